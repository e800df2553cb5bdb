import { decisionOn, type Flag } from '@seinhuis/core/rules/decisions';
import type { Circle } from '@seinhuis/core/wire/report';
import type { Statement } from '../keys/work.ts';

/** The circle that the findings of a statement propose: the smallest that was not decided; null when nothing says so. */
export const proposedCircle = (flags: readonly Flag[], decisions: Statement['decisions']): Circle | null => {
  const open = flags.filter((flag) => decisionOn(flag, decisions) === null).map(({ circle }) => circle);
  return open.length === 0 ? null : (Math.min(...open) as Circle);
};
