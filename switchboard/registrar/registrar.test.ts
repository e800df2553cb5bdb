import { toBase64 } from '@seinhuis/core/bytes';
import { makeOrganisationKey, sealGrant } from '@seinhuis/core/staff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../e2e/network/client.ts';
import { joinAs, type Player } from '../../e2e/network/player.ts';
import { makeWorld, type World } from '../../e2e/network/world.ts';

describe('people and keys', () => {
  let world: World;
  let rik: Player;
  let lena: Player;
  beforeAll(async () => {
    world = await makeWorld();
    ({ rik, lena } = world.people as Record<'rik' | 'lena', Player>);
  });
  afterAll(() => world.close());

  it('lists who joined and who was removed, with public keys to compare by voice', async () => {
    const { people } = await rik.browser.call('listPeople');
    const bram = people.find(({ handle }) => handle === 'bram');
    expect(bram).toMatchObject({ removed: true, joined: true, organisation: 'PL-NH' });
    expect(people.find(({ handle }) => handle === 'lena')).toMatchObject({
      removed: false,
      signing: lena.keys.signing.verify,
      recipient: lena.keys.recipient,
    });
  });

  it('removes somebody at once: session, unlockers and grants are gone from the tables', async () => {
    const body = { name: 'Weg', handle: 'weg', organisation: 'PL-NH', roles: ['reader' as const] };
    const { id, invitation } = await rik.browser.call('invitePerson', { body });
    const player = await joinAs(world, invitation);
    await rik.browser.call('removePerson', { parameters: { id } });
    expect(await refusalOf(player.browser.call('me'))).toBe('not-signed-in');
    const [left] = await world.db.sql<{ count: number }>`
      select (select count(*) from session where person = ${id}) + (select count(*) from words where person = ${id})
        + (select count(*) from key_grant where receiver = ${id}) as count`;
    expect(left?.count).toBe(0);
  });

  it('never removes the last registrar, and gives no handle twice', async () => {
    const ruth = world.people.ruth!;
    await rik.browser.call('removePerson', { parameters: { id: ruth.id } });
    expect(await refusalOf(rik.browser.call('removePerson', { parameters: { id: rik.id } }))).toBe(
      'wrong-state',
    );
    const body = { name: 'Lena', handle: 'lena', organisation: 'PL-NH', roles: ['reader' as const] };
    expect(await refusalOf(rik.browser.call('invitePerson', { body }))).toBe('conflict');
  });

  it('shows a proposed key to registrars until the roster names it', async () => {
    expect((await rik.browser.call('listKeyProposals')).proposals).toEqual([]);
    const { published } = await makeOrganisationKey(await world.desk(lena), 'GM0358', 'inbox', []);
    await lena.browser.call('proposeKey', { body: { key: published } });
    expect((await rik.browser.call('listKeyProposals')).proposals).toEqual([
      { organisation: 'GM0358', key: published },
    ]);
  });

  it('takes a proposed key only with its maker’s signature, for the next generation of a key they may have', async () => {
    const desk = await world.desk(lena);
    const { published } = await makeOrganisationKey(desk, 'GM0358', 'inbox', []);
    const propose = (key: typeof published) => refusalOf(lena.browser.call('proposeKey', { body: { key } }));
    expect(await propose({ ...published, epoch: 3 })).toBe('bad-request');
    expect(await propose({ ...published, left: [world.people.luuk!.id] })).toBe('bad-request');
    const intake = await makeOrganisationKey(desk, 'GM0358', 'intake', []);
    expect(await propose(intake.published)).toBe('bad-request');
    const others = await makeOrganisationKey(desk, 'GM0363', 'inbox', []);
    expect(await propose(others.published)).toBe('bad-request');
  });

  it('grants an organisation’s key among its certified people only, to those who may hold it (C7)', async () => {
    const { olga, rosa, vera } = world.people as Record<'olga' | 'rosa' | 'vera', Player>;
    const desk = await world.desk(olga);
    const intake = await olga.held('intake');
    const give = async (from: Player, to: string, envelope: Uint8Array, id: string) =>
      refusalOf(
        from.browser.call('giveGrant', {
          parameters: { id },
          body: { to, organisation: 'DESK', purpose: 'intake', epoch: 1, envelope: toBase64(envelope) },
        }),
      );
    const { id, envelope } = await sealGrant(desk, intake, olga.id);
    expect(await give(olga, rosa.id, envelope, id)).toBe('not-allowed');
    expect(await give(olga, vera.id, envelope, id)).toBe('not-found');
    expect(await give(lena, olga.id, envelope, id)).toBe('not-allowed');
    expect(await give(olga, olga.id, envelope, id)).toBe('answered');
    expect(await give(olga, olga.id, envelope, id)).toBe('answered');
    const other = await sealGrant(desk, intake, olga.id);
    expect(await give(olga, olga.id, other.envelope, id)).toBe('conflict');
  });

  it('tells colleagues who holds which key, and nothing of other organisations', async () => {
    const { people } = await lena.browser.call('colleagues');
    expect(people.map(({ handle }) => handle).sort()).toEqual(['lena', 'luuk']);
    expect(people.every(({ holds }) => holds.length === 1 && holds[0]?.purpose === 'inbox')).toBe(true);
  });
});
