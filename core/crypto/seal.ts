import { Encrypter } from 'age-encryption';
import { checkEnvelope } from './envelope.ts';
import type { Recipient } from './keys.ts';
import { isRecipient } from './recipient.ts';

/**
 * Seals one payload to one hybrid recipient: an envelope (PROTOCOL 3.1).
 *
 * The payload is already framed and padded to its bucket. The library takes no randomness: sealing is the one
 * exception to "randomness is an argument", so vectors for envelopes are open-only.
 * Throws when the recipient is not exactly one hybrid recipient or the payload has no bucket's length.
 */
export const sealEnvelope = async (recipient: Recipient, payload: Uint8Array): Promise<Uint8Array> => {
  if (!isRecipient(recipient)) throw new TypeError('an envelope has exactly one hybrid recipient');
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const envelope = await encrypter.encrypt(payload);
  const shape = checkEnvelope(envelope);
  if (!shape.ok) throw new TypeError('only a payload padded to a bucket can be sealed');
  return envelope;
};
