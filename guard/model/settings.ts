// How easily things are found. Chosen by cross-validation over training voices, never on the held-out ones.

export type Settings = {
  /** Taken off the score of "no clue here": higher finds more and errs more. */
  readonly findingEase: number;
  /** Below this probability a found clue is dropped. */
  readonly findingSure: number;
  /** Below this the surest clue of a text is dropped, and with it all others. */
  readonly findingAlone: number;
  readonly entityEase: number;
  /** For persons in the setting "catch all". */
  readonly catchEase: number;
  readonly catchSure: number;
  /** For persons in the setting "sure". */
  readonly personSure: number;
  /** Below this a finding is no hint beside a field: a remark that is wrong costs a tipster's patience. */
  readonly hintSure: number;
  readonly urgentFrom: number;
  readonly unusableFrom: number;
};

export const SETTINGS: Settings = {
  findingEase: 0.5,
  findingSure: 0.08,
  findingAlone: 0.15,
  entityEase: 0,
  catchEase: 2,
  catchSure: 0.08,
  personSure: 0.55,
  hintSure: 0.5,
  urgentFrom: 0.9,
  unusableFrom: 0.5,
};
