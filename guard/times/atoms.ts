// The words of time in Dutch and English: what a number, a weekday, a part of the day, a month, a unit is.

import { memo } from '../text/memo.ts';

export type Unit = 'hour' | 'minute' | 'day' | 'week' | 'month' | 'year' | 'season';
export type DayPart = 'morning' | 'afternoon' | 'evening' | 'night' | 'day' | 'weekend' | 'workday';

const NUMBERS =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig'.split(
    ' ',
  );
const ENGLISH_NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const TENS: Readonly<Record<string, number>> = {
  dertig: 30,
  veertig: 40,
  vijftig: 50,
  zestig: 60,
  honderd: 100,
  twintig: 20,
};
const VAGUE: Readonly<Record<string, number>> = {
  anderhalf: 1.5,
  anderhalve: 1.5,
  half: 0.5,
  halve: 0.5,
  paar: 3,
  enkele: 3,
  aantal: 3,
  a: 1,
  an: 1,
  meerdere: 3,
  diverse: 3,
  several: 3,
  few: 3,
};

const NUMBER_WORDS = new Map([
  ...Object.entries(VAGUE),
  ...Object.entries(TENS),
  ...ENGLISH_NUMBERS.map((word, n): [string, number] => [word, n]),
  ...NUMBERS.map((word, n): [string, number] => [word, n]),
]);

export const numberOf = memo((norm: string): number | null =>
  /^\d{1,4}$/.test(norm) ? Number(norm) : (NUMBER_WORDS.get(norm) ?? null),
);

const WEEKDAYS: readonly (readonly string[])[] = [
  ['maandag', 'monday', 'ma'],
  ['dinsdag', 'tuesday', 'di'],
  ['woensdag', 'wednesday', 'wo'],
  ['donderdag', 'thursday', 'do'],
  ['vrijdag', 'friday', 'vr', 'vrij'],
  ['zaterdag', 'saturday', 'za', 'zat'],
  ['zondag', 'sunday', 'zo'],
];
const PARTS = new Map<string, DayPart>(
  Object.entries({
    ochtend: 'morning',
    ochtends: 'morning',
    morgen: 'morning',
    morgens: 'morning',
    morning: 'morning',
    mornings: 'morning',
    voormiddag: 'morning',
    ochtenden: 'morning',
    middag: 'afternoon',
    middags: 'afternoon',
    afternoon: 'afternoon',
    afternoons: 'afternoon',
    namiddag: 'afternoon',
    middagen: 'afternoon',
    avond: 'evening',
    avonds: 'evening',
    evening: 'evening',
    evenings: 'evening',
    avonden: 'evening',
    vooravond: 'evening',
    nacht: 'night',
    nachts: 'night',
    night: 'night',
    nights: 'night',
    nachten: 'night',
    dag: 'day',
    overdag: 'day',
    weekend: 'weekend',
    weekeinde: 'weekend',
    weekends: 'weekend',
    weekenden: 'weekend',
    werkdag: 'workday',
    werkdagen: 'workday',
    doordeweeks: 'workday',
    doordeweekse: 'workday',
    weekdays: 'workday',
  }),
);
const MONTHS = [
  'januari|january|jan',
  'februari|february|feb',
  'maart|march|mrt',
  'april|apr',
  'mei|may',
  'juni|june|jun',
  'juli|july|jul',
  'augustus|august|aug',
  'september|sept|sep',
  'oktober|october|okt|oct',
  'november|nov',
  'december|dec',
].map((names) => names.split('|'));
const UNITS = new Map<string, Unit>(
  Object.entries({
    minuut: 'minute',
    minuten: 'minute',
    minutes: 'minute',
    minute: 'minute',
    kwartier: 'minute',
    min: 'minute',
    uur: 'hour',
    uren: 'hour',
    hour: 'hour',
    hours: 'hour',
    uurtje: 'hour',
    uurtjes: 'hour',
    dag: 'day',
    dagen: 'day',
    day: 'day',
    days: 'day',
    nacht: 'day',
    nachten: 'day',
    avond: 'day',
    avonden: 'day',
    ochtend: 'day',
    middag: 'day',
    night: 'day',
    nights: 'day',
    dagje: 'day',
    evening: 'day',
    etmaal: 'day',
    week: 'week',
    weken: 'week',
    weeks: 'week',
    weekend: 'week',
    weekenden: 'week',
    weekje: 'week',
    weekeinde: 'week',
    maand: 'month',
    maanden: 'month',
    month: 'month',
    months: 'month',
    maandje: 'month',
    kwartaal: 'month',
    kwartalen: 'month',
    jaar: 'year',
    jaren: 'year',
    year: 'year',
    years: 'year',
    jaartje: 'year',
    zomer: 'season',
    winter: 'season',
    voorjaar: 'season',
    lente: 'season',
    herfst: 'season',
    najaar: 'season',
    seizoen: 'season',
    summer: 'season',
    spring: 'season',
    autumn: 'season',
    vakantie: 'season',
    zomervakantie: 'season',
    kerstvakantie: 'season',
    herfstvakantie: 'season',
    meivakantie: 'season',
    schooljaar: 'year',
    bouwvak: 'season',
    semester: 'month',
  }),
);
const ADVERBS = new Map<string, Unit>(
  Object.entries({
    dagelijks: 'day',
    wekelijks: 'week',
    tweewekelijks: 'week',
    maandelijks: 'month',
    jaarlijks: 'year',
    daily: 'day',
    weekly: 'week',
    monthly: 'month',
    yearly: 'year',
    nachtelijks: 'day',
    dagelijkse: 'day',
    wekelijkse: 'week',
    maandelijkse: 'month',
  }),
);

/** What all names of days hold, or all short ones are: most words are none. */
const DAY_SIGN = /d[ay][gy]|^[mdwvz][aior][jt]?s?$|^vrijs?$|^zats?$/;

/** A weekday, and the part of the day that its word may carry (dinsdagavond): 1 is Monday. */
export const weekdayOf = memo(
  (norm: string): { readonly day: number; readonly part: DayPart | null; readonly short: boolean } | null => {
    if (!DAY_SIGN.test(norm)) return null;
    for (const [i, names] of WEEKDAYS.entries()) {
      const full = names[0] ?? '';
      if (
        norm === full ||
        norm === `${full}s` ||
        norm === `${full}en` ||
        norm === names[1] ||
        norm === `${names[1]}s`
      )
        return { day: i + 1, part: null, short: false };
      if (names.indexOf(norm) >= 2) return { day: i + 1, part: null, short: true };
      if (norm.startsWith(full)) {
        const part = PARTS.get(norm.slice(full.length).replace(/^s(?=[a-z]{4})/, ''));
        if (part) return { day: i + 1, part, short: false };
      }
    }
    return null;
  },
);

export const partOf = (norm: string): DayPart | null => PARTS.get(norm) ?? null;
export const unitOf = (norm: string): Unit | null => UNITS.get(norm) ?? null;
export const adverbOf = (norm: string): Unit | null => ADVERBS.get(norm) ?? null;

/** 1 to 12, or null. */
export const monthOf = (norm: string): number | null => MONTH_NUMBERS.get(norm) ?? null;

const MONTH_NUMBERS = new Map(
  MONTHS.flatMap((names, i) => names.map((name): [string, number] => [name, i + 1])),
);
