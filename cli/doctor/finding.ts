/** What a check found. `unseen`: it could not look, so nobody knows. */
export type Level = 'ok' | 'warning' | 'wrong' | 'unseen';

export type Finding = {
  readonly level: Level;
  /** What was looked at, in one or two words. */
  readonly about: string;
  /** What it means, and what to do when it is not well. */
  readonly says: string;
};

type Make = (about: string, says: string) => Finding;
const make =
  (level: Level): Make =>
  (about, says) => ({ level, about, says });

export const ok = make('ok');
export const warning = make('warning');
export const wrong = make('wrong');
export const unseen = make('unseen');
