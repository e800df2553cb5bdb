import { type Day, weekOf } from '@seinhuis/core/ids';
import type { Language } from '@seinhuis/core/wire/tip';

const writer = (locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
const WRITERS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  nl: writer('nl-NL'),
  en: writer('en-GB'),
};

const momentWriter = (locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' });
const MOMENT_WRITERS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  nl: momentWriter('nl-NL'),
  en: momentWriter('en-GB'),
};

/** A moment in milliseconds, in the network's calendar: 22 november 2026 om 14:05. */
export const momentText = (moment: number, language: Language): string =>
  MOMENT_WRITERS[language].format(new Date(moment));

/** A day as a sentence says it: 22 november 2026. Lists are sorted by 2026-11-22 and show `shortDay`. */
export const dayText = (day: Day, language: Language): string =>
  WRITERS[language].format(new Date(`${day}T00:00:00Z`));

const SHORT: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  nl: new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
};

/** A day as a list shows it: 22 nov 2026. */
export const shortDay = (day: Day, language: Language): string =>
  SHORT[language].format(new Date(`${day}T00:00:00Z`));

const MONTHS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  nl: new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

/** `2026-11` -> november 2026. */
export const monthText = (month: string, language: Language): string =>
  MONTHS[language].format(new Date(`${month}-01T00:00:00Z`));

/** `2026-W47` -> week 47; with the year when that is not the year of today's week. */
export const weekText = (week: string, today: Day): string => {
  const [year = '', number = ''] = week.split('-W');
  const short = `week ${Number(number)}`;
  return weekOf(today).startsWith(year) ? short : `${short}, ${year}`;
};
