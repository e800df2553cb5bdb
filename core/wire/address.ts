import { toHex, utf8 } from '../crypto/bytes.ts';
import { labelledHash } from '../crypto/derive.ts';

/** SHA-256 of the collect token under its label: the switchboard knows it from the first letter on (PROTOCOL 6.3). */
export const mailboxAddressOf = (token: Uint8Array): string => toHex(labelledHash('mailbox-address', token));

/** What is kept of the six words that tell an outcome: enough to check them, not to know them (PROTOCOL 8.1). */
export const outcomeVerifierOf = (words: string): string =>
  toHex(labelledHash('disposition-code', utf8(words)));
