import { fingerprintWords } from '@seinhuis/core/wire/fingerprint';
import { describe, expect, it } from 'vitest';
import { readHeadsFile } from './audit.ts';

const HEAD = 'a1'.repeat(32);

describe('a file of heads', () => {
  it('is a day and a head on each line; remarks are left out', () => {
    expect(readHeadsFile(`# Proefnet\n2026-11-20 ${HEAD}\n\n 2026-11-21  ${HEAD} \n`)).toEqual([
      { day: '2026-11-20', head: HEAD },
      { day: '2026-11-21', head: HEAD },
    ]);
  });

  it('may have the eight words of a head, as a mail or somebody on the telephone tells them', () => {
    const words = fingerprintWords(HEAD).join(' ');
    expect(readHeadsFile(`2026-11-20 ${words.toUpperCase()}`)).toEqual([
      { day: '2026-11-20', head: HEAD.slice(0, 24) },
    ]);
  });

  it.each([
    `2026-11-31 ${HEAD}`,
    `2026-11-20 ${HEAD.toUpperCase()}`,
    '2026-11-20',
    `2026-11-20 ${HEAD} x`,
    '2026-11-20 aap noot mies',
    'geheim',
  ])('that holds anything else is refused, and not repeated: %s', (line) => {
    expect(() => readHeadsFile(line)).toThrow('this is no file of heads');
  });
});
