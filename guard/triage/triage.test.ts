import { describe, expect, it } from 'vitest';
import { guard } from '../guard.ts';

describe('what a text is about', () => {
  it('is nothing where it is nonsense, whatever words stand in it', () => {
    for (const text of ['hallo hallo test test 123 haha jullie zijn gek', 'asdfjkl qwerty lol wiet haha'])
      expect(guard(text)).toMatchObject({ usable: false, unusableReason: 'nonsense', theme: 'overig' });
  });
});
