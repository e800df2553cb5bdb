import { toBase64 } from '@seinhuis/core/bytes';
import { makeStaffKeys, sealStaffKeys } from '@seinhuis/core/staff';
import { unlockWithPrf } from '@seinhuis/core/wire/unlockers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authenticator, makeAuthenticator } from '../../e2e/network/authenticator.ts';
import { makeBrowser, ORIGIN, refusalOf } from '../../e2e/network/client.ts';
import { makeWorld, type World } from '../../e2e/network/world.ts';

describe('passkeys', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  });
  afterAll(() => world.close());

  const invitationFor = async (handle: string) => {
    const body = { name: 'Nieuw', handle, organisation: 'PL-NH', roles: ['reader' as const] };
    return world.people.rik!.browser.call('invitePerson', { body });
  };
  const joinWith = async (handle: string, passkey: Authenticator) => {
    const { id, invitation } = await invitationFor(handle);
    const browser = makeBrowser(world.app);
    const keys = await makeStaffKeys(id, world.random);
    const { challenge, options } = await browser.call('joinPasskeyOptions', { body: { invitation } });
    const bundle = toBase64(await sealStaffKeys(keys, unlockWithPrf(world.random(32))));
    const joined = await browser.call('join', {
      body: {
        invitation,
        signing: keys.signing.verify,
        recipient: keys.recipient,
        words: null,
        passkey: { challenge, response: passkey.register(options), bundle },
      },
    });
    return { id, browser, bundle, joined, options };
  };
  const signIn = async (
    passkey: Authenticator,
    change: Parameters<Authenticator['assert']>[1] = {},
    bend: (response: Record<string, unknown>) => Record<string, unknown> = (response) => response,
  ) => {
    const browser = makeBrowser(world.app);
    const { challenge, options } = await browser.call('signInPasskeyOptions', { body: {} });
    const body = { challenge, response: bend(passkey.assert(options, change)) };
    return { browser, body, answer: browser.call('signInPasskey', { body }) };
  };

  it('join and sign in without a name, and get back the sealed bundle', async () => {
    const passkey = makeAuthenticator(ORIGIN);
    const { id, bundle, joined, options } = await joinWith('pia', passkey);
    expect(options).toMatchObject({
      rp: { id: 'localhost' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    expect(joined.person).toMatchObject({ id, handle: 'pia', roles: [] });
    const { browser, answer } = await signIn(passkey);
    const { person, unlockers } = await answer;
    expect(person.id).toBe(id);
    expect(unlockers).toMatchObject([{ kind: 'passkey', bundle }]);
    expect((await browser.call('me')).person.id).toBe(id);
  });

  it('are asked to verify the user, and refused without', async () => {
    const passkey = makeAuthenticator(ORIGIN);
    await joinWith('paul', passkey);
    expect(await refusalOf((await signIn(passkey, { userVerified: false })).answer)).toBe('wrong-sign-in');
  });

  it('are refused from another origin, with another key, an old challenge or a counter that went back', async () => {
    const passkey = makeAuthenticator(ORIGIN);
    await joinWith('petra', passkey);
    expect(await refusalOf((await signIn(passkey, { origin: 'https://seinhuis.example' })).answer)).toBe(
      'wrong-sign-in',
    );
    expect(await refusalOf((await signIn(makeAuthenticator(ORIGIN))).answer)).toBe('wrong-sign-in');
    const good = await signIn(passkey);
    await good.answer;
    expect(await refusalOf(good.browser.call('signInPasskey', { body: good.body }))).toBe('wrong-sign-in');
    expect(await refusalOf((await signIn(passkey, { counter: 1 })).answer)).toBe('wrong-sign-in');
  });

  it('whose challenge is older than five minutes are refused', async () => {
    const passkey = makeAuthenticator(ORIGIN);
    await joinWith('pim', passkey);
    const { challenge, options } = await makeBrowser(world.app).call('signInPasskeyOptions', { body: {} });
    world.clock.now += 6 * 60_000;
    const body = { challenge, response: passkey.assert(options) };
    expect(await refusalOf(makeBrowser(world.app).call('signInPasskey', { body }))).toBe('wrong-sign-in');
    world.clock.now -= 6 * 60_000;
  });

  it('whose unlocking key is sent along are refused, and nothing is kept of it (C1)', async () => {
    const passkey = makeAuthenticator(ORIGIN);
    await joinWith('pelle', passkey);
    for (const first of ['c2VjcmV0', [115, 101, 99, 114, 101, 116]]) {
      const bend = (response: Record<string, unknown>) => ({
        ...response,
        clientExtensionResults: { prf: { results: { first } } },
      });
      expect(await refusalOf((await signIn(passkey, {}, bend)).answer)).toBe('bad-request');
    }
  });

  it('can be added as a second unlocker, by its owner only', async () => {
    const first = makeAuthenticator(ORIGIN);
    const { browser, bundle } = await joinWith('pien', first);
    const second = makeAuthenticator(ORIGIN);
    const { challenge, options } = await browser.call('addPasskeyOptions');
    const body = { challenge, response: second.register(options), bundle };
    expect(await refusalOf(world.people.olga!.browser.call('addPasskey', { body }))).toBe('wrong-sign-in');
    await browser.call('addPasskey', { body });
    expect((await browser.call('me')).unlockers).toHaveLength(2);
    expect((await (await signIn(second)).answer).person.handle).toBe('pien');
  });

  it('do not use up an invitation when they are wrong', async () => {
    const { invitation, id } = await invitationFor('pepijn');
    const browser = makeBrowser(world.app);
    const keys = await makeStaffKeys(id, world.random);
    const { challenge } = await browser.call('joinPasskeyOptions', { body: { invitation } });
    const bundle = toBase64(await sealStaffKeys(keys, unlockWithPrf(world.random(32))));
    const body = {
      invitation,
      signing: keys.signing.verify,
      recipient: keys.recipient,
      words: null,
      passkey: { challenge, response: {}, bundle },
    };
    expect(await refusalOf(browser.call('join', { body }))).toBe('wrong-sign-in');
    expect((await browser.call('readInvitation', { body: { invitation } })).person.handle).toBe('pepijn');
  });
});
