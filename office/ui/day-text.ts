import type { Day } from '@seinhuis/core/ids';
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

/** A day as a sentence says it: 22 november 2026. Lists that are sorted keep 2026-11-22. */
export const dayText = (day: Day, language: Language): string =>
  WRITERS[language].format(new Date(`${day}T00:00:00Z`));
