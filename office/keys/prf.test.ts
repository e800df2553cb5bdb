import { describe, expect, it } from 'vitest';
import { prfOutput, withoutExtensions } from './prf.ts';

const bytes = Uint8Array.from({ length: 32 }, (_, i) => i);
const results = (first: unknown) => ({ prf: { results: { first } } });

describe('the PRF output of a passkey', () => {
  it.each([
    ['a buffer', bytes.buffer],
    ['a view', new Uint8Array([255, ...bytes]).subarray(1)],
    ['an array of numbers', [...bytes]],
  ])('is read as %s (PROTOCOL 9.2)', (_, first) => {
    expect(prfOutput(results(first))).toEqual(bytes);
  });

  it.each([
    ['nothing', undefined],
    ['text', 'AAAA'],
    ['too few bytes', bytes.slice(1)],
    ['numbers that are no bytes', Array.from({ length: 32 }, () => 256)],
  ])('is not read from %s', (_, first) => {
    expect(prfOutput(results(first))).toBeNull();
    expect(prfOutput(null)).toBeNull();
  });

  it('is in no answer that is posted, whatever its form (PROTOCOL 9.2)', () => {
    for (const first of [bytes.buffer, bytes, [...bytes]]) {
      const posted = withoutExtensions({
        id: 'x',
        clientExtensionResults: results(first),
        type: 'public-key',
      });
      expect(JSON.stringify(posted)).toBe('{"id":"x","clientExtensionResults":{},"type":"public-key"}');
    }
  });
});
