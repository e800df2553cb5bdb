import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { concat } from './bytes.ts';
import type { Random } from './random.ts';
import { TamperedError } from './tampered.ts';

// Bytes under a key that both sides hold already: for what is small and many, where an envelope would be seventeen
// times as long. XChaCha20-Poly1305, a nonce by chance before it.

const NONCE_BYTES = 24;
const TAG_BYTES = 16;

/** How much longer something is in its box. */
const BOX_BYTES = NONCE_BYTES + TAG_BYTES;

/** Seals bytes under a key of 32 bytes. `about` is not in the box, and whoever opens it has to name the same. */
export const sealBox = (
  key: Uint8Array,
  about: Uint8Array,
  bytes: Uint8Array,
  random: Random,
): Uint8Array<ArrayBuffer> => {
  const nonce = random(NONCE_BYTES);
  return concat(nonce, xchacha20poly1305(key, nonce, about).encrypt(bytes));
};

/** What is in a box. Throws TamperedError('seal') for another key, another `about` or a changed byte. */
export const openBox = (key: Uint8Array, about: Uint8Array, box: Uint8Array): Uint8Array => {
  if (box.length < BOX_BYTES) throw new TamperedError('shape');
  try {
    return xchacha20poly1305(key, box.subarray(0, NONCE_BYTES), about).decrypt(box.subarray(NONCE_BYTES));
  } catch {
    throw new TamperedError('seal');
  }
};
