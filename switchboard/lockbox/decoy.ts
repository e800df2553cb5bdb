import type { Random } from '@seinhuis/core/random';
import { openOuter, sealOuter } from './outer.ts';
import { KEY_BYTES, LOCK_BYTES, readSlot, writeSlot } from './slots.ts';

/**
 * The same work as opening an envelope of this length, for where nothing is to be opened: a mailbox without letters
 * takes as long to collect from as a full one (C12).
 */
export const makeDecoy = (length: number, random: Random): (() => void) => {
  const generation = { number: 0, key: random(KEY_BYTES) };
  const [lock, key] = [random(LOCK_BYTES), random(KEY_BYTES)];
  const slot = writeSlot(generation, lock, key, random);
  const stored = sealOuter(lock, key, new Uint8Array(length), random);
  return () => {
    const found = readSlot(generation, slot);
    if (found === null || openOuter(found, stored) === null) throw new Error('a decoy that does not open');
  };
};
