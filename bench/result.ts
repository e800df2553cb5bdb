import type { Machine } from './machine.ts';

/** What was asked of a figure and whether it came out. */
export type Requirement = { readonly asked: string; readonly found: number | string; readonly met: boolean };

/** What one bench has to say. `figures` is its own; everything in it is a number, a text or a list of them. */
export type Result = {
  readonly bench: string;
  readonly requirements: readonly Requirement[];
  readonly figures: unknown;
  readonly postgres?: string;
};

export type Recorded = Result & { readonly machine: Machine };

/** Says in the middle of a run how far it is, on stderr: stdout ends with the JSON. */
export type Say = (line: string) => void;

export const atMost = (asked: string, found: number, limit: number): Requirement => ({
  asked: `${asked}: at most ${limit}`,
  found,
  met: found <= limit,
});

export const atLeast = (asked: string, found: number, limit: number): Requirement => ({
  asked: `${asked}: at least ${limit}`,
  found,
  met: found >= limit,
});
