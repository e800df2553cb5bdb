import type { Random } from '@seinhuis/core/random';
import { type Admit, PLAIN_BUDGETS, type PlainAct } from '@seinhuis/site/plain/budgets';
import { callerOf, type TrustedHops } from '@seinhuis/switchboard/http/caller';
import { makeFlood } from '@seinhuis/switchboard/http/flood';

/** The plain door's own budget, counted as the switchboard counts (docs/decisions/0016): shares, in memory, ten minutes. */
export const plainAdmission = (trusted: TrustedHops, now: () => number, random: Random): Admit => {
  const flood = makeFlood<PlainAct>(now, random, PLAIN_BUDGETS);
  return (act, arrival) => flood.admit(act, callerOf(trusted, { ...arrival, forwardedProto: undefined }));
};
