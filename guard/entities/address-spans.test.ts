import { describe, expect, it } from 'vitest';
import { read } from '../reading.ts';
import { addressesOf } from './address-spans.ts';

/** What comes of a text when the tagger is this sure that the words in [] are an address. */
function addressesIn(marked: string, sure: number): readonly string[] {
  const text = marked.replace(/[[\]]/g, '');
  const reading = read(text);
  const { tokens } = reading;
  const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1];
  const from = tokens.findIndex((token) => token.start === start);
  const to = tokens.findIndex((token) => token.end === end) + 1;
  const tagged = start < 0 ? [] : [{ from, to, kind: 'address', sure }];
  return addressesOf(reading, tagged).first.map((span) =>
    text.slice(tokens[span.from]?.start, tokens[span.to - 1]?.end),
  );
}

describe('of the grammar and the tagger', () => {
  it.each([
    [
      'it is the grammar that ends an address',
      'aan de [Tulpenstraat] 12 bis in Assen',
      'Tulpenstraat 12 bis',
    ],
    ['it is the grammar that begins one', '[Coupe Carmen aan de Tulpenstraat] 12', 'Tulpenstraat 12'],
    [
      'the tagger knows first words of a name',
      'aan de [wiebrand tulpenstraat] 12',
      'wiebrand tulpenstraat 12',
    ],
    ['no person comes along', 'zij is [Chayenna van de Tulpenstraat] 12', 'Tulpenstraat 12'],
    ['no building comes along', 'in [parkeerdek Tulpenstraat] 12', 'Tulpenstraat 12'],
    ['the tagger knows names that no grammar does', 'op de [boterbloem 31] woont hij', 'boterbloem 31'],
    [
      'what it finds gets its end from the grammar',
      'op de [boterbloem 31] bis woont hij',
      'boterbloem 31 bis',
    ],
  ])('%s', (_, marked, address) => {
    expect(addressesIn(marked, 0.6)).toEqual([address]);
  });

  it('the tagger alone must be sure of a name without a number', () => {
    expect(addressesIn('bij juwelier [Boterbloem] in de stad', 0.5)).toEqual([]);
    expect(addressesIn('bij juwelier [Boterbloem] in de stad', 0.8)).toEqual(['Boterbloem']);
  });

  it('a sum or a quad is no house, however sure the tagger is', () => {
    expect(addressesIn('hij heeft [boterbloem 150] euro gegeven', 0.9)).toEqual([]);
    expect(addressesIn('een [Yamaha 700] zonder kenteken', 0.9)).toEqual([]);
  });
});
