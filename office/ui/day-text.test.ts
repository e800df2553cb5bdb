import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accountWords } from '../words/account.ts';
import { partnerWords } from '../words/partner.ts';
import { reportWords } from '../words/reports.ts';
import { rosterWords } from '../words/roster.ts';
import { dayText } from './day-text.ts';

const WORDS = join(import.meta.dirname, '../words');

describe('a day in a sentence', () => {
  it('is written as people say it, in both languages', () => {
    expect(dayText('2026-11-22', 'nl')).toBe('22 november 2026');
    expect(dayText('2026-03-01', 'en')).toBe('1 March 2026');
  });

  it.each(['nl', 'en'] as const)('stands in every sentence of the office so (%s)', (language) => {
    const day = '2026-11-22';
    const said = dayText(day, language);
    for (const sentence of [
      accountWords[language].rosterText(3, day),
      partnerWords[language].additionOf(day),
      partnerWords[language].on(day, '1A2B-3C4D'),
      reportWords[language].notBefore(day),
      rosterWords[language].currentText(3, day, day),
      rosterWords[language].made('Anna', day),
      rosterWords[language].soon(day),
    ]) {
      expect(sentence).toContain(said);
      expect(sentence).not.toContain(day);
    }
  });
});

describe('the words of the office', () => {
  it('are those of the glossary: controlewoorden and bewijs van toelating', () => {
    for (const file of readdirSync(WORDS))
      expect(readFileSync(join(WORDS, file), 'utf8'), file).not.toMatch(
        /vingerafdruk|certificaat|certificeren/i,
      );
  });
});
