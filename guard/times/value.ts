// The normalised value of a time phrase. A recurrence is written like an RRULE with the part of the day beside it:
// FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;PART=evening;AT=23:00. A date is ISO, unknown digits as X.
import type { DayPart } from './atoms.ts';
import type { Meaning } from './part.ts';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const FREQUENCY = {
  minute: 'MINUTELY',
  hour: 'HOURLY',
  day: 'DAILY',
  week: 'WEEKLY',
  month: 'MONTHLY',
  year: 'YEARLY',
  season: 'YEARLY',
} as const;

export function timeValue(meaning: Meaning): string {
  const { weekdays, part, clock, every, times, relative, date } = meaning;
  const fields: string[] = [];
  if (date) fields.push(`${date.year ?? 'XXXX'}-${two(date.month)}${date.day ? `-${two(date.day)}` : ''}`);
  if (every || (weekdays && !relative && !date))
    fields.push(`FREQ=${FREQUENCY[every?.unit ?? 'week']}`, `INTERVAL=${every?.n ?? 1}`);
  if (times) fields.push(`COUNT=${times}`);
  if (weekdays) fields.push(`BYDAY=${weekdays.map((day) => DAYS[day - 1]).join(',')}`);
  if (part) fields.push(`PART=${part}`);
  if (clock) fields.push(`AT=${clock.map((minutes) => clockText(minutes, part)).join('-')}`);
  if (relative) fields.push(`AGO=${relative.n}${relative.unit}`);
  return fields.join(';');
}

const two = (n: number): string => String(n).padStart(2, '0');

/** "elf" in the evening is 23:00; without a part of the day the hour stays as it was said. */
function clockText(minutes: number, part: DayPart | undefined): string {
  const late = (part === 'evening' && minutes >= 5 * 60) || (part === 'afternoon' && minutes <= 6 * 60);
  const said = late && minutes < 12 * 60 ? minutes + 12 * 60 : minutes;
  const day = (said + 24 * 60) % (24 * 60);
  return `${two(Math.floor(day / 60))}:${two(day % 60)}`;
}
