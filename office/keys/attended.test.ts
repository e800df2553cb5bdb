import { describe, expect, it } from 'vitest';
import { MOMENT, makeAttendance } from './attended.ts';

describe('a request of the office', () => {
  it('is somebody’s for a moment after what they did, and nobody’s before and after', async () => {
    let now = 0;
    const { attend, isAttended } = makeAttendance(() => now);
    expect(isAttended()).toBe(false);
    await attend();
    now += MOMENT - 1;
    expect(isAttended()).toBe(true);
    now += 1;
    expect(isAttended()).toBe(false);
  });
});
