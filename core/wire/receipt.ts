import { concat, toHex, utf8 } from '../crypto/bytes.ts';
import { deriveKey, labelledHash, portableScrypt, type Scrypt, stretch } from '../crypto/derive.ts';
import { type Identity, identityFromSeed, type Recipient, recipientOf } from '../crypto/keys.ts';
import type { Random } from '../crypto/random.ts';
import { mailboxAddressOf } from './address.ts';
import { bytesOfWords, type WordsAnswer, wordsOfBytes } from './words-code.ts';

/** A receipt is eight words: 88 random bits and 8 check bits (PROTOCOL 6.1). */
export const RECEIPT_WORDS = 8;
const RANDOM_BYTES = 11;
/** log2 of scrypt's N for a receipt (PROTOCOL 6.2). */
const RECEIPT_COST = 12;

const checkByte = (secret: Uint8Array): Uint8Array => labelledHash('receipt-check', secret).slice(0, 1);

/** Makes the eight words, on the tipster's device (plain door: in its process). */
export const makeReceipt = (random: Random): readonly string[] => {
  const secret = random(RANDOM_BYTES);
  return wordsOfBytes(concat(secret, checkByte(secret)));
};

export type ReceiptAnswer =
  | { readonly ok: true; readonly words: readonly string[] }
  | Exclude<WordsAnswer, { readonly ok: true }>
  | { readonly ok: false; readonly reason: 'check' };

/** Reads typed words and verifies the check bits on the device, before anything is asked of the network. */
export const readReceipt = (typed: string): ReceiptAnswer => {
  const answer = bytesOfWords(typed, RECEIPT_WORDS);
  if (!answer.ok) return answer;
  const secret = answer.bytes.slice(0, RANDOM_BYTES);
  return checkByte(secret)[0] === answer.bytes[RANDOM_BYTES]
    ? { ok: true, words: answer.words }
    : { ok: false, reason: 'check' };
};

/** What eight words open: the collect token is shown, the identity never leaves the device (PROTOCOL 6.2). */
export type Mailbox = {
  readonly token: string;
  readonly address: string;
  readonly identity: Identity;
  readonly recipient: Recipient;
};

/** Derives the mailbox of a receipt in a network. scrypt: some tens of milliseconds. */
export const openReceipt = async (
  words: readonly string[],
  network: string,
  scrypt: Scrypt<Uint8Array | Promise<Uint8Array>> = portableScrypt,
): Promise<Mailbox> => {
  const root = await stretch(utf8(words.join(' ')), 'receipt-root', [utf8(network)], RECEIPT_COST, scrypt);
  const token = deriveKey(root, 'receipt-token');
  const identity = identityFromSeed(deriveKey(root, 'receipt-identity'));
  return {
    token: toHex(token),
    address: mailboxAddressOf(token),
    identity,
    recipient: await recipientOf(identity),
  };
};
