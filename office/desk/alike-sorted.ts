import type { Language, TipBody } from '@seinhuis/core/wire/tip';
import type { AlikeTip } from '../keys/contract.ts';
import { type Difference, differenceOf } from './differences.ts';
import { type Told, toldIn } from './told.ts';

/** A member that a person has to look at before it is closed. */
export type Differing = {
  readonly tip: string;
  readonly difference: Difference;
  readonly files: number;
  readonly danger: boolean;
};

/** The members of an opened group, sorted by how much there is to look at. */
export type AlikeSorted = {
  /** What the others are compared with; none when no member could be opened. */
  readonly first: { readonly tip: string; readonly told: readonly Told[] } | null;
  /** The first one and those that are the same word for word and carry nothing else. */
  readonly same: readonly string[];
  /** The most different one first. */
  readonly differing: readonly Differing[];
  readonly unreadable: readonly string[];
};

const inDanger = (body: TipBody): boolean => body.kind === 'tip' && body.answers.danger === 'yes';

/** What differs by so few words is offered to be ticked together, after it was shown. */
export const FEW = 3;

export const isFew = ({ difference, files, danger }: Differing): boolean =>
  files === 0 && !danger && difference.own > 0 && difference.own <= FEW && difference.missing.length <= FEW;

/** Sorts an opened group. What has a file or tells of danger is never among those that are the same. */
export const sortAlike = (tips: readonly AlikeTip[], language: Language): AlikeSorted => {
  const opened = tips.filter((tip) => tip.state === 'opened');
  const plain = opened.find(({ body, files }) => files === 0 && !inDanger(body)) ?? opened[0];
  const unreadable = tips.flatMap(({ tip, state }) => (state === 'unreadable' ? [tip] : []));
  if (plain === undefined) return { first: null, same: [], differing: [], unreadable };
  const first = { tip: plain.tip, told: toldIn(plain.body, language) };
  const all = opened.map(({ tip, body, files }) => ({
    tip,
    files,
    danger: inDanger(body),
    difference: differenceOf(first.told, toldIn(body, language)),
  }));
  const isSame = (one: Differing): boolean => one.difference.same && one.files === 0 && !one.danger;
  const weight = ({ difference, files, danger }: Differing): number =>
    difference.own + difference.missing.length + (files > 0 || danger ? 1000 : 0);
  return {
    first,
    same: all.filter(isSame).map(({ tip }) => tip),
    differing: all.filter((one) => !isSame(one)).toSorted((a, b) => weight(b) - weight(a)),
    unreadable,
  };
};
