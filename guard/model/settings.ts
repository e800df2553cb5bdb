// How easily things are found. Chosen by cross-validation over training voices, never on the held-out ones.

export type Settings = {
  /** From this probability on a word is inside a clue. */
  readonly findingFrom: number;
  /** When no word of a text is surer than this to be inside a clue, it has none at all. */
  readonly findingAlone: number;
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
  findingFrom: 0.1,
  findingAlone: 0.8,
  personFirst: 0.2,
  catchSure: 0.06,
  personSure: 0.55,
  hintSure: 0.5,
  urgentFrom: 0.5,
  unusableFrom: 0.2,
};
