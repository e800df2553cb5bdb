import { toBase64 } from '@seinhuis/core/bytes';
import { makeId } from '@seinhuis/core/ids';
import { signDisposition } from '@seinhuis/core/reader';
import { LIKENESS_BYTES } from '@seinhuis/core/rules/likeness';
import {
  DELIVERY_ACTIONS,
  type DeliveryState,
  isOpen,
  REPORT_ACTIONS,
  type ReportState,
  TIP_ACTIONS,
  type TipState,
} from '@seinhuis/core/rules/tip-lifecycle';
import { pathOf, ROUTES, type RouteName } from '@seinhuis/core/wire/routes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN } from '../e2e/network/client.ts';
import type { Player } from '../e2e/network/player.ts';
import { SAMPLES } from '../e2e/network/samples.ts';
import { draftFrom, forwardedTip, type Made, postTip, reviewAs } from '../e2e/network/tip.ts';
import { makeWorld, type World } from '../e2e/network/world.ts';

// Every route that acts on a tip, a report or a delivery, in every state that there is: it answers where the table of
// states says so, and changes nothing elsewhere, whoever is allowed otherwise (core/rules/tip-lifecycle.ts).

/** A row for each route and state: what it is tried as, and what the table says of it. */
const inStates = <Name extends RouteName, Who extends string, Action extends { readonly to: string }, State>(
  rows: readonly (readonly [Name, Who, Action])[],
  states: readonly State[],
) =>
  rows.flatMap(([name, who, action]) =>
    states.map((state) => [name, who, action.to, state, action] as const),
  );

type Asked = { readonly parameters: Readonly<Record<string, string>>; readonly body?: unknown };

