import { fromBase64 } from '@seinhuis/core/bytes';
import { openTip } from '@seinhuis/core/operator';
import { LIKENESS_BYTES } from '@seinhuis/core/rules/likeness';
import { likenessOf, openLikeness, sealLikeness } from '@seinhuis/core/wire/likeness';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../e2e/network/client.ts';
import type { Player } from '../../e2e/network/player.ts';
import { postTip } from '../../e2e/network/tip.ts';
import { makeWorld, type World } from '../../e2e/network/world.ts';

describe('what tips are compared by (PROTOCOL 6.6)', () => {
  let world: World;
  let olga: Player;
  let omar: Player;
  let network: string;
  beforeAll(async () => {
    world = await makeWorld();
    network = (await world.network()).network;
    ({ olga, omar } = world.people as Record<'olga' | 'omar', Player>);
  });
  afterAll(() => world.close());

  const storedOf = async (tip: string) =>
    (await world.db.sql<{ likeness: Uint8Array | null }>`select likeness from tip where id = ${tip}`)[0]
      ?.likeness ?? null;

  /** Olga claims a tip, makes its likeness and gives the tip back. */
  const likened = async (text: string) => {
    const { id } = await postTip(world, text);
    const parameters = { id };
    const { secret } = await olga.held('intake');
    await olga.browser.call('claimTip', { parameters });
    const { body } = await openTip(
      await olga.held('intake'),
      await olga.browser.call('readTip', { parameters }),
    );
    const likeness = likenessOf(secret, body);
    const sealed = sealLikeness(network, secret, id, likeness, world.random);
    await olga.browser.call('keepLikeness', { parameters, body: sealed });
    await olga.browser.call('releaseTip', { parameters });
    return { id, likeness, sealed };
  };

  it('is made by one operator, and compared by another who was never handed the tip', async () => {
    const { id, likeness } = await likened('Steeds dezelfde onzin');
    const { likenesses } = await omar.browser.call('readLikenesses', { body: { tips: [id] } });
    expect(likenesses.map(({ tip }) => tip)).toEqual([id]);
    const { secret } = await omar.held('intake');
    expect(openLikeness(network, secret, id, fromBase64(likenesses[0]!.likeness))).toEqual(likeness);
    const handed = await world.db.sql<{ person: string }>`select person from tip_handed where tip = ${id}`;
    expect(handed.map(({ person }) => person)).toEqual([olga.id]);
    const { tips } = await omar.browser.call('listTips');
    expect(tips.find((t) => t.id === id)).toMatchObject({ likeness: true, state: 'waiting' });
  });

  it('is taken only from whoever has the tip in hand, and only in its one length', async () => {
    const { id } = await postTip(world, 'iets');
    const keep = (player: Player, length = LIKENESS_BYTES) =>
      refusalOf(
        player.browser.call('keepLikeness', { parameters: { id }, body: new Uint8Array(length).fill(7) }),
      );
    expect(await keep(olga)).toBe('wrong-state');
    await olga.browser.call('claimTip', { parameters: { id } });
    expect(['not-found', 'not-found']).toContain(await keep(omar));
    expect(await keep(olga, LIKENESS_BYTES - 1)).toBe('bad-request');
    expect(await keep(olga)).toBe('answered');
    // Of a tip that somebody has in hand, nobody else gets to compare.
    const read = await omar.browser.call('readLikenesses', { body: { tips: [id] } });
    expect(read.likenesses).toEqual([]);
  });

  it('says nothing in the database: not even whether two tips are equal (C21)', async () => {
    const [one, two] = [await likened('Precies dezelfde tekst'), await likened('Precies dezelfde tekst')];
    const [first, second] = [await storedOf(one!.id), await storedOf(two!.id)];
    expect(first).toHaveLength(second!.length);
    expect(Buffer.from(first!).equals(Buffer.from(second!))).toBe(false);
    expect(Buffer.from(first!).includes(Buffer.from(one!.sealed))).toBe(false);
  });

  it('is forgotten with its tip: the key of the one is the key of the other (C5, C21)', async () => {
    const { id, sealed } = await likened('Dit moet vergeten worden');
    const stored = (await storedOf(id))!;
    expect(world.lockbox.open(stored)).toEqual(Buffer.from(sealed));
    const [row] = await world.db.sql<{ lock: string }>`
      select encode(substring(envelope for 16), 'hex') as lock from tip where id = ${id}`;
    await world.lockbox.forget([row!.lock], '2026-11-26');
    expect(world.lockbox.open(stored)).toBeNull();
    const { likenesses } = await omar.browser.call('readLikenesses', { body: { tips: [id] } });
    expect(likenesses).toEqual([]);
  });
});
