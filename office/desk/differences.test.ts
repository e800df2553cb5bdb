import { describe, expect, test } from 'vitest';
import { differenceOf } from './differences.ts';
import type { Told } from './told.ts';

const what = (text: string): Told => ({ name: 'what', label: 'Wat gebeurt er?', text, chosen: false });
const theme = (text: string): Told => ({ name: 'themes', label: 'Waar gaat het over?', text, chosen: true });

const own = (told: readonly Told[], other: readonly Told[]) =>
  differenceOf(other, told)
    .told.flatMap(({ pieces }) => pieces)
    .filter((piece) => piece.own)
    .map(({ text }) => text.trim());

describe('what differs between two tips that are alike', () => {
  test('is nothing when only capitals, accents and punctuation differ', () => {
    const difference = differenceOf([what('Een bus, elke nacht!')], [what('een BUS elke nácht')]);
    expect(difference).toMatchObject({ own: 0, missing: [], same: true });
  });

  test('is every word that only one of them has, where it stands and as it was written', () => {
    const [spam, real] = [what('haha dit is onzin'), what('haha dit is Kerkstraat 12, achterom')];
    const difference = differenceOf([spam], [real]);
    expect(difference).toMatchObject({ own: 3, missing: ['onzin'], same: false });
    expect(own([real], [spam])).toEqual(['Kerkstraat 12, achterom']);
    expect(difference.told[0]?.pieces.map(({ text }) => text).join('')).toBe(real.text);
  });

  test('is a choice as a whole', () => {
    const difference = differenceOf([theme('Wapens'), what('x')], [theme('Wapens, Drugslab'), what('x')]);
    expect(difference).toMatchObject({ own: 1, missing: ['Wapens'], same: false });
  });

  test('is seen when the same words stand in another order or under another question', () => {
    expect(differenceOf([what('jan slaat piet')], [what('piet slaat jan')])).toMatchObject({
      own: 0,
      missing: [],
      same: false,
    });
    expect(differenceOf([what('jan')], [{ ...what('jan'), name: 'more' }]).same).toBe(false);
  });
});
