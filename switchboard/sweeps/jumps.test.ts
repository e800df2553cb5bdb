import { describe, expect, it } from 'vitest';
import { watchClock } from './jumps.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('a clock that', () => {
  /** Lets time pass and sets the clock ahead of it by so much; answers what is seen of it. */
  const watched = () => {
    let [wall, at] = [Date.parse('2026-11-26T11:00:00Z'), 0];
    const look = watchClock(
      () => wall,
      () => at,
    );
    look();
    return (passed: number, set = 0) => {
      at += passed;
      wall += passed + set;
      return look();
    };
  };

  it('goes is believed, also one that is put right by a few hours or was not looked at for days', () => {
    const after = watched();
    expect([after(HOUR), after(HOUR, 3 * HOUR), after(HOUR, -3 * HOUR), after(9 * DAY)]).toEqual([
      'well',
      'well',
      'well',
      'well',
    ]);
  });

  it('jumps more than a day ahead is believed after six hours', () => {
    const after = watched();
    expect([after(HOUR, 2 * DAY), after(HOUR), after(4 * HOUR), after(HOUR)]).toEqual([
      'jumped',
      'held',
      'held',
      'well',
    ]);
  });

  it('is set back is believed at once, and may jump again', () => {
    const after = watched();
    expect([after(HOUR, 400 * DAY), after(HOUR, -400 * DAY), after(HOUR, 400 * DAY)]).toEqual([
      'jumped',
      'well',
      'jumped',
    ]);
  });
});
