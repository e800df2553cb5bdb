// Moments that are too exact. The pattern of a crime stays (every Tuesday about eleven); the one moment at which
// somebody saw it is made coarser (DOMAIN 3.5).
import { flagOf, type OutgoingFlag } from './flag.ts';
import type { Looked } from './words.ts';

const DAY = /(?:^|;)(?:\d{4}|XXXX)-\d\d-\d\d(?:;|$)/;
const ONE_CLOCK = /(?:^|;)AT=\d\d:\d\d(?:;|$)/;
const JUST_NOW = /(?:^|;)AGO=(\d+)(?:minute|hour|day)(?:;|$)/;
const LATELY = 14;

/** Whether a normalised time names one moment: a date with its day, a time of the clock once, or some days ago. */
export const isMoment = (value: string): boolean => {
  if (value.includes('FREQ=')) return false;
  const ago = JUST_NOW.exec(value)?.[1];
  return DAY.test(value) || ONE_CLOCK.test(value) || (ago !== undefined && Number(ago) <= LATELY);
};

export const findMoments = (out: Looked): readonly OutgoingFlag[] =>
  out.entities
    .filter(({ kind, value }) => (kind === 'time' || kind === 'date') && isMoment(value))
    .map((entity) => flagOf(entity, 'exact-time', 2, { suggestion: 'de afgelopen weken' }));
