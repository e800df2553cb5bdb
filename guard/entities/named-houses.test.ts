import { describe, expect, it } from 'vitest';
import { tokenise } from '../text/tokens.ts';
import { namedHouses } from './named-houses.ts';
import { findPlaces } from './places.ts';

function housesOf(text: string, which: 'told' | 'alone'): readonly string[] {
  const tokens = tokenise(text);
  return namedHouses(tokens, findPlaces(tokens))[which].map(({ from, to }) =>
    text.slice(tokens[from]?.start, tokens[to - 1]?.end),
  );
}

describe('a house at a street with a name of its own', () => {
  it.each([
    ['hij huurt Boterbloem 12a in Almere', 'Boterbloem 12a'],
    ['hij huurt boterbloem 12, almere', 'boterbloem 12'],
    ['hij huurt Boterbloem 12-3, 1315 AB', 'Boterbloem 12-3'],
    ['Bij haar in Veendam, Lange Boterbloem 74 bis', 'Lange Boterbloem 74 bis'],
    ['Bij haar in Veendam (De Boterbloem 74)', 'De Boterbloem 74'],
    ['Een pand aan de Boterbloem 50', 'Boterbloem 50'],
    ['een pand aan de boterbloem 50 daar', 'boterbloem 50'],
    ['Bij zijn ouders in Veendam, de Boterbloem 6, daar', 'de Boterbloem 6'],
    ['A house on the Boterbloem 50', 'Boterbloem 50'],
    ['Hij slaapt op De Boterbloem 40', 'De Boterbloem 40'],
    ['Adres: Zeven Bloemen 60', 'Zeven Bloemen 60'],
    ['adres is boterbloem 112', 'boterbloem 112'],
    ['Zij zit op de Laan van de Boterbloem 9 in Almere', 'Laan van de Boterbloem 9'],
    ['in de flat De Boterbloem 44', 'De Boterbloem 44'],
  ])('is told by what is beside it: %s', (text, house) => {
    expect(housesOf(text, 'told')).toEqual([house]);
  });

  it('stands between marks', () => {
    expect(housesOf('Hij woont bij zijn oom, Boterbloem 12, al een jaar.', 'alone')).toEqual([
      'Boterbloem 12',
    ]);
  });

  it.each([
    'Hij vraagt ongeveer 50 in Almere en nummer 3 in Assen.',
    'Op maandag 12 in Almere en op 3 mei 12 in Assen.',
    'De bus lijn 12, Almere.',
    'Hij staat aan de deur 100 te vragen en aan de bar 12 te drinken.',
    'Hij rijdt een Golf 7 en heeft Boterbloem 12 gezien.',
    'Zij had Boterbloem 12 euro geboden in Almere.',
  ])('is not seen in: %s', (text) => {
    expect([...housesOf(text, 'told'), ...housesOf(text, 'alone')]).toEqual([]);
  });
});
