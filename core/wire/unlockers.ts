import { concat, toHex, utf8 } from '../crypto/bytes.ts';
import { deriveKey, labelledHash, portableScrypt, type Scrypt, stretch } from '../crypto/derive.ts';
import { type Identity, identityFromSeed } from '../crypto/keys.ts';
import type { Random } from '../crypto/random.ts';
import { bytesOfWords, type WordsAnswer, wordsOfBytes } from './words-code.ts';

/** A staff member's written sign-in: ten words, 112 random bits and 8 check bits (PROTOCOL 9.1). */
export const SIGN_IN_WORDS = 10;
const RANDOM_BYTES = 14;
/** log2 of scrypt's N for words that unlock keys. */
const WORDS_COST = 16;

/** What an unlocker yields: one half proves who I am to the switchboard, the other never leaves the browser. */
export type Unlocked = { readonly signIn: string; readonly identity: Identity };

const checkByte = (secret: Uint8Array): Uint8Array => labelledHash('words-check', secret).slice(0, 1);

export const makeSignInWords = (random: Random): readonly string[] => {
  const secret = random(RANDOM_BYTES);
  return wordsOfBytes(concat(secret, checkByte(secret)));
};

export type SignInWordsAnswer =
  | { readonly ok: true; readonly words: readonly string[] }
  | Exclude<WordsAnswer, { readonly ok: true }>
  | { readonly ok: false; readonly reason: 'check' };

/** Reads ten typed words; a word that is not in the list is pointed out with the nearest one. */
export const readSignInWords = (typed: string): SignInWordsAnswer => {
  const answer = bytesOfWords(typed, SIGN_IN_WORDS);
  if (!answer.ok) return answer;
  const secret = answer.bytes.slice(0, RANDOM_BYTES);
  return checkByte(secret)[0] === answer.bytes[RANDOM_BYTES]
    ? { ok: true, words: answer.words }
    : { ok: false, reason: 'check' };
};

/**
 * Derives both halves from the words (PROTOCOL 9.1). The words are never sent. scrypt with N=2^16: about a second in
 * a browser. `handle` is the name the person signs in with.
 */
export const unlockWithWords = (
  words: readonly string[],
  network: string,
  handle: string,
  scrypt: Scrypt = portableScrypt,
): Unlocked => {
  const root = stretch(
    utf8(words.join(' ')),
    'words-root',
    [utf8(network), utf8(handle)],
    WORDS_COST,
    scrypt,
  );
  return {
    signIn: toHex(deriveKey(root, 'words-sign-in')),
    identity: identityFromSeed(deriveKey(root, 'words-unlock')),
  };
};

/** The one PRF input of a network: one touch signs in and unlocks (PROTOCOL 9.2). */
export const prfInput = (network: string): Uint8Array => labelledHash('passkey-input', utf8(network));

/** The identity behind a passkey's PRF output, which is deleted from the assertion before it is posted. */
export const unlockWithPrf = (output: Uint8Array): Identity =>
  identityFromSeed(deriveKey(output, 'passkey-unlock'));

/** What the switchboard keeps of the sign-in half. */
export const signInVerifier = (signIn: string): string =>
  toHex(labelledHash('sign-in-verifier', utf8(signIn)));
