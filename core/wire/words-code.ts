import { indexOf, nearestWord, wordAt } from '../words/receipt-words.ts';

/** Bits that one word of the list carries: the list has 4096 words. */
export const WORD_BITS = 12;

/** Bytes as words, 12 bits a word. The number of bits must be a whole number of words. */
export const wordsOfBytes = (bytes: Uint8Array): readonly string[] => {
  if ((bytes.length * 8) % WORD_BITS !== 0) throw new RangeError('these bytes are no whole number of words');
  const words: string[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits >= WORD_BITS) {
      bits -= WORD_BITS;
      words.push(wordAt(held >>> bits));
      held &= (1 << bits) - 1;
    }
  }
  return words;
};

export type WordsAnswer =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly words: readonly string[] }
  | { readonly ok: false; readonly reason: 'count'; readonly count: number }
  | {
      readonly ok: false;
      readonly reason: 'unknown-word';
      readonly position: number;
      readonly nearest: string;
    };

/**
 * The bytes that typed words stand for. Case, accents and the number of spaces do not matter. A word that is not in
 * the list is pointed out by its position (from 1) with the nearest word that is; nothing typed is repeated.
 */
export const bytesOfWords = (typed: string, count: number): WordsAnswer => {
  const given = typed
    .normalize('NFKD')
    .replace(/[^\p{L}\s-]/gu, '')
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  if (given.length !== count) return { ok: false, reason: 'count', count: given.length };
  const words: string[] = [];
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const [at, word] of given.entries()) {
    const index = indexOf(word);
    if (index === null)
      return { ok: false, reason: 'unknown-word', position: at + 1, nearest: nearestWord(word) };
    // As the list writes it, never as it was typed: what these words derive has to be the same.
    words.push(wordAt(index));
    held = (held << WORD_BITS) | index;
    bits += WORD_BITS;
    while (bits >= 8) {
      bits -= 8;
      bytes.push((held >>> bits) & 255);
    }
    held &= (1 << bits) - 1;
  }
  return { ok: true, bytes: new Uint8Array(bytes), words };
};
