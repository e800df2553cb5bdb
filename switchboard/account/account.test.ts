import { toBase64, toHex } from '@seinhuis/core/bytes';
import { openDrawer, sealDrawer } from '@seinhuis/core/staff';
import { readFrames } from '@seinhuis/core/wire/frames';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { totpNow } from '../../cli/network/person.ts';
import { makeBrowser, ORIGIN, refusalOf } from '../../e2e/network/client.ts';
import { joinAs, type Player, START } from '../../e2e/network/player.ts';
import { postTip } from '../../e2e/network/tip.ts';
import { makeWorld, type World } from '../../e2e/network/world.ts';
import { sweepOrphans } from '../sweeps/orphans.ts';

const MINUTE = 60_000;

describe('accounts', () => {
  let world: World;
  let olga: Player;
  beforeAll(async () => {
    world = await makeWorld();
    olga = world.people.olga!;
  });
  afterAll(() => world.close());

  const signIn = (
    player: Pick<Player, 'handle' | 'signIn' | 'totpSecret'>,
    change: Record<string, string> = {},
  ) => {
    const browser = makeBrowser(world.app);
    const totp = totpNow(player.totpSecret, world.clock.now);
    const body = { handle: player.handle, signIn: player.signIn, totp, ...change };
    return { browser, answer: browser.call('signInWords', { body }) };
  };
  const newcomer = async (handle: string) => {
    const body = { name: handle, handle, organisation: 'PL-NH', roles: ['reader' as const] };
    const rik = world.people.rik!;
    // He has just proved who he is, whatever time it has become here.
    await world.db.sql`update session set proved = ${world.clock.now} where person = ${rik.id}`;
    const { invitation } = await rik.browser.call('invitePerson', { body });
    return { invitation, player: await joinAs(world, invitation) };
  };

  it('take words and a code, and answer with the roles that count today', async () => {
    world.clock.now += MINUTE;
    const { browser, answer } = signIn(olga);
    expect((await answer).person).toMatchObject({
      handle: 'olga',
      organisation: 'DESK',
      roles: ['operator'],
    });
    expect((await browser.call('me')).today).toBe('2026-11-26');
  });

  it('take a code once, however late in its half minute, and none of another moment', async () => {
    world.clock.now += MINUTE;
    const totp = totpNow(olga.totpSecret, world.clock.now);
    const both = await Promise.all([0, 1, 2].map(() => refusalOf(signIn(olga, { totp }).answer)));
    expect(both.sort()).toEqual(['answered', 'wrong-sign-in', 'wrong-sign-in']);
    world.clock.now += 10_000;
    expect(await refusalOf(signIn(olga, { totp }).answer)).toBe('wrong-sign-in');
    const old = totpNow(olga.totpSecret, world.clock.now - 5 * MINUTE);
    expect(await refusalOf(signIn(olga, { totp: old }).answer)).toBe('wrong-sign-in');
  });

  it('say the same of a wrong name, wrong words and a wrong code', async () => {
    world.clock.now += 6 * MINUTE;
    const wrong = toHex(world.random(32));
    expect(await refusalOf(signIn(olga, { handle: 'niemand' }).answer)).toBe('wrong-sign-in');
    expect(await refusalOf(signIn(olga, { signIn: wrong }).answer)).toBe('wrong-sign-in');
    expect(await refusalOf(signIn(olga, { totp: '000000' }).answer)).toBe('wrong-sign-in');
  });

  it('cannot be locked by a stranger who tries words, and give five codes to whoever has them', async () => {
    world.clock.now += 6 * MINUTE;
    const { player } = await newcomer('tess');
    const stranger = await Promise.all(
      Array.from({ length: 25 }, () => refusalOf(signIn(player, { signIn: toHex(world.random(32)) }).answer)),
    );
    expect(stranger.filter((answer) => answer === 'too-many')).toHaveLength(5);
    world.clock.now += MINUTE;
    await signIn(player).answer;
    const thief = await Promise.all(
      Array.from({ length: 8 }, () => refusalOf(signIn(player, { totp: '000000' }).answer)),
    );
    expect(thief.filter((answer) => answer === 'wrong-sign-in')).toHaveLength(5);
    expect(thief.filter((answer) => answer === 'too-many')).toHaveLength(3);
    world.clock.now += 6 * MINUTE;
    expect(await refusalOf(signIn(player).answer)).toBe('answered');
  });

  it('keep a session thirty idle minutes and ten hours at most', async () => {
    world.clock.now += MINUTE;
    const { browser, answer } = signIn(olga);
    await answer;
    for (let time = 0; time < 20; time += 1) {
      world.clock.now += 29 * MINUTE;
      expect(await refusalOf(browser.call('me'))).toBe('answered');
    }
    world.clock.now += 29 * MINUTE;
    expect(await refusalOf(browser.call('me'))).toBe('not-signed-in');
    const next = signIn(olga);
    await next.answer;
    world.clock.now += 31 * MINUTE;
    expect(await refusalOf(next.browser.call('me'))).toBe('not-signed-in');
    world.clock.now = START;
  });

  it('end a session of thirty minutes without anybody, however often a page asks by itself', async () => {
    const { browser } = (await newcomer('stil')).player;
    browser.attended = false;
    for (let time = 0; time < 10; time += 1) {
      world.clock.now += 3 * MINUTE;
      expect(await refusalOf(browser.call('me'))).toBe('answered');
    }
    world.clock.now += 1;
    expect(await refusalOf(browser.call('me'))).toBe('not-signed-in');
    world.clock.now = START;
  });

  it('give a cookie to this host only, kept from scripts and other sites, and store its hash', async () => {
    const { player } = await newcomer('kees');
    world.clock.now += MINUTE;
    const answer = await world.app.request(`${ORIGIN}/api/sign-in/words`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        handle: 'kees',
        signIn: player.signIn,
        totp: totpNow(player.totpSecret, world.clock.now),
      }),
    });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-seinhuis=[A-Za-z0-9_-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/);
    const token = cookie.slice(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    const sessions = await world.db.sql<{ hash: string }>`select hash from session`;
    expect(JSON.stringify(sessions)).not.toContain(token);
  });

  it('have no secret of the six digits in any row, and none left of an older version (C20)', async () => {
    const { player } = await newcomer('geheim');
    const rows = await world.db.sql<{ secret: Uint8Array }>`select totp_secret as secret from words`;
    expect(rows.length).toBeGreaterThan(1);
    const stored = Buffer.concat(rows.map(({ secret }) => secret)).toString('latin1');
    for (const { totpSecret } of [olga, player]) expect(stored).not.toContain(totpSecret);
    const kept = rows.map(({ secret }) => world.lockbox.open(secret)).map((opened) => String(opened));
    for (const { totpSecret } of [olga, player]) expect(kept).toContain(totpSecret);
  });

  it('keep the keys of these secrets when a night sweeps what has no row, and say so when one is gone', async () => {
    const { player } = await newcomer('nacht');
    const { db, lockbox } = world;
    await sweepOrphans({ db, lockbox, log: () => {} }, lockbox.locks(), '2026-11-27');
    world.clock.now += MINUTE;
    expect(await refusalOf(signIn(player).answer)).toBe('answered');
    const [row] = await db.sql<{ lock: string }>`
      select encode(substring(totp_secret for 16), 'hex') as lock from words where person = ${player.id}`;
    await lockbox.forget([row!.lock], '2026-11-27');
    world.clock.now += MINUTE;
    expect(await refusalOf(signIn(player).answer)).toBe('gone');
    world.clock.now = START;
  });

  it('refuse what another site asks in their name', async () => {
    const ask = (path: string, headers: Record<string, string>) =>
      world.app.request(ORIGIN + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: olga.browser.cookie ?? '', ...headers },
        ...(path.endsWith('options') ? { body: '{}' } : {}),
      });
    for (const path of ['/api/me/sign-out', '/api/sign-in/passkey/options']) {
      for (const site of ['cross-site', 'same-site', 'none'])
        expect((await ask(path, { 'sec-fetch-site': site })).status).toBe(403);
      expect((await ask(path, { origin: 'https://elders.example' })).status).toBe(403);
      expect((await ask(path, { origin: 'null' })).status).toBe(403);
    }
    expect(await refusalOf(olga.browser.call('me'))).toBe('answered');
  });

  it('end a session at sign-out, in the table too', async () => {
    const { player } = await newcomer('sven');
    const { cookie } = player.browser;
    await player.browser.call('signOut');
    expect(player.browser.cookie).toBe('__Host-seinhuis=');
    player.browser.cookie = cookie;
    expect(await refusalOf(player.browser.call('me'))).toBe('not-signed-in');
  });

  it('use an invitation once, and not after its term', async () => {
    const { invitation } = await newcomer('ivo');
    const browser = makeBrowser(world.app);
    expect(await refusalOf(browser.call('readInvitation', { body: { invitation } }))).toBe('not-found');
    const body = { name: 'Laat', handle: 'laat', organisation: 'PL-NH', roles: ['reader' as const] };
    const late = await world.people.rik!.browser.call('invitePerson', { body });
    world.clock.now += 15 * 24 * 60 * MINUTE;
    expect(await refusalOf(browser.call('readInvitation', { body: { invitation: late.invitation } }))).toBe(
      'gone',
    );
    world.clock.now = START;
    expect(await refusalOf(joinAs(world, late.invitation))).toBe('answered');
  });

  it('name the organisation of an invitation in words, in the roster or not yet', async () => {
    for (const [organisation, name] of [
      ['GM0193', 'Gemeente Zwolle'],
      ['PL-NH', (await world.desk(olga)).roster.organisations.find((o) => o.code === 'PL-NH')?.name],
    ] as const) {
      const body = {
        name: 'Zo',
        handle: organisation.toLowerCase(),
        organisation,
        roles: ['reader' as const],
      };
      const { invitation } = await world.people.rik!.browser.call('invitePerson', { body });
      const read = await makeBrowser(world.app).call('readInvitation', { body: { invitation } });
      expect(read.organisationName).toBe(name);
    }
  });

  it('refuse to store words whose code does not fit, and a bundle that is no envelope', async () => {
    const bundle = toBase64((await postTip(world, 'vulling')).envelope);
    const totpSecret = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    const words = { signIn: toHex(world.random(32)), totpSecret, totp: '000000', bundle };
    expect(await refusalOf(olga.browser.call('addWords', { body: words }))).toBe('wrong-sign-in');
    const fitting = { ...words, totp: totpNow(totpSecret, world.clock.now) };
    expect(await refusalOf(olga.browser.call('addWords', { body: { ...fitting, bundle: 'AAAA' } }))).toBe(
      'bad-envelope',
    );
    expect(
      await refusalOf(olga.browser.call('addWords', { body: { ...fitting, bundle: `${bundle}A` } })),
    ).toBe('bad-envelope');
  });

  it('keep a drawer that only its owner can open', async () => {
    const desk = await world.desk(olga);
    expect(await olga.browser.call('readDrawer')).toHaveLength(0);
    for (const version of [1, 2]) {
      const { id, envelope } = await sealDrawer(desk, { version }, version);
      await olga.browser.call('writeDrawer', { parameters: { id }, body: envelope });
    }
    const [frame] = readFrames(await olga.browser.call('readDrawer'));
    expect(await openDrawer(desk.network, olga.keys, frame!.id, frame!.envelope)).toEqual({
      contents: { version: 2 },
      version: 2,
    });
    expect(await world.people.rosa!.browser.call('readDrawer')).toHaveLength(0);
  });
});
