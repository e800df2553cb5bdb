import { Decrypter, Encrypter } from 'age-encryption';
import type { Identity, Recipient } from './keys.ts';
import { isRecipient } from './recipient.ts';
import { TamperedError } from './tampered.ts';

/** Bytes that are too many to hold at once. */
export type Bytes = ReadableStream<Uint8Array>;

/** Seals a stream to one hybrid recipient, without the frame and the bucket of an envelope. */
export const sealStream = (recipient: Recipient, stream: Bytes): Promise<Bytes> => {
  if (!isRecipient(recipient)) throw new TypeError('a stream is sealed to a hybrid recipient');
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(stream as never) as unknown as Promise<Bytes>;
};

/**
 * Opens a stream that is mine. Throws TamperedError('seal') when it is not; one that was cut short or changed fails
 * while it is read.
 */
export const openStream = async (identity: Identity, stream: Bytes): Promise<Bytes> => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return (await decrypter.decrypt(stream as never)) as unknown as Bytes;
  } catch {
    throw new TamperedError('seal');
  }
};
