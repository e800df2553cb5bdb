import { makeId } from '@seinhuis/core/ids';
import { makeRegistrarKey, signAsOne } from '@seinhuis/core/registrar';
import { makeStaffKeys } from '@seinhuis/core/staff';
import { readNetwork } from '@seinhuis/core/wire/network';
import { registrarsFingerprint } from '@seinhuis/core/wire/registrars';
import { acceptRoster, type Role, type Roster, rosterSchema } from '@seinhuis/core/wire/roster';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../e2e/network/client.ts';
import { type Player, TODAY } from '../../e2e/network/player.ts';
import { makeWorld, type World } from '../../e2e/network/world.ts';

describe('the roster', () => {
  let world: World;
  let rik: Player;
  let ruth: Player;
  beforeAll(async () => {
    world = await makeWorld();
    ({ rik, ruth } = world.people as Record<'rik' | 'ruth', Player>);
  });
  afterAll(() => world.close());

  const registrars = () => [...world.registrars] as [string, string, string];
  const propose = (texts: { roster: string; network: string | null }, keys = registrars()) =>
    refusalOf(rik.browser.call('proposeRoster', { body: { ...texts, registrars: keys } }));
  const sign = (
    player: Player,
    at: number,
    texts: { roster: string; network: string | null },
    secret?: string,
  ) =>
    player.browser.call('signRoster', {
      body: signAsOne(at, secret ?? world.registrarSecrets[at] ?? '', texts),
    });
  const changed = (texts: { roster: string; network: string | null }, change: Partial<Roster>) => ({
    ...texts,
    roster: JSON.stringify({ ...JSON.parse(texts.roster), ...change }),
  });
  const versionNow = async () => JSON.parse((await rik.browser.call('roster'))!.roster).version as number;

  it('is published by two different registrars’ signatures, and by no fewer (C6)', async () => {
    const before = await versionNow();
    const texts = await world.draft(() => {});
    expect(await propose(texts)).toBe('answered');
    expect(await sign(rik, 2, texts)).toEqual({ published: false });
    expect(await sign(ruth, 2, texts)).toEqual({ published: false });
    expect(await versionNow()).toBe(before);
    expect(await sign(ruth, 0, texts)).toEqual({ published: true });
    expect(await versionNow()).toBe(before + 1);
    expect(await refusalOf(sign(rik, 1, texts))).toBe('wrong-state');
  });

  it('reaches clients as they accept it, with the tipster’s extract beside it', async () => {
    const signed = await rik.browser.call('roster');
    const trust = { network: 'proefnet', registrars: world.registrars };
    expect(acceptRoster(signed!, trust, null, TODAY)).toMatchObject({ ok: true });
    const file = await rik.browser.call('network');
    expect(readNetwork(file, registrarsFingerprint(world.registrars), TODAY)).toMatchObject({ ok: true });
  });

  it('refuses signatures of strangers, of another text and under another label', async () => {
    const texts = await world.draft(() => {});
    await propose(texts);
    const stranger = makeRegistrarKey(world.random).secret;
    expect(await refusalOf(sign(rik, 0, texts, stranger))).toBe('bad-request');
    expect(await refusalOf(sign(rik, 0, changed(texts, { expires: '2026-12-01' })))).toBe('bad-request');
    const own = signAsOne(0, world.registrarSecrets[0], texts);
    const crossed = { roster: own.network!, network: own.roster };
    expect(await refusalOf(rik.browser.call('signRoster', { body: crossed }))).toBe('bad-request');
    const without = { roster: own.roster, network: null };
    expect(await refusalOf(rik.browser.call('signRoster', { body: without }))).toBe('bad-request');
  });

  it('keeps the registrars of the first publication (C6)', async () => {
    const texts = await world.draft(() => {});
    const [first, second] = registrars();
    expect(await propose(texts, [first, second, makeRegistrarKey(world.random).verify])).toBe('conflict');
    expect(await propose(texts, [second, first, registrars()[2]])).toBe('conflict');
  });

  it('goes up by one, names the one before it and is in its term (C6)', async () => {
    const texts = await world.draft(() => {});
    const { version } = JSON.parse(texts.roster) as Roster;
    expect(await propose(changed(texts, { version: version + 1 }))).toBe('conflict');
    expect(await propose(changed(texts, { version: version - 1 }))).toBe('conflict');
    expect(await propose(changed(texts, { previous: '0'.repeat(64) }))).toBe('conflict');
    expect(await propose(changed(texts, { network: 'elders' }))).toBe('bad-request');
    expect(await propose(changed(texts, { issued: '2026-11-27' }))).toBe('bad-request');
    expect(await propose(changed(texts, { expires: '2027-11-27' }))).toBe('bad-request');
    expect(await propose(changed(texts, { issued: '2026-10-01', expires: '2026-10-31' }))).toBe(
      'bad-request',
    );
    expect(await propose({ ...texts, roster: `${texts.roster} ` })).toBe('bad-request');
    expect(await propose({ ...texts, network: null })).toBe('bad-request');
    expect(await propose({ ...texts, network: texts.network!.replace('age1pq1', 'age1pq2') })).toBe(
      'bad-request',
    );
  });

  const third = async (roles: Role[], from: string) => {
    const keys = await makeStaffKeys(makeId(world.random), world.random);
    const { id, recipient } = keys;
    return { id, organisation: 'GM0358', roles, signing: keys.signing.verify, recipient, from, until: null };
  };

  it('has no third reader at a municipality, today or on a coming day (C9)', async () => {
    const texts = await world.draft(() => {});
    const { certificates } = rosterSchema.parse(JSON.parse(texts.roster));
    for (const from of [TODAY, '2026-11-27', '2027-01-01']) {
      const roster = changed(texts, { certificates: [...certificates, await third(['reader'], from)] });
      expect(await propose(roster)).toBe('bad-request');
      await expect(
        world.draft((draft) =>
          draft.certificates.push(...rosterSchema.parse(JSON.parse(roster.roster)).certificates.slice(-1)),
        ),
      ).rejects.toThrow('too-many-readers');
    }
    const body = { name: 'Derde', handle: 'derde', organisation: 'GM0358', roles: ['reader' as const] };
    expect(await refusalOf(rik.browser.call('invitePerson', { body }))).toBe('wrong-state');
  });

  it('ends everybody’s roles when it expires, except those who can sign the next', async () => {
    world.clock.now += 32 * 24 * 3_600_000;
    await world.db.sql`update session set started = ${world.clock.now}, seen = ${world.clock.now}`;
    expect(await refusalOf(world.people.olga!.browser.call('listTips'))).toBe('not-allowed');
    expect(await refusalOf(world.people.lena!.browser.call('listDeliveries'))).toBe('not-allowed');
    expect(await refusalOf(rik.browser.call('readRosterProposal'))).toBe('answered');
    world.clock.now -= 32 * 24 * 3_600_000;
    await world.db.sql`update session set started = ${world.clock.now}, seen = ${world.clock.now}`;
  });
});
