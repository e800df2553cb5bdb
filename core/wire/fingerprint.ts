import { utf8 } from '../crypto/bytes.ts';
import { labelledHash } from '../crypto/derive.ts';
import { wordsOfBytes } from './words-code.ts';

const WORD_BYTES = 12;

/** The eight words (96 bits) that a new person reads out and the registrar compares (PROTOCOL 5.5). */
export const personFingerprint = (person: string, signing: string, recipient: string): readonly string[] =>
  wordsOfBytes(labelledHash('certificate', ...[person, signing, recipient].map(utf8)).slice(0, WORD_BYTES));

/** The registrars' fingerprint as words: printed outside the network, shown in both front ends. */
export const fingerprintWords = (hexadecimal: string): readonly string[] =>
  wordsOfBytes(
    Uint8Array.from({ length: WORD_BYTES }, (_, i) =>
      Number.parseInt(hexadecimal.slice(i * 2, i * 2 + 2), 16),
    ),
  );

/** The safe number of an organisation's key: compared by voice before a registrar puts it in the roster. */
export const keyFingerprint = (key: string): readonly string[] =>
  wordsOfBytes(labelledHash('organisation-key', utf8(key)).slice(0, WORD_BYTES));
