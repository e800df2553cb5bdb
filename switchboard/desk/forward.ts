import { weekOf } from '@seinhuis/core/ids';
import { DELIVERY_ACTIONS, isOpen, REPORT_ACTIONS } from '@seinhuis/core/rules/tip-lifecycle';
import { envelopeHash } from '@seinhuis/core/switchboard';
import type { BodyOf } from '@seinhuis/core/wire/api';
import { DONE, type Handlers } from '../http/call.ts';
import { envelopeIn } from '../http/envelope.ts';
import type { Parts } from '../http/parts.ts';
import { orRefuse, refuse } from '../http/refusal.ts';
import { checkAddition, continues, operatorsToday } from './additions.ts';
import { mayReceive } from './receivers.ts';
import {
  lockDelivery,
  lockReport,
  type NewDelivery,
  readSentHashes,
  storeForwarded,
  withdrawDelivery,
} from './reports-store.ts';

type Sent = BodyOf<'forward'>;

/** Each organisation once, each delivery once, and somebody who receives or misses it. */
const isWhole = ({ deliveries, missed }: Sent): boolean =>
  deliveries.length + missed.length > 0 &&
  new Set(deliveries.map(({ organisation }) => organisation)).size === deliveries.length &&
  new Set(deliveries.map(({ id }) => id)).size === deliveries.length &&
  new Set(missed).size === missed.length;

const sameDeliveries = (
  stored: readonly { readonly id: string; readonly hash: string }[],
  sent: readonly NewDelivery[],
): boolean =>
  stored.length === sent.length &&
  sent.every(({ id, hash }) => stored.some((d) => d.id === id && d.hash === hash));

/** Sending an approved report to partners, and taking a delivery back. */
export const forwardRoutes = (parts: Parts): Handlers<'forward' | 'withdraw'> => ({
  forward: async ({ who, db, parameters, body, today, note }) => {
    if (!isWhole(body)) return refuse('bad-request');
    const deliveries = body.deliveries.map((delivery) => {
      const envelope = envelopeIn(delivery.envelope);
      return { ...delivery, envelope, hash: envelopeHash(envelope) };
    });
    const current = orRefuse(await parts.currentRoster(), 'not-allowed');
    // Their keys are on the disk before anybody holds a connection, as of drafts.
    const shut = await parts.lockbox.shut(deliveries.map(({ envelope }) => envelope));
    note({
      tell: body.deliveries.map(({ id, organisation }) => ({
        organisation,
        kind: 'delivery.send',
        objects: [id],
      })),
    });
    await db.transaction(async (sql) => {
      const report = orRefuse(await lockReport(sql, parameters.id ?? ''), 'not-found');
      if (report.author !== who.id) return refuse('not-found');
      if (report.state === 'forwarded' && sameDeliveries(await readSentHashes(sql, report.id), deliveries))
        return;
      if (!isOpen(REPORT_ACTIONS.forward, report.state)) return refuse('wrong-state');
      const { roster } = current;
      if (!body.deliveries.every((d) => mayReceive(roster, d.organisation, today, d.epoch)))
        return refuse('not-allowed');
      // An addition has no outcome of its own, and a report has.
      if (body.deliveries.some((d) => (d.outcomeVerifier === null) !== (report.adds !== null)))
        return refuse('bad-request');
      if (report.adds !== null)
        await checkAddition(sql, { ...report, adds: report.adds }, body, roster, today);
      const stored = deliveries.map((d, at) => ({ ...d, envelope: orRefuse(shut[at], 'internal-fault') }));
      await storeForwarded(sql, report, stored, body.missed, { today, week: weekOf(today) });
    });
    return DONE;
  },
  withdraw: async ({ who, db, parameters, today, note }) => {
    const operators = await operatorsToday(parts, today);
    const locks = await db.transaction(async (sql) => {
      const id = parameters.id ?? '';
      const delivery = orRefuse(await lockDelivery(sql, id), 'not-found');
      if (!continues(who.id, delivery.firstAuthor, operators)) return refuse('not-found');
      if (!isOpen(DELIVERY_ACTIONS.withdraw, delivery.state)) return refuse('wrong-state');
      note({ tell: [{ organisation: delivery.organisation, objects: [id] }] });
      return withdrawDelivery(sql, id);
    });
    await parts.lockbox.forget(locks, today);
    return DONE;
  },
});
