import { concat, readU32, u32 } from '../crypto/bytes.ts';
import { BUCKETS, envelopeLength } from '../crypto/envelope.ts';

/** A mailbox holds at most four letters; collecting always answers four slots (PROTOCOL 6.4). */
export const SLOTS = 4;
/** The largest letter: an envelope whose payload is 16 KiB. */
export const LETTER_BYTES = envelopeLength(BUCKETS[1] ?? 0);
const SLOT_BYTES = 16 + 4 + LETTER_BYTES;
/** The one length that collecting ever answers with. */
export const COLLECT_BYTES = SLOTS * SLOT_BYTES;

export type StoredLetter = { readonly id: string; readonly envelope: Uint8Array };

/** Writes letters into the four slots; an empty slot is zeros. Absent, empty and full have the same length (C12). */
export const writeSlots = (letters: readonly StoredLetter[]): Uint8Array => {
  const slots = Array.from({ length: SLOTS }, (_, at) => {
    const slot = new Uint8Array(SLOT_BYTES);
    const letter = letters[at];
    if (letter === undefined) return slot;
    slot.set(
      Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(letter.id.slice(i * 2, i * 2 + 2), 16)),
    );
    slot.set(u32(letter.envelope.length), 16);
    slot.set(letter.envelope, 20);
    return slot;
  });
  return concat(...slots);
};

/** The letters in the four slots. Throws RangeError when the answer has not its one length. */
export const readSlots = (answer: Uint8Array): readonly StoredLetter[] => {
  if (answer.length !== COLLECT_BYTES) throw new RangeError('not four slots');
  return Array.from({ length: SLOTS }, (_, at) =>
    answer.slice(at * SLOT_BYTES, (at + 1) * SLOT_BYTES),
  ).flatMap((slot) => {
    const length = readU32(slot, 16);
    if (length === 0 || length > LETTER_BYTES) return [];
    const id = Array.from(slot.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
    return [{ id, envelope: slot.slice(20, 20 + length) }];
  });
};
