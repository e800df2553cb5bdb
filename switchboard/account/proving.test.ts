import { toBase64 } from '@seinhuis/core/bytes';
import { makeStaffKeys, sealStaffKeys } from '@seinhuis/core/staff';
import { FRESH } from '@seinhuis/core/wire/attended';
import { unlockWithPrf } from '@seinhuis/core/wire/unlockers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { totpNow } from '../../cli/network/person.ts';
import { makeAuthenticator } from '../../e2e/network/authenticator.ts';
import { type Browser, makeBrowser, ORIGIN, refusalOf } from '../../e2e/network/client.ts';
import type { Player } from '../../e2e/network/player.ts';
import { SAMPLES } from '../../e2e/network/samples.ts';
import { makeWorld, type World } from '../../e2e/network/world.ts';

const MINUTE = 60_000;

describe('proving again who somebody is (PROTOCOL 9.6)', () => {
  let world: World;
  let lena: Player;
  beforeAll(async () => {
    world = await makeWorld();
    lena = world.people.lena as Player;
  });
  afterAll(() => world.close());

  /** Gives a grant, which asks for it. */
  const give = async (browser: Browser) =>
    refusalOf(browser.call('giveGrant', await SAMPLES.giveGrant(world, null)));
  const proof = (player: Player) => {
    world.clock.now += MINUTE;
    return { signIn: player.signIn, totp: totpNow(player.totpSecret, world.clock.now) };
  };

  it('with words and a code opens what asks for it for five minutes, in this session alone (C23)', async () => {
    const other = makeBrowser(world.app);
    const { handle } = lena;
    await other.call('signInWords', { body: { handle, ...proof(lena) } });
    world.clock.now += FRESH + 1;
    expect(await give(lena.browser)).toBe('not-fresh');
    expect(await give(other)).toBe('not-fresh');
    await lena.browser.call('proveWords', { body: proof(lena) });
    expect(await give(lena.browser)).toBe('answered');
    expect(await give(other)).toBe('not-fresh');
    world.clock.now += FRESH;
    expect(await give(lena.browser)).toBe('answered');
    world.clock.now += 1;
    expect(await give(lena.browser)).toBe('not-fresh');
  });

  it('takes a code once, and neither wrong words nor the words of a colleague (C23)', async () => {
    const once = proof(lena);
    await lena.browser.call('proveWords', { body: once });
    expect(await refusalOf(lena.browser.call('proveWords', { body: once }))).toBe('wrong-sign-in');
    world.clock.now += FRESH + 1;
    const luuk = world.people.luuk as Player;
    expect(await refusalOf(lena.browser.call('proveWords', { body: proof(luuk) }))).toBe('wrong-sign-in');
    const mixed = { ...proof(lena), signIn: luuk.signIn };
    expect(await refusalOf(lena.browser.call('proveWords', { body: mixed }))).toBe('wrong-sign-in');
    expect(await give(lena.browser)).toBe('not-fresh');
  });

  it('with a passkey takes one’s own, made now and for this (C23)', async () => {
    const { rik } = world.people as { readonly rik: Player };
    await rik.browser.call('proveWords', { body: proof(rik) });
    const join = async (handle: string) => {
      const passkey = makeAuthenticator(ORIGIN);
      const body = { name: 'Nieuw', handle, organisation: 'PL-FL', roles: ['reader' as const] };
      const { id, invitation } = await rik.browser.call('invitePerson', { body });
      const browser = makeBrowser(world.app);
      const keys = await makeStaffKeys(id, world.random);
      const { challenge, options } = await browser.call('joinPasskeyOptions', { body: { invitation } });
      const bundle = toBase64(await sealStaffKeys(keys, unlockWithPrf(world.random(32))));
      const made = { challenge, response: passkey.register(options), bundle };
      const { signing, recipient } = keys;
      await browser.call('join', {
        body: { invitation, signing: signing.verify, recipient, words: null, passkey: made },
      });
      return { passkey, browser };
    };
    const [pia, paul] = [await join('pia'), await join('paul')];
    const asked = () => pia.browser.call('provePasskeyOptions');
    const prove = (body: { challenge: string; response: Record<string, unknown> }) =>
      refusalOf(pia.browser.call('provePasskey', { body }));

    const { challenge, options } = await asked();
    expect(options.allowCredentials).toHaveLength(1);
    const good = { challenge, response: pia.passkey.assert(options) };
    expect(await prove(good)).toBe('answered');
    expect(await prove(good)).toBe('wrong-sign-in');
    const theirs = await asked();
    expect(await prove({ challenge: theirs.challenge, response: paul.passkey.assert(theirs.options) })).toBe(
      'wrong-sign-in',
    );
    const signIn = await pia.browser.call('signInPasskeyOptions', { body: {} });
    const elsewhere = { challenge: signIn.challenge, response: pia.passkey.assert(signIn.options) };
    expect(await prove(elsewhere)).toBe('wrong-sign-in');
    const seen = await asked();
    const unverified = pia.passkey.assert(seen.options, { userVerified: false });
    expect(await prove({ challenge: seen.challenge, response: unverified })).toBe('wrong-sign-in');
  });

  it('ends with every session at once: by the person, and when a registrar removes them (C23)', async () => {
    const sessions = async (person: string) =>
      (await world.db.sql`select hash from session where person = ${person}`).length;
    const other = makeBrowser(world.app);
    await other.call('signInWords', { body: { handle: lena.handle, ...proof(lena) } });
    expect(await sessions(lena.id)).toBeGreaterThan(1);
    const listed = (await other.call('listSessions')).sessions;
    expect(listed[0]).toEqual({ started: world.clock.now, here: true });
    expect(listed.filter(({ here }) => here)).toHaveLength(1);
    expect(listed.length).toBeLessThanOrEqual(await sessions(lena.id));
    await other.call('signOutEverywhere');
    expect(await sessions(lena.id)).toBe(0);
    expect(await refusalOf(lena.browser.call('me'))).toBe('not-signed-in');

    const { rik, luuk } = world.people as { readonly rik: Player; readonly luuk: Player };
    for (let time = 0; time < 2; time += 1)
      await makeBrowser(world.app).call('signInWords', { body: { handle: luuk.handle, ...proof(luuk) } });
    await rik.browser.call('proveWords', { body: proof(rik) });
    await rik.browser.call('removePerson', { parameters: { id: luuk.id } });
    expect(await sessions(luuk.id)).toBe(0);
    expect(world.logged).toEqual([]);
  });
});
