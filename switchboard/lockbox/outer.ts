import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Random } from '@seinhuis/core/random';
import { LOCK_BYTES } from './slots.ts';

// The outer layer: what the database holds of an envelope. Its key lies in the lockbox, never in the database.
//   0 lock, 16 bytes: which key · 16 nonce, 12 · 28 the envelope, sealed · at the end the tag, 16

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const GCM = 'aes-256-gcm';

/** How much longer an envelope is with its outer layer. */
export const OUTER_BYTES = LOCK_BYTES + NONCE_BYTES + TAG_BYTES;

export const sealOuter = (
  lock: Uint8Array,
  key: Uint8Array,
  envelope: Uint8Array,
  random: Random,
): Buffer => {
  const nonce = random(NONCE_BYTES);
  const cipher = createCipheriv(GCM, key, nonce);
  cipher.setAAD(lock);
  const sealed = cipher.update(envelope);
  return Buffer.concat([lock, nonce, sealed, cipher.final(), cipher.getAuthTag()]);
};

/** Which key opens what is stored, as hexadecimal. */
export const outerLock = (stored: Uint8Array): string =>
  Buffer.from(stored.buffer, stored.byteOffset, Math.min(LOCK_BYTES, stored.byteLength)).toString('hex');

/** The envelope; null when it was changed or the key is another's. */
export const openOuter = (key: Uint8Array, stored: Uint8Array): Uint8Array | null => {
  if (stored.length < OUTER_BYTES) return null;
  const nonceEnd = LOCK_BYTES + NONCE_BYTES;
  const decipher = createDecipheriv(GCM, key, stored.subarray(LOCK_BYTES, nonceEnd));
  decipher.setAAD(stored.subarray(0, LOCK_BYTES));
  decipher.setAuthTag(stored.subarray(stored.length - TAG_BYTES));
  try {
    return Buffer.concat([
      decipher.update(stored.subarray(nonceEnd, stored.length - TAG_BYTES)),
      decipher.final(),
    ]);
  } catch {
    return null;
  }
};
