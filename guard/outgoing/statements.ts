// The guard over a whole report: statement for statement, with or without the tip beside it.
import { guard } from '../guard.ts';
import { outgoingFlags } from './check.ts';
import type { OutgoingFlag } from './flag.ts';
import type { Looked } from './words.ts';

export type { OutgoingFlag } from './flag.ts';

/** A text with everything that the guard sees in it: names too that it is not sure of. */
export type Seen = { readonly text: string } & ReturnType<typeof guard>;

/** Texts that were seen lately are not looked at again: a statement is checked at every pause in typing. */
const MOST = 200;

/** A guard that remembers what it saw. Whoever makes it forgets it: it holds texts. */
export const makeLook = (): ((text: string) => Seen) => {
  const seen = new Map<string, Seen>();
  return (text) => {
    const known = seen.get(text) ?? { text, ...guard(text) };
    seen.delete(text);
    seen.set(text, known);
    const oldest = seen.keys().next().value;
    if (seen.size > MOST && oldest !== undefined) seen.delete(oldest);
    return known;
  };
};

/**
 * What is wrong with each statement of an outgoing text. `tip` holds the texts of the tip; the second reader has none
 * and finds what the statements say by themselves, the same as the author.
 */
export const flagsOfStatements = (
  statements: readonly string[],
  tip: readonly string[] = [],
  look: (text: string) => Looked = makeLook(),
): readonly (readonly OutgoingFlag[])[] => {
  const told = tip.map(look);
  return statements.map((statement) => outgoingFlags(look(statement), told));
};
