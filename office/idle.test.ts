import { IDLE } from '@seinhuis/core/wire/attended';
import { describe, expect, it } from 'vitest';
import { idleAfter, WARNING } from './idle.ts';

describe('an office where nobody does anything', () => {
  it('warns a minute before the switchboard ends the session, and ends with it', () => {
    expect(idleAfter(0)).toBe('here');
    expect(idleAfter(IDLE - WARNING - 1)).toBe('here');
    expect(idleAfter(IDLE - WARNING)).toBe('warned');
    expect(idleAfter(IDLE - 1)).toBe('warned');
    expect(idleAfter(IDLE)).toBe('gone');
    // A computer that slept wakes up long after.
    expect(idleAfter(IDLE * 100)).toBe('gone');
  });
});
