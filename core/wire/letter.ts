import { toHex, utf8 } from '../crypto/bytes.ts';
import { labelledHash } from '../crypto/derive.ts';
import { writeJson } from './json.ts';

/** What the desk may tell a tipster: coarse, never a case (PROTOCOL 6.5). */
export const LETTER_STATUSES = ['reading', 'passed-on', 'not-usable', 'question'] as const;
export type LetterStatus = (typeof LETTER_STATUSES)[number];

/**
 * A letter from the desk. Letters are numbered from 1 and chained by the hash of the one before; null for the first,
 * and where the operator who writes does not know the one before (PROTOCOL 6.5).
 */
export type Letter = {
  readonly format: 1;
  readonly kind: 'letter';
  readonly number: number;
  readonly previous: string | null;
  readonly status: LetterStatus;
  readonly text: string;
};

export const isLetter = (value: unknown): value is Letter => {
  if (value === null || typeof value !== 'object') return false;
  const l = value as Record<string, unknown>;
  return (
    l.format === 1 &&
    l.kind === 'letter' &&
    Number.isSafeInteger(l.number) &&
    Number(l.number) >= 1 &&
    (l.previous === null || (l.number !== 1 && typeof l.previous === 'string')) &&
    LETTER_STATUSES.includes(l.status as LetterStatus) &&
    typeof l.text === 'string'
  );
};

/** The hash by which a letter names the one before it (PROTOCOL 6.5). */
export const letterHash = (letter: Letter): string => toHex(labelledHash('letter', utf8(writeJson(letter))));
