import type { Day } from '@seinhuis/core/ids';
import type { Language } from '@seinhuis/core/wire/tip';

/** A day in words: 22 november 2026. */
export const dayText = (day: Day, language: Language): string =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
