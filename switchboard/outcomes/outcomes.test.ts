import { openDelivery, signDisposition } from '@seinhuis/core/reader';
import { readFrames } from '@seinhuis/core/wire/frames';
import { spokenNumber } from '@seinhuis/core/wire/report';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBrowser, refusalOf } from '../../e2e/network/client.ts';
import { forwardedTip } from '../../e2e/network/tip.ts';
import { makeWorld, type World } from '../../e2e/network/world.ts';

describe('outcomes told with six words', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  });
  afterAll(() => world.close());

  const openedDelivery = async () => {
    const lena = world.people.lena!;
    const { deliveries } = await forwardedTip(world);
    const id = deliveries.find((d) => d.organisation === 'GM0358')!.id;
    const [frame] = readFrames(await lena.browser.call('readDeliveries', { body: { ids: [id] } }));
    await lena.browser.call('acknowledge', { parameters: { id } });
    const { delivery } = await openDelivery(
      await world.desk(lena),
      await lena.held('inbox'),
      id,
      frame!.envelope,
    );
    return { id, words: delivery.outcomeWords ?? '' };
  };
  const tell = (id: string, words: string, outcome: 'inspection' | 'measure' = 'inspection') =>
    refusalOf(
      makeBrowser(world.app).call('tellOutcome', { body: { delivery: spokenNumber(id), words, outcome } }),
    );
  const listed = async (id: string) =>
    (await world.people.lena!.browser.call('listDeliveries')).deliveries.find((d) => d.id === id);
  const wrong = 'aap aap aap aap aap aap';

  it('count as reported until a reader signs one, which then stands', async () => {
    const { id, words } = await openedDelivery();
    expect(await tell(id, `  ${words.toUpperCase()} `)).toBe('answered');
    expect(await listed(id)).toMatchObject({ outcome: 'inspection', confirmed: false });
    const lena = world.people.lena!;
    const body = signDisposition(await world.desk(lena), id, 'no-action', 1);
    await lena.browser.call('dispose', { parameters: { id }, body });
    expect(await tell(id, words, 'measure')).toBe('wrong-state');
    expect(await listed(id)).toMatchObject({ outcome: 'no-action', confirmed: true });
  });

  it('close to sign-in only after five wrong tries, also for the right words, also when tried at once', async () => {
    const { id, words } = await openedDelivery();
    const tries = await Promise.all(Array.from({ length: 9 }, () => tell(id, wrong)));
    expect(tries.filter((answer) => answer === 'not-found')).toHaveLength(5);
    expect(tries.filter((answer) => answer === 'too-many')).toHaveLength(4);
    expect(await tell(id, words)).toBe('too-many');
    expect((await listed(id))?.outcome).toBeNull();
  });

  it('cost no try when a word is mistyped, and say the same of a number that does not exist', async () => {
    const { id, words } = await openedDelivery();
    for (let time = 0; time < 6; time += 1)
      expect(await tell(id, 'dit is geen woord nee nee')).toBe('bad-request');
    expect(await tell('0'.repeat(32), wrong)).toBe('not-found');
    expect(await tell(id, wrong)).toBe('not-found');
    expect(await tell(id, words)).toBe('answered');
  });

  it('are refused for a delivery that was withdrawn', async () => {
    const { id, words } = await openedDelivery();
    await world.people.olga!.browser.call('withdraw', { parameters: { id } });
    expect(await tell(id, words)).toBe('gone');
  });
});
