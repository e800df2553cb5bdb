// How easily things are found. Chosen by cross-validation over training voices, never on the held-out ones.

export type Settings = {
  /** A clue has a word that is inside one with at least this probability, */
  readonly findingFrom: number;
  /** and goes on over its neighbours for as long as each is with at least this one. */
  readonly findingOn: number;
  /** A text for whose clues less speaks than this, taken together and by its length, has none at all (findings/find.ts). */
  readonly findingEvidence: number;
  /** For persons in the setting "catch all": from this probability on a word is a name before it is anything else. */
  readonly personFirst: number;
  /** And from this on, where it is nothing else. */
  readonly catchSure: number;
  /** For persons in the setting "sure". */
  readonly personSure: number;
  /** Below this a finding is no hint beside a field: a remark that is wrong costs a tipster's patience. */
  readonly hintSure: number;
  readonly urgentFrom: number;
  readonly unusableFrom: number;
};

export const SETTINGS: Settings = {
  findingFrom: 0.07,
  findingOn: 0.02,
  findingEvidence: 0.1,
  personFirst: 0.2,
  catchSure: 0.06,
  personSure: 0.55,
  hintSure: 0.3,
  urgentFrom: 0.6,
  unusableFrom: 0.2,
};
