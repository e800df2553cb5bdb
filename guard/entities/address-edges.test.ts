import { describe, expect, it } from 'vitest';
import { guard } from '../guard.ts';
import { tokenise } from '../text/tokens.ts';
import { apart } from './address-edges.ts';

describe('an address', () => {
  it.each([
    ['de flat aan de Burgemeester van Tuyllkade 88 III', 'Burgemeester van Tuyllkade 88 III'],
    ['Hij zit aan de Tweede Schinkelstraat 9 hs', 'Tweede Schinkelstraat 9 hs'],
    ['kerkstr. 14 in meppel', 'kerkstr. 14'],
    ['Op de camping in Ermelo woont hij in chalet 88 achteraan', 'chalet 88'],
  ])('is whole, with its ordinal and addition: %s', (text, address) => {
    const found = guard(text).entities.filter(({ kind }) => kind === 'address');
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([address]);
  });
});

describe('a span of two addresses', () => {
  it.each([
    ['Rozenlaan 1 en Heideweg 6', ['Rozenlaan 1', 'Heideweg 6']],
    ['Cafe Boulevard at Zwart Janstraat 99', ['Zwart Janstraat 99']],
    ['Markt en Straatweg 5', ['Markt en Straatweg 5']],
  ])('is taken apart: %s', (text, parts) => {
    const tokens = tokenise(text);
    const shown = apart(tokens, 0, tokens.length).map(([from, to]) =>
      text.slice(tokens[from]?.start, tokens[to - 1]?.end),
    );
    expect(shown).toEqual(parts);
  });
});
