import { openBox, sealBox } from '../crypto/box.ts';
import { concat, readU32, utf8 } from '../crypto/bytes.ts';
import { deriveKey, labelledHash } from '../crypto/derive.ts';
import type { Random } from '../crypto/random.ts';
import { TamperedError } from '../crypto/tampered.ts';
import { QUESTIONS } from '../questions/tree.ts';
import { LIKENESS_KINDS, LIKENESS_NUMBERS, type Likeness, type LikenessKind } from '../rules/likeness.ts';
import { plainLetters } from '../words/plain.ts';
import type { TipBody } from './tip.ts';

// The likeness of a tip: what its text is compared by, without the text (PROTOCOL 6.6). Made by a client of the desk from
// a tip that it opened, under keys that are derived from the desk's intake key: who does not hold that key can neither
// read a likeness nor make the likeness of a guess.

/** Letters in a piece of text: short enough for a changed word to touch few pieces, long enough to be of one text. */
const PIECE = 4;
/** The most pieces that are looked at. A flood could otherwise keep the desk's browsers busy with long texts. */
const MOST_PIECES = 20_000;

const NO_NUMBERS = new Uint16Array(LIKENESS_NUMBERS);

/** Letters and digits of a text in small letters without accents, one space between words. Digits stay: they are facts. */
const plain = (text: string): string =>
  plainLetters(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The different pieces of a tip: of its words, wherever they stand, and each choice as one piece. */
export const likenessPieces = (body: TipBody): ReadonlySet<string> => {
  const pieces = new Set<string>();
  for (const { name, kind } of body.kind === 'tip' ? QUESTIONS : []) {
    const answer = body.kind === 'tip' ? body.answers[name] : undefined;
    if (answer === undefined) continue;
    if (typeof answer !== 'string' || kind === 'choice') {
      for (const code of typeof answer === 'string' ? [answer] : answer) pieces.add(`${name}=${code}`);
      continue;
    }
    const letters = [...plain(answer)];
    for (let at = 0; at < letters.length && pieces.size < MOST_PIECES; at += 1) {
      if (at > 0 && at + PIECE > letters.length) break;
      pieces.add(letters.slice(at, at + PIECE).join(''));
    }
  }
  return pieces;
};

/** Spreads 32 bits over 32 bits (the last step of MurmurHash3): one function for each number, by its own key. */
const spread = (value: number): number => {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85eb_ca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2_ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

const rootOf = (secret: string): Uint8Array => utf8(secret);

/** The smallest value of each of 128 keyed functions over all pieces, of which the last 16 bits are kept (MinHash). */
const numbersOf = (secret: string, pieces: ReadonlySet<string>): Uint16Array => {
  const key = deriveKey(rootOf(secret), 'likeness-pieces');
  const keys = deriveKey(rootOf(secret), 'likeness-numbers', 4 * LIKENESS_NUMBERS);
  const own = Array.from({ length: LIKENESS_NUMBERS }, (_, at) => readU32(keys, 4 * at));
  const least = new Uint32Array(LIKENESS_NUMBERS).fill(0xffff_ffff);
  for (const piece of pieces) {
    const value = readU32(labelledHash('likeness-piece', key, utf8(piece)), 0);
    for (let at = 0; at < LIKENESS_NUMBERS; at += 1) {
      const mixed = spread(value ^ (own[at] ?? 0));
      if (mixed < (least[at] ?? 0)) least[at] = mixed;
    }
  }
  return Uint16Array.from(least, (value) => value & 0xffff);
};

/** The likeness of an opened tip; null: of one that opens for nobody. `secret` is the desk's intake key. */
export const likenessOf = (secret: string, body: TipBody | null): Likeness => {
  if (body === null) return { kind: 'unreadable', numbers: NO_NUMBERS };
  const pieces = likenessPieces(body);
  return body.kind === 'answer' || pieces.size === 0
    ? { kind: 'alone', numbers: NO_NUMBERS }
    : { kind: 'words', numbers: numbersOf(secret, pieces) };
};

const aboutOf = (network: string, tip: string): Uint8Array =>
  labelledHash('likeness', utf8(network), utf8(tip));

/** Seals a likeness to whoever holds the same intake key, bound to this tip. Of one length, whatever the tip is. */
export const sealLikeness = (
  network: string,
  secret: string,
  tip: string,
  { kind, numbers }: Likeness,
  random: Random,
): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(2 * LIKENESS_NUMBERS);
  const view = new DataView(bytes.buffer);
  for (const [at, number] of numbers.entries()) view.setUint16(2 * at, number);
  const key = deriveKey(rootOf(secret), 'likeness-box');
  const inside = concat(new Uint8Array([LIKENESS_KINDS.indexOf(kind)]), bytes);
  return sealBox(key, aboutOf(network, tip), inside, random);
};

/** Opens a likeness. Throws TamperedError when it is of another tip, under another key, or no likeness. */
export const openLikeness = (network: string, secret: string, tip: string, sealed: Uint8Array): Likeness => {
  const key = deriveKey(rootOf(secret), 'likeness-box');
  const inside = openBox(key, aboutOf(network, tip), sealed);
  const kind: LikenessKind | undefined = LIKENESS_KINDS[inside[0] ?? LIKENESS_KINDS.length];
  if (kind === undefined || inside.length !== 1 + 2 * LIKENESS_NUMBERS) throw new TamperedError('shape');
  const view = new DataView(inside.buffer, inside.byteOffset + 1);
  return { kind, numbers: Uint16Array.from({ length: LIKENESS_NUMBERS }, (_, at) => view.getUint16(2 * at)) };
};
