/** The coded outcomes that flow back to the desk (DOMAIN 2): the same form for every theme, no free text. */
export const DISPOSITIONS = [
  'in-progress',
  'no-action',
  'known-already',
  'not-confirmed',
  'inspection',
  'measure',
  'prosecution',
  'passed-to-partner',
] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** Outcomes that count as followed up: somebody did something with the report (DOMAIN 1). */
export const FOLLOWED_UP: readonly Disposition[] = [
  'not-confirmed',
  'inspection',
  'measure',
  'prosecution',
  'passed-to-partner',
];

export const isDisposition = (value: unknown): value is Disposition =>
  DISPOSITIONS.includes(value as Disposition);
