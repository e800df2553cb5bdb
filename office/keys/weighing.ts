import type { RoutingLine } from '@seinhuis/core/rules/routing';
import type { Circle, Report, Route } from '@seinhuis/core/wire/report';
import type { RoutingThen, Work } from './work.ts';

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
  | 'nobody';

const written = (work: Work) => work.statements.filter((s) => s.text.trim() !== '');

/** Everything that keeps a draft from being sent; the button, its reason and the worker read this one list. */
export const missingIn = (
  work: Work,
  routes: readonly Route[],
  missed: readonly string[],
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

/** How each statement was weighed; stays at the desk. A statement without circle or source cannot be here. */
export const weighedOf = (work: Work) =>
  written(work).flatMap((s) =>
    s.source === null || s.circle === null ? [] : [{ source: s.source, circle: s.circle }],
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

export type ApprovalBar = 'circle-of-one' | 'smaller-circle';

/** Why a second reader cannot approve: a guess of one, or a smaller circle than the author saw (DOMAIN 3.4). */
export const approvalBar = (guess: Circle, smallest: Circle): ApprovalBar | null =>
  guess === 1 ? 'circle-of-one' : guess < smallest ? 'smaller-circle' : null;
