import { describe, expect, it } from 'vitest';
import { guard } from '../guard.ts';

describe('an address', () => {
  it.each([
    ['de flat aan de Burgemeester van Tuyllkade 88 III', 'Burgemeester van Tuyllkade 88 III'],
    ['Hij zit aan de Tweede Schinkelstraat 9 hs', 'Tweede Schinkelstraat 9 hs'],
    ['kerkstr. 14 in meppel', 'kerkstr. 14'],
  ])('is whole, with its ordinal and addition: %s', (text, address) => {
    const found = guard(text).entities.filter(({ kind }) => kind === 'address');
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([address]);
  });
});
