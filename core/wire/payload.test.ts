import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concat, u32, utf8 } from '../crypto/bytes.ts';
import { ATTACHMENT_LIMIT, framePayload, PayloadTooLargeError, unframePayload } from './payload.ts';

const KIB = 1024;
const bytes = fc.uint8Array({ maxLength: 5000 });

describe('payloads (PROTOCOL 3.3)', () => {
  test('reading undoes framing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(bytes, { maxLength: 5 }), (text, attachments) => {
        const json = JSON.stringify(text);
        const read = unframePayload(framePayload({ json, attachments }));
        expect(read.json).toBe(json);
        expect(read.attachments.map((a) => [...a])).toEqual(attachments.map((a) => [...a]));
      }),
    );
  });

  test('any one changed byte of the padding is refused', () => {
    const padded = framePayload({ json: '{}', attachments: [] });
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: padded.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, value) => {
          const changed = padded.slice();
          changed[at] = value;
          expect(() => unframePayload(changed)).toThrow(RangeError);
        },
      ),
    );
  });

  test('a larger bucket than needed is refused', () => {
    const padded = framePayload({ json: '{}', attachments: [] });
    expect(() => unframePayload(concat(padded, new Uint8Array(12 * KIB)))).toThrow(RangeError);
  });

  test('trailing bytes are refused', () => {
    expect(() =>
      unframePayload(concat(framePayload({ json: '{}', attachments: [] }), new Uint8Array(1))),
    ).toThrow(RangeError);
  });

  test('a frame that runs over the end is refused', () => {
    const padded = new Uint8Array(4 * KIB);
    padded.set(u32(5000));
    expect(() => unframePayload(padded)).toThrow(RangeError);
    padded.set(concat(u32(2), utf8('{}'), u32(0xffff_ffff)));
    expect(() => unframePayload(padded)).toThrow(RangeError);
  });

  test('bytes that are not UTF-8 are refused', () => {
    const padded = new Uint8Array(4 * KIB);
    padded.set(concat(u32(2), new Uint8Array([0xff, 0xfe]), u32(0)));
    expect(() => unframePayload(padded)).toThrow(TypeError);
  });

  test('random bytes of a bucket’s length never pass unless they are a payload', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4 * KIB, maxLength: 4 * KIB }), (random) => {
        expect(() => unframePayload(random)).toThrow();
      }),
      { numRuns: 50 },
    );
  });

  test('a lone surrogate is refused when writing', () => {
    expect(() => framePayload({ json: '"\ud800"', attachments: [] })).toThrow(TypeError);
  });

  test('what fits no bucket is refused by its own name', () => {
    const large = new Uint8Array(64 * KIB * KIB);
    expect(() => framePayload({ json: '{}', attachments: [large] })).toThrow(PayloadTooLargeError);
  });
});

test('more attachments than a payload carries are refused before memory is taken for them (A7)', () => {
  const many = Array.from({ length: ATTACHMENT_LIMIT + 1 }, () => new Uint8Array(0));
  expect(() => framePayload({ json: '{}', attachments: many })).toThrow(PayloadTooLargeError);
  const most = framePayload({ json: '{}', attachments: many.slice(1) });
  expect(unframePayload(most).attachments).toHaveLength(ATTACHMENT_LIMIT);
  most.set(u32(ATTACHMENT_LIMIT + 1), 6);
  expect(() => unframePayload(most)).toThrow('too many attachments');
});
