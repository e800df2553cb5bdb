import { plainLetters } from '@seinhuis/core/words/plain';
import type { Told } from './told.ts';

/** A piece of text as it stands there; `own`: these words are not in the tip that it is compared with. */
type Piece = { readonly text: string; readonly own: boolean };

/** What a tip tells beside another one that is alike, so that a person reads what differs before closing anything. */
export type Difference = {
  readonly told: readonly (Pick<Told, 'name' | 'label'> & { readonly pieces: readonly Piece[] })[];
  /** How many different words are only here. */
  readonly own: number;
  /** Words of the other one that are not here, as they stand there. */
  readonly missing: readonly string[];
  /** Word for word the same, capitals, accents and punctuation aside. */
  readonly same: boolean;
};

const keyOf = (word: string): string => plainLetters(word).replace(/[^\p{L}\p{N}]+/gu, '');

/** A choice is one thing: only as a whole is it the same. */
const wordsOf = ({ name, text, chosen }: Told): readonly string[] =>
  chosen ? [`${name}=${text}`] : text.split(/\s+/).filter((word) => keyOf(word) !== '');
const keysOf = (told: Told): readonly string[] =>
  wordsOf(told).map((word) => (told.chosen ? word : keyOf(word)));

const piecesOf = (told: Told, others: ReadonlySet<string>): readonly Piece[] => {
  const [whole] = keysOf(told);
  if (told.chosen) return [{ text: told.text, own: whole !== undefined && !others.has(whole) }];
  const pieces: { text: string; own: boolean }[] = [];
  for (const part of told.text.split(/(\s+)/)) {
    const key = keyOf(part);
    const last = pieces.at(-1);
    // Spaces and signs belong to what stands before them.
    const own = key === '' ? (last?.own ?? false) : !others.has(key);
    if (last !== undefined && last.own === own) last.text += part;
    else pieces.push({ text: part, own });
  }
  return pieces;
};

const shown = (told: Told): readonly string[] => (told.chosen ? [told.text] : wordsOf(told));

/** How a tip differs from another one. Words in another order only show in `same`. */
export const differenceOf = (other: readonly Told[], told: readonly Told[]): Difference => {
  const others = new Set(other.flatMap(keysOf));
  const here = new Set(told.flatMap(keysOf));
  const missing = new Map<string, string>();
  for (const answer of other)
    for (const [at, key] of keysOf(answer).entries())
      if (!here.has(key) && !missing.has(key)) missing.set(key, shown(answer)[at] ?? '');
  const spelled = (answers: readonly Told[]): string =>
    JSON.stringify(answers.map((answer) => [answer.name, keysOf(answer)]));
  return {
    told: told.map((answer) => ({
      name: answer.name,
      label: answer.label,
      pieces: piecesOf(answer, others),
    })),
    own: [...here].filter((key) => !others.has(key)).length,
    missing: [...missing.values()],
    same: spelled(other) === spelled(told),
  };
};
