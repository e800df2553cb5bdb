import type { Day } from '@seinhuis/core/ids';
import { mayContinue } from '@seinhuis/core/rules/two-people';
import type { BodyOf } from '@seinhuis/core/wire/api';
import { MOST_PARTS } from '@seinhuis/core/wire/report';
import { certificateOn, DESK, type Roster } from '@seinhuis/core/wire/roster';
import type { Sql } from '../db/database.ts';
import { DONE, type Handlers } from '../http/call.ts';
import type { Parts } from '../http/parts.ts';
import { orRefuse, refuse } from '../http/refusal.ts';
import { shutIn, takeDraft } from './draft.ts';
import { mayReceive } from './receivers.ts';
import {
  type DeliveryRow,
  lockReport,
  type ReportRow,
  readDeliveriesOf,
  readReportRow,
  readSeries,
} from './reports-store.ts';

// What is added to a forwarded report: a report of its own, for exactly those who have the first one (PROTOCOL 7.5).

/** The operators of today, by the published roster. */
export const operatorsToday = async (parts: Parts, today: Day): Promise<readonly string[]> => {
  const current = await parts.currentRoster();
  if (current === null) return [];
  const { roster } = current;
  return roster.certificates
    .filter((c) => c.organisation === DESK && c.roles.includes('operator'))
    .filter(({ id }) => certificateOn(roster, id, today) !== null)
    .map(({ id }) => id);
};

/** Whether somebody may go on with a report: its author, or any operator once its author is none (PROTOCOL 7.5). */
export const continues = (person: string, author: string, operators: readonly string[]): boolean =>
  mayContinue(person, { author, authorIsOperator: operators.includes(author) });

/** The deliveries of a report that stand: those that were withdrawn get nothing more. */
const standing = (deliveries: readonly DeliveryRow[]): readonly DeliveryRow[] =>
  deliveries.filter(({ state }) => state !== 'withdrawn');

/** Whether something can be added to a report now: it was forwarded, somebody still has it, it is no addition itself. */
export const canBeAddedTo = (report: ReportRow, deliveries: readonly DeliveryRow[]): boolean =>
  report.adds === null &&
  report.state === 'forwarded' &&
  standing(deliveries.filter((d) => d.report === report.id)).length > 0;

export const additionRoutes = (parts: Parts): Handlers<'writeAddition'> => ({
  writeAddition: async ({ who, db, parameters, body, today }) => {
    const operators = await operatorsToday(parts, today);
    const shut = await shutIn(parts.lockbox, body.envelope);
    await db.transaction(async (sql) => {
      const first = orRefuse(await readReportRow(sql, parameters.report ?? ''), 'not-found');
      if (!continues(who.id, first.author, operators)) return refuse('not-found');
      if (!canBeAddedTo(first, await readDeliveriesOf(sql, [first.id]))) return refuse('wrong-state');
      const { excluded, last } = await readSeries(sql, first.id);
      if (body.part !== last + 1 || body.part > MOST_PARTS) return refuse('wrong-state');
      const { tip, draft, sequence } = body;
      const id = parameters.id ?? '';
      const brought = { id, tip, draft, sequence, author: who.id, today, ...shut };
      await takeDraft(sql, brought, {
        theme: first.theme,
        adds: first.id,
        part: body.part,
        excluded,
      });
    });
    return DONE;
  },
});

/**
 * Refuses an addition that is not the next part, or that goes to others than exactly those who have the report and can
 * receive today, in another role, or that counts a missed signal again.
 */
export const checkAddition = async (
  sql: Sql,
  addition: ReportRow & { readonly adds: string },
  { deliveries, missed }: BodyOf<'forward'>,
  roster: Roster,
  today: Day,
): Promise<void> => {
  // Held, so that no other addition and no withdrawal comes between.
  const first = orRefuse(await lockReport(sql, addition.adds), 'not-found');
  if (missed.length > 0) return refuse('bad-request');
  const { last } = await readSeries(sql, first.id);
  const wanted = standing(await readDeliveriesOf(sql, [first.id])).filter(({ organisation }) =>
    mayReceive(roster, organisation, today),
  );
  const exact =
    wanted.length === deliveries.length &&
    wanted.every(({ organisation, role }) =>
      deliveries.some((d) => d.organisation === organisation && d.role === role),
    );
  if (addition.part !== last + 1 || !exact) return refuse('wrong-state');
};
