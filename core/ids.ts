import { toHex } from './crypto/bytes.ts';
import type { Random } from './crypto/random.ts';

/** 128 random bits as 32 lower-case hexadecimal digits: envelopes, reports, deliveries, people. Never a number in order. */
export type Id = string;
/** A day of the network's calendar (Europe/Amsterdam), `2026-11-22`. */
export type Day = string;
/** `2026-11` */
export type Month = string;
/** ISO week, `2026-W47` */
export type Week = string;

export const makeId = (random: Random): Id => toHex(random(16));
export const isId = (value: unknown): value is Id =>
  typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);

/** Days between 2000-01-01 and a day; the arithmetic of the calendar without a clock. NaN for what is no day. */
export const dayNumber = (day: Day): number => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (match === null) return Number.NaN;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || date < 1 || date > monthLength(year, month)) return Number.NaN;
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    730_425
  );
};

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLength = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

export const isDay = (value: unknown): value is Day =>
  typeof value === 'string' && !Number.isNaN(dayNumber(value));

/** The day a number of days after (or before) a day. */
export const addDays = (day: Day, days: number): Day => {
  const z = dayNumber(day) + days + 730_425;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const date = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
};

export const monthOf = (day: Day): Month => day.slice(0, 7);

/** The ISO week of a day. */
export const weekOf = (day: Day): Week => {
  const weekday = (((dayNumber(day) + 5) % 7) + 7) % 7; // 2000-01-01 was a Saturday; Monday is 0
  const thursday = addDays(day, 3 - weekday);
  const year = thursday.slice(0, 4);
  const week = Math.floor((dayNumber(thursday) - dayNumber(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
};
