import { deliveryWeeksOf, termRules } from '@seinhuis/core/rules/terms';
import { DELIVERY_ACTIONS, isOpen } from '@seinhuis/core/rules/tip-lifecycle';
import { readDisposition } from '@seinhuis/core/switchboard';
import { writeFrames } from '@seinhuis/core/wire/frames';
import { DONE, type Handlers } from '../http/call.ts';
import { readNetworkRow } from '../http/network.ts';
import type { Parts } from '../http/parts.ts';
import { orRefuse, refuse } from '../http/refusal.ts';
import { confirmOutcome, lockDelivery, markOpened, readDeliveryRows, readEnvelopes } from './store.ts';

type Names = 'listDeliveries' | 'readDeliveries' | 'acknowledge' | 'dispose';

/** What partners receive. Everything is asked with one's own organisation: another's is not there (C6). */
export const partnerRoutes = (parts: Parts): Handlers<Names> => ({
  listDeliveries: async ({ who, db }) => {
    const rows = await readDeliveryRows(db.sql, who.organisation);
    const rules = termRules((await parts.currentRoster())?.roster.organisations ?? []);
    const keptFor = (theme: string): number =>
      deliveryWeeksOf(rules, parts.deliveryWeeks, who.organisation, theme);
    const weeks = new Map(
      [...new Set(rows.map(({ theme }) => theme))].map((theme) => [theme, keptFor(theme)]),
    );
    return { body: { deliveries: rows.map((row) => ({ ...row, weeks: weeks.get(row.theme) ?? 0 })) } };
  },
  readDeliveries: async ({ who, db, body, note }) => {
    // One transaction, for the line's sake: whoever opens a whole inbox asks twenty times.
    const found = await db.transaction(async (sql) => {
      const rows = await readEnvelopes(sql, who.organisation, body.ids);
      if (rows.length < new Set(body.ids).size) return refuse('not-found');
      note({ objects: rows.map(({ id }) => id).sort() });
      return rows;
    });
    const frames = found.flatMap(({ id, envelope: stored }) => {
      const envelope = stored === null ? null : parts.lockbox.open(stored);
      return envelope === null ? [] : [{ id, envelope }];
    });
    return { body: writeFrames(frames) };
  },
  acknowledge: async ({ who, db, parameters }) => {
    await db.transaction(async (sql) => {
      const delivery = orRefuse(await lockDelivery(sql, who.organisation, parameters.id ?? ''), 'not-found');
      if (!isOpen(DELIVERY_ACTIONS.acknowledge, delivery.state)) return refuse('wrong-state');
      await markOpened(sql, delivery);
    });
    return DONE;
  },
  dispose: async ({ who, db, parameters, body, today }) => {
    const current = orRefuse(await parts.currentRoster(), 'not-allowed');
    const { id: network } = await readNetworkRow(db.sql);
    await db.transaction(async (sql) => {
      const delivery = orRefuse(await lockDelivery(sql, who.organisation, parameters.id ?? ''), 'not-found');
      // The outcome is told of the report; what was added to it has none of its own.
      if (!isOpen(DELIVERY_ACTIONS.dispose, delivery.state) || delivery.part > 1)
        return refuse('wrong-state');
      const outcome = readDisposition(network, current.roster, body, {
        delivery: delivery.id,
        organisation: who.organisation,
        sender: who.id,
        today,
      });
      await confirmOutcome(sql, delivery.id, orRefuse(outcome, 'bad-request'), body);
    });
    return DONE;
  },
});
