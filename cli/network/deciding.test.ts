import { isAllowed, unresolvedOf } from '@seinhuis/core/rules/decisions';
import { describe, expect, it } from 'vitest';
import { decideAsOperator, findAsReviewer } from './deciding.ts';

const TIP = 'Wij horen elke nacht door de dunne muur van mijn slaapkamer hoe mijn zwager zakken sleept.';
const WRITTEN = [
  'In het pand zou hennep worden gekweekt.',
  'Wij horen elke nacht door de dunne muur van mijn slaapkamer geluid.',
];

describe('deciding as on the screen', () => {
  it('leaves nothing undecided, by rows of the table only (C16)', () => {
    const decisions = decideAsOperator(WRITTEN, TIP);
    expect(decisions[0]).toEqual([]);
    expect(decisions[1]?.length).toBeGreaterThan(1);
    for (const decision of decisions.flat()) expect(isAllowed(decision)).toBe(true);
    findAsReviewer(WRITTEN).forEach((flags, at) => {
      expect(unresolvedOf(flags, decisions[at] ?? [])).toEqual([]);
    });
  });

  it('records no words (C16)', () => {
    expect(JSON.stringify(decideAsOperator(WRITTEN, TIP))).not.toMatch(/muur|slaapkamer|wij/i);
  });
});
