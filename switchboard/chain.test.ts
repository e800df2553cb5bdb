import { openDelivery, signDisposition } from '@seinhuis/core/reader';
import { readFrames } from '@seinhuis/core/wire/frames';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forwardedTip } from '../e2e/network/tip.ts';
import { makeWorld, type World } from '../e2e/network/world.ts';

describe('one tip through the whole switchboard', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  });
  afterAll(() => world.close());

  it('goes from a citizen to an outcome that counts, through real seals and signatures', async () => {
    const { lena, olga } = world.people as Record<'lena' | 'olga', World['people'][string]>;
    const { deliveries } = await forwardedTip(world);
    const { deliveries: listed } = await lena.browser.call('listDeliveries');
    expect(listed).toMatchObject([{ theme: 'drugs', week: '2026-W48', role: 'primary', state: 'sent' }]);
    const id = listed[0]!.id;
    const [frame] = readFrames(await lena.browser.call('readDeliveries', { body: { ids: [id] } }));
    const desk = await world.desk(lena);
    const opened = await openDelivery(desk, await lena.held('inbox'), id, frame!.envelope);
    expect(opened.report.statements).toEqual(['In een loods wordt hennep gekweekt.']);
    await lena.browser.call('acknowledge', { parameters: { id } });
    await lena.browser.call('dispose', {
      parameters: { id },
      body: signDisposition(desk, id, 'inspection', 1),
    });
    const { reports } = await olga.browser.call('listReports');
    expect(reports[0]?.deliveries.find((d) => d.id === id)).toMatchObject({
      organisation: 'GM0358',
      state: 'opened',
      outcome: 'inspection',
      confirmed: true,
    });
    const figures = await olga.browser.call('figures');
    expect(figures.contacts).toEqual([{ month: '2026-11', door: 'sealed', count: 1 }]);
    expect(figures.deliveries).toContainEqual({
      by: 'organisation',
      name: 'GM0358',
      role: 'primary',
      sent: 1,
      opened: 1,
      followedUp: 1,
      confirmed: 1,
      reported: 0,
    });
    expect(deliveries).toHaveLength(2);
  });
});
