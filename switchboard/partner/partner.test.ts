import { makeId } from '@seinhuis/core/ids';
import { signDisposition } from '@seinhuis/core/reader';
import { FOLLOWED_UP } from '@seinhuis/core/rules/dispositions';
import { readFrames } from '@seinhuis/core/wire/frames';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../e2e/network/client.ts';
import type { Player } from '../../e2e/network/player.ts';
import { forwardedTip } from '../../e2e/network/tip.ts';
import { makeWorld, type World } from '../../e2e/network/world.ts';

describe('partners', () => {
  let world: World;
  let lena: Player;
  let luuk: Player;
  let olga: Player;
  let vera: Player;
  beforeAll(async () => {
    world = await makeWorld();
    ({ lena, luuk, olga, vera } = world.people as Record<'lena' | 'luuk' | 'olga' | 'vera', Player>);
  });
  afterAll(() => world.close());

  const delivered = async (): Promise<string> => {
    const { deliveries } = await forwardedTip(world);
    return deliveries.find((d) => d.organisation === 'GM0358')!.id;
  };

  it('see deliveries to their own organisation and hear "not found" of any other (C6)', async () => {
    const id = await delivered();
    expect((await vera.browser.call('listDeliveries')).deliveries).toEqual([]);
    expect(await refusalOf(vera.browser.call('readDeliveries', { body: { ids: [id] } }))).toBe('not-found');
    expect(await refusalOf(vera.browser.call('acknowledge', { parameters: { id } }))).toBe('not-found');
    const missing = { body: { ids: [id, makeId(world.random)] } };
    expect(await refusalOf(lena.browser.call('readDeliveries', missing))).toBe('not-found');
  });

  it('confirm an outcome only with the signature of whoever is signed in, for this delivery (C13)', async () => {
    const [id, other] = [await delivered(), await delivered()];
    const parameters = { id };
    const signed = signDisposition(await world.desk(lena), id, 'measure', 1);
    expect(await refusalOf(lena.browser.call('dispose', { parameters, body: signed }))).toBe('wrong-state');
    await lena.browser.call('acknowledge', { parameters });
    const dispose = (player: Player, body: typeof signed) =>
      refusalOf(player.browser.call('dispose', { parameters, body }));
    expect(await dispose(luuk, signed)).toBe('bad-request');
    expect(await dispose(lena, signDisposition(await world.desk(lena), other, 'measure', 1))).toBe(
      'bad-request',
    );
    expect(await dispose(lena, { ...signed, signature: '0'.repeat(128) })).toBe('bad-request');
    expect(await dispose(lena, { ...signed, body: signed.body.replace('measure', 'no-action') })).toBe(
      'bad-request',
    );
    expect(await dispose(lena, signed)).toBe('answered');
    const [row] = await world.db.sql<{
      disposition: string;
    }>`select disposition from delivery where id = ${id}`;
    expect(JSON.parse(row!.disposition)).toEqual(signed);
  });

  it('see a withdrawn delivery as withdrawn, and its envelope is gone, from older copies of the database too (C5)', async () => {
    const [id, kept] = [await delivered(), await delivered()];
    await lena.browser.call('acknowledge', { parameters: { id } });
    const [copied] = await world.db.sql<{ envelope: Uint8Array }>`
      select envelope from delivery where id = ${id}`;
    expect(world.lockbox.open(copied!.envelope)).not.toBeNull();
    await olga.browser.call('withdraw', { parameters: { id } });
    const { deliveries } = await lena.browser.call('listDeliveries');
    expect(deliveries.find((d) => d.id === id)?.state).toBe('withdrawn');
    const frames = readFrames(await lena.browser.call('readDeliveries', { body: { ids: [id, kept] } }));
    expect(frames.map((frame) => frame.id)).toEqual([kept]);
    expect(await refusalOf(lena.browser.call('acknowledge', { parameters: { id } }))).toBe('wrong-state');
    const [row] = await world.db.sql<{ envelope: null }>`select envelope from delivery where id = ${id}`;
    expect(row?.envelope).toBeNull();
    expect(world.lockbox.open(copied!.envelope)).toBeNull();
  });

  it('see their own figures only; the desk sees all', async () => {
    await delivered();
    const own = await lena.browser.call('figures');
    expect(own).toMatchObject({ contacts: [], closed: [], reports: [] });
    expect(new Set(own.deliveries.map(({ by }) => by))).toEqual(new Set(['month', 'theme']));
    const whole = await olga.browser.call('figures');
    const byOrganisation = whole.deliveries.filter(({ by }) => by === 'organisation');
    expect(byOrganisation.map(({ name }) => name)).toEqual(['GM0358', 'PL-NH']);
    const sentIn = (figures: typeof own) => figures.deliveries.find(({ by }) => by === 'month')?.sent;
    expect(sentIn(own)).toBe(byOrganisation[0]?.sent);
    expect((await vera.browser.call('figures')).deliveries).toEqual([]);
  });

  it('are counted, whatever happens to a delivery, as if somebody looked through all of them', async () => {
    const [told, taken] = [await delivered(), await delivered()];
    await lena.browser.call('acknowledge', { parameters: { id: told } });
    await lena.browser.call('acknowledge', { parameters: { id: told } });
    await lena.browser.call('acknowledge', { parameters: { id: taken } });
    for (const [outcome, sequence] of [['in-progress', 1] as const, ['measure', 2] as const])
      await lena.browser.call('dispose', {
        parameters: { id: told },
        body: signDisposition(await world.desk(lena), told, outcome, sequence),
      });
    await olga.browser.call('withdraw', { parameters: { id: taken } });
    const counted = await world.db.sql`
      select name, role, sent, opened, followed_up, confirmed, reported from delivered_count
      where organisation = '' and kind = 'organisation' order by name, role`;
    const looked = await world.db.sql`
      select d.organisation as name, d.role, count(*) as sent,
        count(*) filter (where d.state = 'opened') as opened,
        count(*) filter (where outcome = any (${FOLLOWED_UP}::text[])) as followed_up,
        count(*) filter (where outcome is not null and confirmed) as confirmed,
        count(*) filter (where outcome is not null and not confirmed) as reported
      from delivery d join report r on r.id = d.report and r.adds is null group by 1, 2 order by 1, 2`;
    expect(counted).toEqual(looked);
    expect(counted.length).toBeGreaterThan(1);
  });
});
