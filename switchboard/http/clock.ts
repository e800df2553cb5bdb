import type { Day } from '@seinhuis/core/ids';

const QUARTER = 15 * 60 * 1000;
const calendar = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
});

export type Moment = { readonly day: Day; readonly hour: number };

let held: { readonly quarter: number; readonly moment: Moment } | null = null;

/** Day and hour in the network's calendar. They change on a quarter of an hour only, so within one it is looked up. */
export const amsterdam = (ms: number): Moment => {
  const quarter = Math.floor(ms / QUARTER);
  if (held?.quarter === quarter) return held.moment;
  const part = Object.fromEntries(calendar.formatToParts(quarter * QUARTER).map((p) => [p.type, p.value]));
  const moment = { day: `${part.year}-${part.month}-${part.day}`, hour: Number(part.hour) };
  held = { quarter, moment };
  return moment;
};
