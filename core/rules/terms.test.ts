import { describe, expect, test } from 'vitest';
import { deliveryWeeksOf, MOST_DELIVERY_WEEKS, TERMS, termRules } from './terms.ts';

const rules = termRules([
  { code: 'DESK', kind: 'desk', terms: [{ theme: 'radicalisering', weeks: 8 }] },
  { code: 'GM0402', kind: 'municipality' },
  {
    code: 'PL-MN',
    kind: 'police',
    terms: [
      { theme: '*', weeks: 26 },
      { theme: 'drugs', weeks: 13 },
      { theme: 'wapens', weeks: MOST_DELIVERY_WEEKS },
    ],
  },
]);
const weeks = (organisation: string | null, theme: string, network: number = TERMS.deliveryWeeks) =>
  deliveryWeeksOf(rules, network, organisation, theme);

describe('how long a forwarded report is kept (PROTOCOL 10.5, C5)', () => {
  test('as the network says, where nobody says less', () => {
    expect(weeks('GM0402', 'drugs')).toBe(52);
    expect(weeks('GM0402', 'drugs', 80)).toBe(80);
  });

  test('as long as the organisation says, of a theme or of all, and never longer than the network says', () => {
    expect(weeks('PL-MN', 'drugs')).toBe(13);
    expect(weeks('PL-MN', 'fraude')).toBe(26);
    expect(weeks('PL-MN', 'wapens')).toBe(26);
    expect(weeks('PL-MN', 'drugs', 10)).toBe(10);
  });

  test('as long as the desk says of a theme: for everybody, and for its own copy', () => {
    for (const organisation of ['GM0402', 'PL-MN', 'NEW', null])
      expect(weeks(organisation, 'radicalisering')).toBe(8);
    expect(weeks(null, 'drugs')).toBe(52);
  });

  test('never longer than the ceiling, whatever the network is told', () => {
    expect(weeks('GM0402', 'drugs', 5200)).toBe(MOST_DELIVERY_WEEKS);
  });
});
