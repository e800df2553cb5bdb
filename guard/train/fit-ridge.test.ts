import { describe, expect, it } from 'vitest';
import { fitRidge, type RidgeExample } from './fit-ridge.ts';

const [PLANTS, KNIFE, HOUSE] = [1, 2, 3];
const OPTIONS = { penalty: 0.01, rounds: 10, least: 1, scale: 1, keep: 100 } as const;

const example = (label: number, ...features: readonly number[]): RidgeExample => ({
  label,
  bag: features.map((feature) => ({ feature, weight: 1 })),
});

const EXAMPLES = [
  example(0, PLANTS, HOUSE),
  example(0, PLANTS),
  example(1, KNIFE, HOUSE),
  example(1, KNIFE),
  example(1, KNIFE, HOUSE),
];

describe('a fit by least squares', () => {
  it('weighs a feature for the label it stands with', () => {
    const { weights } = fitRidge(EXAMPLES, ['drugs', 'weapons'], OPTIONS);
    const [drugs = 0, weapons = 0] = weights.get(PLANTS) ?? [];
    expect(drugs).toBeGreaterThan(weapons);
    const [other = 0, own = 0] = weights.get(KNIFE) ?? [];
    expect(own).toBeGreaterThan(other);
  });

  it('keeps the features that move the scores most', () => {
    const { weights } = fitRidge(EXAMPLES, ['drugs', 'weapons'], { ...OPTIONS, keep: 2 });
    expect([...weights.keys()].sort()).toEqual([PLANTS, KNIFE]);
  });

  it('learns nothing where the label was expected', () => {
    const known = EXAMPLES.map((one) => ({ ...one, expected: one.label === 0 ? [1, 0] : [0, 1] }));
    const { weights } = fitRidge(known, ['drugs', 'weapons'], OPTIONS);
    for (const row of weights.values()) expect([...row].every((value) => value === 0)).toBe(true);
  });

  it('gives the same weights for the same examples', () => {
    const fit = () => [...fitRidge(EXAMPLES, ['drugs', 'weapons'], OPTIONS).weights];
    expect(fit()).toEqual(fit());
  });
});
