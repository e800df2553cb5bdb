// The words of a receipt: twelve bits each (PROTOCOL-DESIGN 5). Dutch words, also in the English interface.
import { plainLetters } from './plain.ts';
import { RECEIPT_WORDS } from './receipt-words.data.ts';
import { typingErrors } from './typing-errors.ts';

export const WORD_COUNT = 4096;

const WORDS: readonly string[] = RECEIPT_WORDS.split(' ');

// No word is longer than eight letters; what is typed beyond this cannot change which one is nearest.
const LONGEST_TYPED = 24;

/** The word for twelve bits. An index outside 0..4095 is a bug of the caller and throws. */
export function wordAt(index: number): string {
  const word = WORDS[index];
  if (word === undefined) throw new RangeError('no receipt word has this index');
  return word;
}

/** What somebody typed, as the list would write it: trimmed, lower case, without accents or ligatures. */
export function normaliseWord(typed: string): string {
  return plainLetters(typed.slice(0, 64)).replace(/[^a-z]/g, '');
}

/** The index of a typed word, or null when the list does not have it. */
export function indexOf(typed: string): number | null {
  const word = normaliseWord(typed);
  let low = 0;
  let high = WORDS.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = wordAt(middle);
    if (found === word) return middle;
    if (found < word) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

/**
 * The word of the list nearest to what was typed: fewest typing errors, then the same first letter, then
 * the alphabet. A word with one typing error always finds its way back when no other word is as near.
 */
export function nearestWord(typed: string): string {
  const word = normaliseWord(typed).slice(0, LONGEST_TYPED);
  let nearest = wordAt(0);
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of WORDS) {
    const errors = typingErrors(word, candidate, least + 1);
    const closer = errors < least || (errors === least && candidate[0] === word[0] && nearest[0] !== word[0]);
    if (!closer) continue;
    nearest = candidate;
    least = errors;
    if (least === 0) break;
  }
  return nearest;
}
