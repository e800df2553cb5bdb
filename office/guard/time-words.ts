// A normalised time as words of a report. The pattern stays exact; one moment becomes "de afgelopen weken" (DOMAIN 3.5).
// Reports are Dutch, so these words are.

const DAYS: Readonly<Record<string, string>> = {
  MO: 'maandag',
  TU: 'dinsdag',
  WE: 'woensdag',
  TH: 'donderdag',
  FR: 'vrijdag',
  SA: 'zaterdag',
  SU: 'zondag',
};
const PARTS: Readonly<Record<string, string>> = {
  morning: 'ochtend',
  afternoon: 'middag',
  evening: 'avond',
  night: 'nacht',
};
const UNITS: Readonly<Record<string, readonly [one: string, more: string]>> = {
  HOURLY: ['uur', 'uur'],
  DAILY: ['dag', 'dagen'],
  WEEKLY: ['week', 'weken'],
  MONTHLY: ['maand', 'maanden'],
  YEARLY: ['jaar', 'jaar'],
};

const COARSE = 'de afgelopen weken';

const fieldsOf = (value: string): Readonly<Record<string, string>> =>
  Object.fromEntries(value.split(';').map((field) => field.split('=', 2) as [string, string]));

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`;

/** Whether an hour may be twelve hours later: "half elf" and "11 uur" may, "10.30" and what has a part of the day not. */
const isHalfADay = (at: string, part: string, text: string): boolean =>
  part === '' && !/\d[.:]\d\d/.test(text) && at.split('-').every((time) => time >= '01:00' && time < '13:00');

const clock = (at: string | undefined, part: string, text: string): string => {
  if (at === undefined) return '';
  const [from, to] = at.split('-').map((time) => time.replace(':', '.'));
  const said = to === undefined ? ` rond ${from} uur` : ` tussen ${from} en ${to} uur`;
  return isHalfADay(at, part, text) ? `${said} (ochtend of avond niet gezegd)` : said;
};

/** "elke dinsdagavond rond 23.00 uur", "om de 2 weken op zaterdag"; null when there is no pattern in it. */
const patternOf = (value: string, text: string): string | null => {
  const { FREQ, INTERVAL = '1', BYDAY, PART = '', AT, COUNT } = fieldsOf(value);
  const unit = UNITS[FREQ ?? ''];
  if (unit === undefined) return null;
  const part = PARTS[PART] ?? '';
  const at = clock(AT, part, text);
  const days = (BYDAY ?? '').split(',').flatMap((day) => DAYS[day] ?? []);
  const often = COUNT === undefined ? '' : `${COUNT} keer `;
  if (often !== '') return `${often}per ${unit[0]}${at}`;
  if (days.length > 0) {
    const named = list(days.map((day) => `${day}${part}`));
    return INTERVAL === '1' && FREQ === 'WEEKLY'
      ? `elke ${named}${at}`
      : `om de ${INTERVAL} ${unit[1]} op ${named}${at}`;
  }
  if (FREQ === 'DAILY' && INTERVAL === '1') return `elke ${part || 'dag'}${at}`;
  const every = INTERVAL === '1' ? `elk${unit[0] === 'uur' || unit[0] === 'jaar' ? '' : 'e'} ${unit[0]}` : '';
  return `${every || `om de ${INTERVAL} ${unit[1]}`}${part && ` in de ${part}`}${at}`;
};

/** What a time in a tip becomes in a report; `text` is how the tipster wrote it. */
export const timeInWords = (value: string, text: string): string => {
  const pattern = patternOf(value, text);
  if (pattern !== null) return pattern;
  const moment = /\d{4}-\d\d-\d\d|XXXX-\d\d-\d\d|(?:^|;)AT=|(?:^|;)AGO=\d+(?:minute|hour|day)/.test(value);
  return moment ? COARSE : text.replace(/\s+/g, ' ').trim();
};
