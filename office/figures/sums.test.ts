import { describe, expect, it } from 'vitest';
import { type Figures, reasons, sumsBy, sumsByMonth } from './sums.ts';

const delivered = { confirmed: 1, reported: 0 };
const primary = { ...delivered, role: 'primary' as const, sent: 5, opened: 4, followedUp: 2 };
const info = { ...delivered, role: 'info' as const, sent: 9, opened: 9, followedUp: 9 };
const figures: Figures = {
  contacts: [
    { month: '2026-10', door: 'sealed', count: 3 },
    { month: '2026-11', door: 'sealed', count: 2 },
    { month: '2026-11', door: 'phone', count: 4 },
  ],
  closed: [
    { month: '2026-11', outcome: 'forwarded', count: 5 },
    { month: '2026-11', outcome: 'too-vague', count: 7 },
  ],
  reports: [{ month: '2026-11', theme: 'drugs', forwarded: 5 }],
  deliveries: [
    { ...primary, by: 'month', name: '2026-11' },
    { ...info, by: 'month', name: '2026-11' },
    { ...primary, by: 'organisation', name: 'PE04' },
    { ...info, by: 'organisation', name: 'PE04' },
  ],
};

describe('figures', () => {
  it('run from contact to follow-up, the newest month first', () => {
    const [newest, before] = sumsByMonth(figures);
    expect(newest).toMatchObject({ name: '2026-11', contacts: 6, usable: 5, forwarded: 5, sent: 5 });
    expect(before).toMatchObject({ name: '2026-10', contacts: 3, usable: 0, sent: 0 });
  });

  it('never count in results what was sent for information (DOMAIN 2)', () => {
    expect(sumsBy(figures, 'organisation')).toMatchObject([{ name: 'PE04', sent: 5, followedUp: 2 }]);
  });

  it('tell why tips were closed, the most frequent first', () => {
    expect(reasons(figures)).toEqual([
      { name: 'too-vague', count: 7 },
      { name: 'forwarded', count: 5 },
    ]);
  });
});
