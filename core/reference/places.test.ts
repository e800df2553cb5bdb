import { describe, expect, it } from 'vitest';
import { MUNICIPALITIES } from './municipalities.ts';
import { allPlaces, type PlaceAnswer, resolvePlace } from './places.ts';
import { allPostcodes, municipalitiesOfPostcode } from './postcodes.ts';

const found = (text: string): string => {
  const answer = resolvePlace(text);
  return answer.kind === 'found' ? answer.gmCode : answer.kind;
};

const candidates = (answer: PlaceAnswer): readonly string[] =>
  answer.kind === 'ambiguous' ? answer.candidates.map((one) => one.gmCode) : [];

describe('a place name', () => {
  it.each([
    ['den haag', 'GM0518'],
    ['The Hague', 'GM0518'],
    ["'s-Gravenhage", 'GM0518'],
    ["'s-Hertogenbosch", 'GM0796'],
    ['’s-Hertogenbosch', 'GM0796'],
    ['s hertogenbosch', 'GM0796'],
    ['DEN BOSCH', 'GM0796'],
    ['IJmuiden', 'GM0453'],
    ['ijmuiden', 'GM0453'],
    ['ĳmuiden', 'GM0453'],
    ['Sudwest Fryslan', 'GM1900'],
    ['Alphen a/d Rijn', 'GM0484'],
    ['Ouderkerk a.d. Amstel', 'GM0437'],
    ['St Annaparochie', 'GM1949'],
    ['  Nieuw   Vennep ', 'GM0394'],
    ['gemeente Utrecht', 'GM0344'],
    ['Nuenen, Gerwen en Nederwetten', 'GM0820'],
  ])('%s is %s', (text, gmCode) => {
    expect(found(text)).toBe(gmCode);
  });

  it('of every municipality leads to it or asks which one', () => {
    for (const m of MUNICIPALITIES) {
      for (const name of [m.name, ...m.aliases]) {
        const answer = resolvePlace(name);
        expect(answer.kind === 'found' ? [answer.gmCode] : candidates(answer)).toContain(m.code);
      }
    }
  });

  it('of every place leads to its municipality or asks which one', () => {
    expect(allPlaces()).toHaveLength(2501);
    for (const { name, gmCode } of allPlaces()) {
      const answer = resolvePlace(name);
      expect(answer.kind === 'found' ? [answer.gmCode] : candidates(answer)).toContain(gmCode);
    }
  });
});

describe('a name that exists twice', () => {
  it.each([
    ['Bergen', ['GM0373', 'GM0893']],
    ['Hengelo', ['GM0164', 'GM1876']],
    ['Rijswijk', ['GM0603', 'GM0214', 'GM1959']],
    ['Beek', ['GM0888', 'GM1945', 'GM1955']],
    ['Elst', ['GM0340', 'GM1734']],
    ['Laren', ['GM0417', 'GM0262']],
    ['Nes', ['GM0060', 'GM0074', 'GM1970']],
  ])('is asked back: %s', (text, gmCodes) => {
    expect(candidates(resolvePlace(text))).toEqual(gmCodes);
  });

  it.each([
    ['Bergen (NH)', 'GM0373'],
    ['Bergen (NH.)', 'GM0373'],
    ['bergen nh', 'GM0373'],
    ['Bergen, Noord-Holland', 'GM0373'],
    ['Bergen L', 'GM0893'],
    ['Hengelo (O)', 'GM0164'],
    ['Hengelo Gld', 'GM1876'],
    ['Rijswijk (ZH)', 'GM0603'],
    ['Elst Ut', 'GM0340'],
    ['Nes (Ameland)', 'GM0060'],
    ['Spaarndam gem. Haarlem', 'GM0392'],
  ])('is clear with a province or municipality behind it: %s', (text, gmCode) => {
    expect(found(text)).toBe(gmCode);
  });

  it('says with every candidate in which municipality it lies', () => {
    expect(resolvePlace('Laren')).toEqual({
      kind: 'ambiguous',
      candidates: [
        { gmCode: 'GM0417', name: 'Laren', municipality: 'Laren' },
        { gmCode: 'GM0262', name: 'Laren', municipality: 'Lochem' },
      ],
    });
  });

  it('is one when the place lies in the municipality of its own name', () => {
    for (const name of ['Utrecht', 'Stein', 'Middelburg', 'Groningen']) {
      expect(resolvePlace(name)).toMatchObject({ kind: 'found', name });
    }
  });
});

describe('a postcode', () => {
  it.each(['1011', '1011 AB', '1011ab', '1011 AB Amsterdam', '1011, Amsterdam'])('is found: %s', (text) => {
    expect(found(text)).toBe('GM0363');
  });

  it('that straddles a border is asked back, unless the place says which side', () => {
    expect(candidates(resolvePlace('1096'))).toEqual(['GM0363', 'GM0437']);
    expect(candidates(resolvePlace('1096 AB'))).toEqual(['GM0363', 'GM0437']);
    expect(found('1096 AB Duivendrecht')).toBe('GM0437');
  });

  it('that contradicts its place is asked back', () => {
    expect(candidates(resolvePlace('1011 AB Utrecht'))).toEqual(['GM0363', 'GM0344']);
  });

  it('that does not exist is unknown', () => {
    for (const text of ['0999', '0123', '1000']) expect(resolvePlace(text)).toEqual({ kind: 'unknown' });
  });

  it('is one of 4086, of which 66 straddle', () => {
    expect(allPostcodes()).toHaveLength(4086);
    expect(allPostcodes().filter((code) => municipalitiesOfPostcode(code).length > 1)).toHaveLength(66);
  });
});

describe('a place that nobody knows', () => {
  it('comes with the nearest names', () => {
    expect(resolvePlace('Amsterdm')).toEqual({ kind: 'unknown', nearest: ['Amsterdam'] });
    expect(resolvePlace('Hogeveen')).toMatchObject({ nearest: expect.arrayContaining(['Hoogeveen']) });
  });

  it('comes with nothing when nothing is near', () => {
    for (const text of ['', '  ', 'x', '???', 'Xqzwvxqzwv', '💥'.repeat(5000)]) {
      expect(resolvePlace(text)).toEqual({ kind: 'unknown' });
    }
  });
});

describe('after a merger', () => {
  it('a place leads to the successor, and a border that is gone is not asked about', () => {
    expect(resolvePlace('Loosdrecht', '2026-12-31')).toMatchObject({ gmCode: 'GM1696' });
    expect(resolvePlace('Loosdrecht', '2027-01-01')).toMatchObject({ gmCode: 'GM0402' });
    expect(candidates(resolvePlace('1216', '2026-12-31'))).toEqual(['GM0402', 'GM1696']);
    expect(resolvePlace('1216', '2027-01-01')).toMatchObject({ kind: 'found', gmCode: 'GM0402' });
  });
});
