// How easily things are found. Chosen by cross-validation over training voices, never on the held-out ones.

export type Settings = {
  /** From this probability on a word is inside a clue. */
  readonly findingFrom: number;
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
  findingFrom: 0.08,
  findingEvidence: 0.22,
  personFirst: 0.2,
  catchSure: 0.06,
  personSure: 0.55,
  hintSure: 0.5,
  urgentFrom: 0.5,
  unusableFrom: 0.2,
};
