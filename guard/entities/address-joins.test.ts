import { describe, expect, it } from 'vitest';
import { tokenise } from '../text/tokens.ts';
import { apart, corners, numbersBefore, trimmed } from './address-joins.ts';
import { findAddresses, type TokenHit, townEnds } from './addresses.ts';
import { findPlaces } from './places.ts';

type Streets = readonly TokenHit[];

function read(text: string) {
  const tokens = tokenise(text);
  const places = findPlaces(tokens);
  const shown = (hits: Iterable<{ readonly from: number; readonly to: number }>) =>
    [...hits].map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end));
  const streets: Streets = findAddresses(tokens, places);
  return { tokens, streets, towns: townEnds(places), places, shown };
}

describe('a corner of two streets', () => {
  it.each([
    ['op de hoek van de Ossenlaan en de Molenweg', 'hoek van de Ossenlaan en de Molenweg'],
    ['in de Ossenlaan hoek Molenweg', 'Ossenlaan hoek Molenweg'],
    ['op de hoek Ossenlaan/Molenweg', 'hoek Ossenlaan/Molenweg'],
    ['bij Ossenlaan, hoek met de Molenweg', 'Ossenlaan, hoek met de Molenweg'],
    ['het Ossendiep hoek Molenweg', 'Ossendiep hoek Molenweg'],
    ['corner of Ossendijk and Molensteeg', 'corner of Ossendijk and Molensteeg'],
    ['hoek Ossenlaan en Oude Rijksweg', 'hoek Ossenlaan en Oude Rijksweg'],
  ])('is one address: %s', (text, address) => {
    const { tokens, streets, towns, shown } = read(text);
    expect(shown(corners(tokens, streets, towns))).toEqual([address]);
  });

  it.each([
    'de Ossenlaan en de Molenweg',
    'in Assen, hoek Molenweg',
    'de Ossenlaan. En hoek Molenweg',
    'de hoek om en de Molenweg op',
  ])('is not seen in: %s', (text) => {
    const { tokens, streets, towns } = read(text);
    expect(corners(tokens, streets, towns)).toEqual([]);
  });
});

describe('a number before its street', () => {
  it.each([
    ['hij woont op nr 90 aan de Ossenlaan', 'op nr 90 aan de Ossenlaan'],
    ['number 5 on the Ossenlaan', 'number 5 on the Ossenlaan'],
    ['no. 5 in the Ossenlaan', 'no. 5 in the Ossenlaan'],
    ['box 88 aan de Ossenlaan', 'box 88 aan de Ossenlaan'],
    ['nr 8 in ossenvaart', 'nr 8 in ossenvaart'],
    ['nummer 8 aan de Wijde Ossenhaven', 'nummer 8 aan de Wijde Ossenhaven'],
    ['box 8 aan de salvador ossenlaan', 'box 8 aan de salvador ossenlaan'],
  ])('belongs to it: %s', (text, address) => {
    const { tokens, streets, towns, shown } = read(text);
    expect(shown(numbersBefore(tokens, streets, towns))).toEqual([address]);
  });

  it.each([
    'er zijn 5 aan de Ossenlaan',
    'nummer 8 in de buurt',
    'box 8 in rotterdam',
    'nr 90 aan de Ossenlaan 12',
    'dit is nr 90. Aan de Ossenlaan',
  ])('does not in: %s', (text) => {
    const { tokens, streets, towns } = read(text);
    expect(numbersBefore(tokens, streets, towns)).toEqual([]);
  });
});

describe('a span of the tagger', () => {
  it.each([
    ['Rozenlaan 1 en Heideweg 6', ['Rozenlaan 1', 'Heideweg 6']],
    ['Cafe Boulevard at Zwart Janstraat 99', ['Zwart Janstraat 99']],
    ['Markt en Straatweg 5', ['Markt en Straatweg 5']],
  ])('that holds two addresses is taken apart: %s', (text, parts) => {
    const { tokens, shown } = read(text);
    expect(shown(apart(tokens, 0, tokens.length).map(([from, to]) => ({ from, to })))).toEqual(parts);
  });

  it.each([
    ['tulpenstraat 88 roermond', 'tulpenstraat 88'],
    ['Salon Lotus tulpenstraat 88', 'tulpenstraat 88'],
    ['Tulpenstraat 88,', 'Tulpenstraat 88'],
  ])('loses the town behind it and the shop before it: %s', (text, address) => {
    const { tokens, places, shown } = read(text);
    const towns = new Map(places.map((place) => [place.to, place]));
    const [from, to] = trimmed(tokens, [0, tokens.length], towns);
    expect(shown([{ from, to }])).toEqual([address]);
  });
});
