import { describe, expect, it } from 'vitest';
import { burstAlarms, type Reading, themeAlarms, usualOf } from './alarms.ts';

const reading = (kind: Reading['kind'], minute: number | null, count: number, person = 'p'): Reading => ({
  person,
  organisation: 'GM0358',
  kind,
  minute,
  count,
});
const unknown = () => null;

describe('alarms of unusual reading', () => {
  it('ring for many first readings within an hour, wherever the hour begins', () => {
    const opened = Array.from({ length: 31 }, (_, at) => reading('delivery.acknowledge', 590 + at, 1));
    expect(burstAlarms(opened, unknown)).toEqual([
      {
        person: 'p',
        organisation: 'GM0358',
        rule: 'burst',
        kind: 'delivery.acknowledge',
        count: 31,
        usual: 0,
      },
    ]);
    const spread = opened.map((r, at) => ({ ...r, minute: at * 20 }));
    expect(burstAlarms(spread, unknown)).toEqual([]);
  });

  it('do not ring for what somebody reads every day, and do for three times that', () => {
    const inbox = [reading('delivery.read', 540, 1000)];
    expect(burstAlarms(inbox, () => 1000)).toEqual([]);
    expect(burstAlarms(inbox, () => 300)).toMatchObject([{ count: 1000, usual: 300 }]);
    expect(burstAlarms(inbox, () => 340)).toEqual([]);
  });

  it('count people apart, and a day as a whole where no minute is kept', () => {
    const tips = [
      ...Array.from({ length: 25 }, () => reading('tip.read', null, 1, 'a')),
      reading('tip.read', null, 16, 'b'),
      reading('tip.read', null, 26, 'b'),
    ];
    expect(burstAlarms(tips, unknown)).toMatchObject([{ person: 'b', count: 42 }]);
  });

  it('ring for three deliveries outside the themes of the organisation, not for one', () => {
    const opened = ['drugs', 'wapens', 'wapens', 'wapens'].map((theme) => ({
      person: 'p',
      organisation: 'GM0358',
      theme,
    }));
    const receives = (_: string, theme: string) => theme === 'drugs';
    expect(themeAlarms(opened, receives)).toMatchObject([{ rule: 'theme', count: 3 }]);
    expect(themeAlarms(opened.slice(0, 2), receives)).toEqual([]);
  });

  it('call usual the middle of the days that were, and nothing when those are too few', () => {
    expect(usualOf([5, 1000])).toBeNull();
    expect(usualOf([5, 1000, 7])).toBe(7);
  });
});
