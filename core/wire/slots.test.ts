import { expect, test } from 'vitest';
import { BUCKETS, envelopeLength } from '../crypto/envelope.ts';
import { COLLECT_BYTES, LETTER_BYTES, readSlots, SLOTS, writeSlots } from './slots.ts';

const letter = (id: string, bucket: number) => ({
  id: id.repeat(32),
  envelope: new Uint8Array(envelopeLength(bucket)).fill(7),
});

test.each([0, 1, 2, 3, 4])('collecting answers the one length with %i letters (C12)', (count) => {
  const letters = Array.from({ length: count }, (_, i) => letter(String(i), BUCKETS[i % 2] ?? 0));
  const answer = writeSlots(letters);
  expect(answer).toHaveLength(COLLECT_BYTES);
  expect(readSlots(answer)).toEqual(letters);
});

test('an answer of any other length is refused', () => {
  expect(() => readSlots(new Uint8Array(COLLECT_BYTES - 1))).toThrow(RangeError);
});

test('a slot that says it holds more than a slot can is passed over', () => {
  const answer = writeSlots([letter('a', BUCKETS[0] ?? 0)]);
  answer.set([0xff, 0xff, 0xff, 0xff], 16);
  expect(readSlots(answer)).toEqual([]);
  expect(SLOTS * LETTER_BYTES).toBeLessThan(COLLECT_BYTES);
});
