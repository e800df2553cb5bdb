import type { OutgoingFlag, Seen } from '@seinhuis/guard/outgoing/statements';

// What is asked of the worker that guards, and what it answers. It is given texts and knows nobody's keys.

/** One text of a tip, by the name of its question. */
export type TipText = { readonly name: string; readonly text: string };

type Finding = Seen['findings'][number];
type Entity = Seen['entities'][number];

/** A place in the tip that could tell who told. */
export type TipMark = Pick<Finding, 'start' | 'end' | 'kind' | 'circle' | 'step' | 'suggestion'>;

/** Something that a report can name, with its normalised value. */
export type TipEntity = Pick<Entity, 'kind' | 'value'> & { readonly text: string };

export type GuardedTip = {
  readonly texts: readonly (TipText & { readonly marks: readonly TipMark[] })[];
  readonly entities: readonly TipEntity[];
  /** What the tip seems to be about and the words that led to it; null when it says too little. */
  readonly theme: { readonly code: string; readonly words: readonly string[] } | null;
  readonly urgent: boolean;
};

export type { OutgoingFlag };

export type GuardApi = {
  readonly readTip: (texts: readonly TipText[]) => GuardedTip;
  readonly flags: (
    statements: readonly string[],
    tip: readonly string[],
  ) => readonly (readonly OutgoingFlag[])[];
};

export type GuardQuestion = {
  [Name in keyof GuardApi]: {
    readonly call: number;
    readonly name: Name;
    readonly args: Parameters<GuardApi[Name]>;
  };
}[keyof GuardApi];
export type GuardAnswer =
  | { readonly call: number; readonly ok: true; readonly value: unknown }
  | { readonly call: number; readonly ok: false };
