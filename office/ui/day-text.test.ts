import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accountWords } from '../words/account.ts';
import { partnerWords } from '../words/partner.ts';
import { reportWords } from '../words/reports.ts';
import { rosterWords } from '../words/roster.ts';
import { dayText, monthText, shortDay, weekText } from './day-text.ts';

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

describe('a day, a week and a month in a list', () => {
  it('are written as people say them, a week with its year when that is another', () => {
    expect(shortDay('2026-11-22', 'nl')).toBe('22 nov 2026');
    expect(shortDay('2026-03-01', 'en')).toBe('1 Mar 2026');
    expect(monthText('2026-11', 'nl')).toBe('november 2026');
    expect(weekText('2026-W47', '2026-11-22')).toBe('week 47');
    expect(weekText('2026-W03', '2027-01-20')).toBe('week 3, 2026');
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
