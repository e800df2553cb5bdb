import { createCipheriv, createDecipheriv } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Random } from '@seinhuis/core/random';

// A slot of the lockbox: 128 bytes, whatever it holds, so that no slot lies in two sectors of a disk.
//   0 lock, 16 bytes · 16 nonce, 12 · 28 wrapped key, 32 · 60 tag, 16 · 76 check, 4 · zeros
// The check tells a slot that was half written; that nobody changed it is told by the tag.

export const SLOT_BYTES = 128;
export const LOCK_BYTES = 16;
export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CHECK_AT = LOCK_BYTES + NONCE_BYTES + KEY_BYTES + TAG_BYTES;
const GCM = 'aes-256-gcm';

export type Generation = { readonly number: number; readonly key: Uint8Array };

/** What the tag of a wrapped key vouches for beside the key: whose it is and of which night. */
const about = (generation: number, lock: Uint8Array): Buffer => {
  const bytes = Buffer.alloc(4 + LOCK_BYTES);
  bytes.writeUInt32BE(generation);
  bytes.set(lock, 4);
  return bytes;
};

/** The slot of one outer key, wrapped under the key of the generation. */
export const writeSlot = (
  generation: Generation,
  lock: Uint8Array,
  key: Uint8Array,
  random: Random,
): Buffer => {
  const slot = Buffer.alloc(SLOT_BYTES);
  const nonce = random(NONCE_BYTES);
  const cipher = createCipheriv(GCM, generation.key, nonce);
  cipher.setAAD(about(generation.number, lock));
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()]);
  slot.set(lock, 0);
  slot.set(nonce, LOCK_BYTES);
  slot.set(wrapped, LOCK_BYTES + NONCE_BYTES);
  slot.set(cipher.getAuthTag(), LOCK_BYTES + NONCE_BYTES + KEY_BYTES);
  slot.writeUInt32BE(crc32(slot.subarray(0, CHECK_AT)), CHECK_AT);
  return slot;
};

const EMPTY = Buffer.alloc(SLOT_BYTES);

export type SlotState = 'empty' | 'held' | 'damaged';

/** Whether a slot holds a key, is empty, or is neither: half written when the power went, or spoiled. */
export const slotState = (slot: Buffer): SlotState => {
  if (slot.equals(EMPTY)) return 'empty';
  return crc32(slot.subarray(0, CHECK_AT)) === slot.readUInt32BE(CHECK_AT) ? 'held' : 'damaged';
};

export const lockOf = (slot: Buffer): string => slot.toString('hex', 0, LOCK_BYTES);

/** The outer key in a slot; null when the slot is not of this generation or was changed. */
export const readSlot = (generation: Generation, slot: Buffer): Uint8Array | null => {
  const decipher = createDecipheriv(GCM, generation.key, slot.subarray(LOCK_BYTES, LOCK_BYTES + NONCE_BYTES));
  decipher.setAAD(about(generation.number, slot.subarray(0, LOCK_BYTES)));
  decipher.setAuthTag(slot.subarray(CHECK_AT - TAG_BYTES, CHECK_AT));
  try {
    const wrapped = slot.subarray(LOCK_BYTES + NONCE_BYTES, CHECK_AT - TAG_BYTES);
    return Buffer.concat([decipher.update(wrapped), decipher.final()]);
  } catch {
    return null;
  }
};
