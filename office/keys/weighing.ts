import { decisionOn, type Flag, unresolvedOf } from '@seinhuis/core/rules/decisions';
import type { RoutingLine } from '@seinhuis/core/rules/routing';
import type { Circle, Report, Route } from '@seinhuis/core/wire/report';
import type { RoutingThen, Statement, Work } from './work.ts';

// Pure rules of writing a report: what is still missing, which routes follow, what changed since the draft.

/** What stands between a work and the second reader, in the order in which the page shows it. */
export type Missing =
  | 'usable'
  | 'anonymous'
  | 'theme'
  | 'place'
  | 'statement'
  | 'source'
  | 'circle'
  | 'circle-of-one'
  | 'gap'
  | 'checking'
  | 'unresolved'
  | 'nobody';

/** The statements that are sent: those with a text. */
export const written = (work: Work): readonly Statement[] =>
  work.statements.filter((s) => s.text.trim() !== '');

/** What the guard found in each written statement; null as long as it has not looked at these very texts. */
export type Found = readonly (readonly Flag[])[] | null;

/** A standard sentence has places to fill in: [adres]. */
const GAP = /\[[^\]\n]*\]/;

/** Everything that keeps a draft from being sent; the button, its reason and the worker read this one list. */
export const missingIn = (
  work: Work,
  routes: readonly Route[],
  missed: readonly string[],
  found: Found,
): readonly Missing[] => {
  const statements = written(work);
  const checks: readonly (readonly [Missing, boolean])[] = [
    ['usable', work.usable !== 'yes'],
    ['anonymous', work.anonymous !== 'yes'],
    ['theme', work.theme === ''],
    ['place', work.placeTyped.trim() !== '' && work.place === null],
    ['statement', statements.length === 0],
    ['source', statements.some((s) => s.source === null)],
    ['circle', statements.some((s) => s.circle === null)],
    ['circle-of-one', statements.some((s) => s.circle === 1)],
    ['gap', statements.some((s) => GAP.test(s.text))],
    ['checking', found === null],
    ['unresolved', statements.some((s, at) => unresolvedOf(found?.[at] ?? [], s.decisions).length > 0)],
    ['nobody', routes.length === 0 && missed.length === 0],
  ];
  return checks.filter(([, wrong]) => wrong).map(([name]) => name);
};

/** The outgoing text. Only what a partner may see: how the desk knows it is not in it. */
export const reportOf = (work: Work): Report => ({
  format: 1,
  kind: 'report',
  id: work.report,
  theme: work.theme,
  place: work.place,
  urgent: work.urgent,
  notBefore: work.notBefore,
  statements: written(work).map((s) => s.text.trim()),
});

/**
 * How each statement was weighed, with the decisions about what the guard finds in it now; stays at the desk. A statement
 * without circle or source cannot be here.
 */
export const weighedOf = (work: Work, found: NonNullable<Found>) =>
  written(work).flatMap(({ source, circle, decisions }, at) =>
    source === null || circle === null
      ? []
      : [
          {
            source,
            circle,
            decisions: (found[at] ?? []).flatMap((flag) => decisionOn(flag, decisions) ?? []),
          },
        ],
  );

/** The routes of a proposal with the operator's own choices. A line that may not receive stays out. */
export const chosenRoutes = (lines: readonly RoutingLine[], roles: Work['roles']): readonly Route[] =>
  lines.flatMap((line) => {
    if (line.receives === null) return [];
    const role = roles[line.organisation] ?? line.receives;
    return role === 'none' ? [] : [{ organisation: line.organisation, role }];
  });

export type RoutingChange = {
  readonly organisation: string;
  readonly change: 'new' | 'gone' | 'new-key' | 'other-role';
  readonly role: 'primary' | 'info' | null;
};

/** What the roster changed for this report between its draft and now. */
export const routingChanges = (
  then: RoutingThen | null,
  now: RoutingThen['lines'],
): readonly RoutingChange[] => {
  if (then === null) return [];
  const before = new Map(then.lines.map((line) => [line.organisation, line]));
  const changes: RoutingChange[] = [];
  for (const line of now) {
    const was = before.get(line.organisation);
    before.delete(line.organisation);
    const about = { organisation: line.organisation, role: line.receives };
    if ((was?.receives ?? null) === null && line.receives !== null) changes.push({ ...about, change: 'new' });
    else if (was !== undefined && was.receives !== null && line.receives === null)
      changes.push({ ...about, change: 'gone' });
    else if (was !== undefined && was.receives !== line.receives)
      changes.push({ ...about, change: 'other-role' });
    else if (was !== undefined && line.receives !== null && was.epoch !== line.epoch)
      changes.push({ ...about, change: 'new-key' });
  }
  for (const line of before.values())
    if (line.receives !== null) changes.push({ organisation: line.organisation, change: 'gone', role: null });
  return changes;
};

export type ApprovalBar = 'circle-of-one' | 'smaller-circle' | 'unresolved';

/**
 * Why a second reader cannot approve: a circle of one, a smaller circle than the author saw (DOMAIN 3.4), or a finding
 * that was neither taken away nor decided (PROTOCOL 7.6).
 */
export const approvalBar = (guess: Circle, smallest: Circle, unresolved: boolean): ApprovalBar | null => {
  if (guess === 1 || smallest === 1) return 'circle-of-one';
  if (guess < smallest) return 'smaller-circle';
  return unresolved ? 'unresolved' : null;
};
