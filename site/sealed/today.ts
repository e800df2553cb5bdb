import type { Day } from '@seinhuis/core/ids';

/** The day of the network's calendar. sv-SE writes it as `2026-11-22`. */
export const today = (): Day =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