describe('every action in every state', () => {
  let world: World;
  let people: Readonly<Record<'olga' | 'omar' | 'rosa' | 'lena', Player>>;
  beforeAll(async () => {
    world = await makeWorld();
    people = world.people as typeof people;
  });
  afterAll(() => world.close());

  const ask = async (name: RouteName, player: Player, { parameters, body }: Asked): Promise<Response> => {
    const route = ROUTES[name];
    const type = route.body === 'json' ? 'application/json' : 'application/octet-stream';
    return world.app.request(ORIGIN + pathOf(name, parameters), {
      method: route.method,
      headers: {
        'sec-fetch-site': 'same-origin',
        cookie: player.browser.cookie ?? '',
        ...(route.body === 'none' ? {} : { 'content-type': type }),
      },
      ...(route.body === 'none'
        ? {}
        : { body: route.body === 'json' ? JSON.stringify(body) : (body as Uint8Array<ArrayBuffer>) }),
    });
  };
  const any = async () => (await postTip(world, 'vulling')).envelope;
  const rowOf = async (table: 'tip' | 'report' | 'delivery', id: string) => {
    const raw = (text: string) => Object.assign([text], { raw: [text] }) as TemplateStringsArray;
    const rows = await world.db.sql(raw(`select * from ${table} where id = '${id}'`));
    return JSON.stringify(rows[0]);
  };
  /** Asks, and holds the answer and the row to what the table says. */
  const hold = async (
    table: Parameters<typeof rowOf>[0],
    id: string,
    open: boolean,
    answered: () => Promise<Response>,
  ): Promise<void> => {
    const before = await rowOf(table, id);
    const answer = await answered();
    if (open) return expect(answer.ok, String(answer.status)).toBe(true);
    expect([404, 409]).toContain(answer.status);
    expect(await rowOf(table, id)).toBe(before);
  };

  /** Of a tip that omar holds, or held; a waiting one is nobody's. */
  const tipIn = async (state: TipState): Promise<string> => {
    const { id } = await postTip(world, state);
    const parameters = { id };
    if (state !== 'waiting') await people.omar.browser.call('claimTip', { parameters });
    if (state === 'closed')
      await people.omar.browser.call('closeTip', { parameters, body: { outcome: 'nonsense' } });
    return id;
  };
  const TIP_ROUTES = [
    // Whoever holds a tip may claim it again, as an answer may be lost: so somebody else tries.
    ['claimTip', 'olga', TIP_ACTIONS.claim],
    ['releaseTip', 'omar', TIP_ACTIONS.release],
    ['readTip', 'omar', TIP_ACTIONS.read],
    ['keepLikeness', 'omar', TIP_ACTIONS.read],
    ['closeTip', 'omar', TIP_ACTIONS.close],
  ] as const;
  const TIP_STATES: readonly TipState[] = ['waiting', 'claimed', 'closed'];
  it.each(
    inStates<RouteName, keyof typeof people, (typeof TIP_ROUTES)[number][2], TipState>(
      TIP_ROUTES,
      TIP_STATES,
    ),
  )('%s by %s, to %s, of a tip that is %s', async (name, who, _, state, action) => {
    const id = await tipIn(state);
    const body = name === 'closeTip' ? { outcome: 'nonsense' } : world.random(LIKENESS_BYTES);
    await hold('tip', id, isOpen(action, state), () => ask(name, people[who], { parameters: { id }, body }));
  });

  const REPORT_STATES: readonly ReportState[] = ['draft', 'returned', 'approved', 'forwarded'];
  /** A report of olga's, with the tip that she holds. */
  const reportIn = async (state: ReportState): Promise<Made & { readonly tip: string }> => {
    if (state === 'forwarded') {
      const { tip, report, draft } = await forwardedTip(world, state);
      return { report, draft, tip: tip.id };
    }
    const { id } = await postTip(world, state);
    const made = await draftFrom(world, people.olga, id);
    if (state !== 'draft') await reviewAs(world, people.rosa, made, state);
    return { ...made, tip: id };
  };
  const reviewBody = async (decision: 'approved' | 'returned') => ({
    decision,
    sequence: 1,
    review: makeId(world.random),
    envelope: toBase64(await any()),
  });
  const REPORT_ROUTES = [
    ['writeDraft', 'olga', REPORT_ACTIONS.rewrite],
    ['review', 'rosa', REPORT_ACTIONS.approve],
    ['review', 'rosa', REPORT_ACTIONS.return],
    ['forward', 'olga', REPORT_ACTIONS.forward],
  ] as const;
  it.each(
    inStates<RouteName, keyof typeof people, (typeof REPORT_ROUTES)[number][2], ReportState>(
      REPORT_ROUTES,
      REPORT_STATES,
    ),
  )('%s by %s, to %s, of a report that is %s (C7)', async (name, who, _, state, action) => {
    const { report: id, tip } = await reportIn(state);
    const bodies: Readonly<Record<string, () => Promise<unknown>>> = {
      writeDraft: async () => ({
        tip,
        theme: 'drugs',
        draft: makeId(world.random),
        sequence: 2,
        envelope: toBase64(await any()),
      }),
      review: () => reviewBody(action.to === 'approved' ? 'approved' : 'returned'),
      forward: async () => (await SAMPLES.forward(world, null)).body,
    };
    const body = await bodies[name]?.();
    await hold('report', id, isOpen(action, state), () =>
      ask(name, people[who], { parameters: { id }, body }),
    );
  });

  const DELIVERY_STATES: readonly DeliveryState[] = ['sent', 'opened', 'withdrawn'];
  const deliveryIn = async (state: DeliveryState): Promise<string> => {
    const { deliveries } = await forwardedTip(world, state);
    const id = deliveries.find(({ organisation }) => organisation === 'GM0358')?.id ?? '';
    if (state === 'opened') await people.lena.browser.call('acknowledge', { parameters: { id } });
    if (state === 'withdrawn') await people.olga.browser.call('withdraw', { parameters: { id } });
    return id;
  };
  const DELIVERY_ROUTES = [
    ['acknowledge', 'lena', DELIVERY_ACTIONS.acknowledge],
    ['dispose', 'lena', DELIVERY_ACTIONS.dispose],
    ['withdraw', 'olga', DELIVERY_ACTIONS.withdraw],
  ] as const;
  it.each(
    inStates<RouteName, keyof typeof people, (typeof DELIVERY_ROUTES)[number][2], DeliveryState>(
      DELIVERY_ROUTES,
      DELIVERY_STATES,
    ),
  )('%s by %s, to %s, of a delivery that is %s', async (name, who, _, state, action) => {
    const id = await deliveryIn(state);
    const body = signDisposition(await world.desk(people.lena), id, 'measure', 1);
    await hold('delivery', id, isOpen(action, state), () =>
      ask(name, people[who], { parameters: { id }, body }),
    );
  });

  it('is tried for every action that the tables know, but the one that only additions know', () => {
    const tried = [...TIP_ROUTES, ...REPORT_ROUTES, ...DELIVERY_ROUTES].map(
      ([, , action]) => action as object,
    );
    const known = [TIP_ACTIONS, REPORT_ACTIONS, DELIVERY_ACTIONS].flatMap((table) =>
      Object.values<object>(table),
    );
    // desk/additions.long.test.ts: an approved addition that another one went before.
    expect(known.filter((action) => !tried.includes(action))).toEqual([REPORT_ACTIONS.renumber]);
  });
});
