import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { identityFromSeed, makeIdentity, recipientOf } from './crypto/keys.ts';
import { sealEnvelope } from './crypto/seal.ts';
import { draftRoster } from './registrar.ts';
import {
  type Desk,
  type HeldKey,
  makeOrganisationKey,
  openDrawer,
  openGrant,
  openStaffKeys,
  sealDrawer,
  sealGrant,
  sealStaffKeys,
} from './staff.ts';
import { isKeyProposal } from './switchboard.ts';
import { seededRandom } from './vectors/seeded-random.ts';
import { type Name, type SmallNetwork, smallNetwork, TODAY } from './vectors/small-network.ts';
import { keyObject } from './wire/grant.ts';
import { readJson, writeJson } from './wire/json.ts';
import { framePayload } from './wire/payload.ts';
import type { Roster } from './wire/roster.ts';
import { sealSigned } from './wire/sealed-text.ts';
import type { Context } from './wire/signed.ts';

const random = seededRandom('staff');
let net: SmallNetwork;

beforeAll(async () => {
  net = await smallNetwork();
});

/** The roster with the key added that somebody just made. */
const rosterWith = (
  code: string,
  published: Awaited<ReturnType<typeof makeOrganisationKey>>['published'],
): Roster => {
  const organisations = net.roster.organisations.map((o) =>
    o.code === code ? { ...o, keys: [...o.keys, published] } : o,
  );
  const text = draftRoster(net.id, { version: 2, text: net.text }, { ...net.roster, organisations }, TODAY);
  return readJson(text) as Roster;
};

describe('a person’s bundle (PROTOCOL 9.3)', () => {
  const unlocker = identityFromSeed(seededRandom('unlocker')(32));

  test('opens with the unlocker that it was sealed to and gives the same keys', async () => {
    const bundle = await sealStaffKeys(net.people.olga, unlocker);
    expect(await openStaffKeys(net.people.olga.id, unlocker, bundle)).toEqual(net.people.olga);
  });

  test('somebody else’s bundle, another unlocker and one flipped byte are damage (A3)', async () => {
    const bundle = await sealStaffKeys(net.people.olga, unlocker);
    await expect(openStaffKeys(net.people.otto.id, unlocker, bundle)).rejects.toMatchObject({
      stage: 'body',
    });
    await expect(
      openStaffKeys(net.people.olga.id, identityFromSeed(seededRandom('other')(32)), bundle),
    ).rejects.toMatchObject({ stage: 'seal' });
    await fc.assert(
      fc.asyncProperty(fc.nat(bundle.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = bundle.slice();
        changed[at] = (changed[at] ?? 0) ^ flip;
        await expect(openStaffKeys(net.people.olga.id, unlocker, changed)).rejects.toMatchObject({
          code: 'tampered',
        });
      }),
      { numRuns: 30 },
    );
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['a secret that is no secret', { format: 1, signing: 'zz', identity: 'AGE-SECRET-KEY-PQ-1' }],
    ['a secret of another length', { format: 1, signing: 'ff', identity: '' }],
    ['another format', { format: 2 }],
  ])('a bundle that holds %s is damaged and never another error', async (_, value) => {
    const id = net.people.olga.id;
    const body = value === null ? null : { id, ...(value as object) };
    const envelope = await sealEnvelope(
      await recipientOf(unlocker),
      framePayload({ json: writeJson(body), attachments: [] }),
    );
    await expect(openStaffKeys(id, unlocker, envelope)).rejects.toMatchObject({ stage: 'body' });
  });
});

describe('grants (PROTOCOL 5.6, C13)', () => {
  const grant = async (from: Name, held: HeldKey, to: Name, desk: Desk = net.desk(from)) =>
    sealGrant(desk, held, net.people[to].id);

  test('a colleague opens the key that the roster names', async () => {
    const held = net.held('GM0402', 'inbox');
    const { id, envelope } = await grant('lena', held, 'luuk');
    expect(await openGrant(net.desk('luuk'), id, envelope)).toEqual({ held, pending: false });
  });

  test('a key that the roster does not name yet is pending', async () => {
    const { held, published } = await makeOrganisationKey(net.desk('luuk'), 'GM0402', 'inbox', []);
    const { id, envelope } = await grant('luuk', held, 'lena');
    expect(await openGrant(net.desk('lena'), id, envelope)).toEqual({ held, pending: true });
    const after = net.desk('lena', rosterWith('GM0402', published));
    expect(await openGrant(after, id, envelope)).toEqual({ held, pending: false });
  });

  test('it opens under no other id and for nobody else', async () => {
    const { id, envelope } = await grant('lena', net.held('GM0402', 'inbox'), 'luuk');
    await expect(openGrant(net.desk('luuk'), 'f'.repeat(32), envelope)).rejects.toMatchObject({
      stage: 'context',
    });
    await expect(openGrant(net.desk('lena'), id, envelope)).rejects.toMatchObject({ stage: 'seal' });
  });

  test('a key goes only to somebody of the same organisation, in a role that holds it (C7, C9)', async () => {
    const refused = { stage: 'certificate' };
    await expect(grant('olga', net.held('DESK', 'intake'), 'lena')).rejects.toMatchObject(refused);
    await expect(grant('olga', net.held('DESK', 'intake'), 'rita')).rejects.toMatchObject(refused);
    await expect(grant('olga', net.held('DESK', 'letter'), 'rita')).rejects.toMatchObject(refused);
    await expect(grant('lena', net.held('GM0402', 'inbox'), 'pia')).rejects.toMatchObject(refused);
    await expect(grant('olga', net.held('DESK', 'review'), 'rita')).resolves.toBeDefined();
    await expect(grant('olga', net.held('DESK', 'intake'), 'both')).resolves.toBeDefined();
  });

  test('a key is not granted to somebody whom it, or a later one, names as having left', async () => {
    const { held, published } = await makeOrganisationKey(net.desk('luuk'), 'GM0402', 'inbox', [
      net.people.lena.id,
    ]);
    const desk = net.desk('luuk', rosterWith('GM0402', published));
    await expect(grant('luuk', held, 'lena', desk)).rejects.toMatchObject({ stage: 'certificate' });
    await expect(grant('luuk', net.held('GM0402', 'inbox'), 'lena', desk)).rejects.toMatchObject({
      stage: 'certificate',
    });
    await expect(grant('luuk', held, 'luuk', desk)).resolves.toBeDefined();
  });

  /** A grant as a bad colleague or a lying server would make it: any body, any context, signed by anybody. */
  const forge = async (from: Name, to: Name, body: unknown, change: Partial<Context> = {}) => {
    const context: Context = {
      kind: 'grant',
      envelope: 'e'.repeat(32),
      sender: net.people[from].id,
      to: `staff/${net.people[to].id}`,
      object: keyObject('GM0402', 'inbox', 1),
      sequence: 1,
      day: TODAY,
      roster: 2,
      ...change,
    };
    const { secret } = net.people[from].signing;
    const envelope = await sealSigned(net.id, context, body, secret, net.people[to].recipient);
    return openGrant(net.desk(to), context.envelope, envelope);
  };
  const body = (change: object = {}) => ({
    format: 1,
    kind: 'grant',
    ...net.held('GM0402', 'inbox'),
    ...change,
  });

  test('another secret than the roster’s is refused, also one that is no secret', async () => {
    await expect(forge('lena', 'luuk', body())).resolves.toMatchObject({ pending: false });
    for (const secret of [makeIdentity(random), 'x', '', 'ff'.repeat(32)])
      await expect(forge('lena', 'luuk', body({ secret }))).rejects.toMatchObject({ stage: 'body' });
  });

  test('a grant by somebody of another organisation is refused, even as a pending one', async () => {
    const pending = body({ epoch: 2, secret: makeIdentity(random) });
    const object = keyObject('GM0402', 'inbox', 2);
    for (const from of ['olga', 'pia'] as const)
      await expect(forge(from, 'luuk', pending, { object })).rejects.toMatchObject({ stage: 'certificate' });
    await expect(forge('lena', 'luuk', pending, { object })).resolves.toMatchObject({ pending: true });
  });

  test('a key of another organisation than mine is refused, whoever gives it', async () => {
    const police = body({ organisation: 'PL-MN', secret: net.held('PL-MN', 'inbox').secret });
    const object = keyObject('PL-MN', 'inbox', 1);
    for (const from of ['pia', 'lena'] as const)
      await expect(forge(from, 'luuk', police, { object })).rejects.toMatchObject({ stage: 'certificate' });
  });

  test('a grant that names another key than it holds is refused', async () => {
    await expect(
      forge('lena', 'luuk', body(), { object: keyObject('GM0402', 'inbox', 2) }),
    ).rejects.toMatchObject({ stage: 'context' });
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['a text', 'inbox'],
    ['nothing', {}],
    ['another purpose', { purpose: 'toString' }],
  ])('a grant that holds %s is damaged and never another error', async (_, value) => {
    const whole = value !== null && typeof value === 'object' && 'purpose' in value ? body(value) : value;
    await expect(forge('lena', 'luuk', whole)).rejects.toMatchObject({ stage: 'body' });
  });

  test('somebody without a certificate that day grants nothing', async () => {
    await expect(forge('lena', 'luuk', body(), { day: '2026-10-01' })).rejects.toMatchObject({
      stage: 'certificate',
    });
    await expect(forge('lena', 'luuk', body(), { sender: 'd'.repeat(32) })).rejects.toMatchObject({
      stage: 'certificate',
    });
    await expect(forge('lena', 'luuk', body(), { sender: net.people.luuk.id })).rejects.toMatchObject({
      stage: 'signature',
    });
  });
});

describe('the ceremony (PROTOCOL 5.3)', () => {
  const proposal = async (name: Name, code: string, purpose: HeldKey['purpose'], left: string[] = []) =>
    (await makeOrganisationKey(net.desk(name), code, purpose, left)).published;
  const taken = (by: Name, organisation: string, key: Awaited<ReturnType<typeof proposal>>, today = TODAY) =>
    isKeyProposal(net.id, net.roster, { id: net.people[by].id, organisation }, key, today);

  test('the switchboard shows registrars the next key of somebody’s own organisation', async () => {
    expect(taken('luuk', 'GM0402', await proposal('luuk', 'GM0402', 'inbox'))).toBe(true);
    expect(taken('olga', 'DESK', await proposal('olga', 'DESK', 'letter'))).toBe(true);
    expect(taken('rita', 'DESK', await proposal('rita', 'DESK', 'review'))).toBe(true);
  });

  test('it does not show another one', async () => {
    const own = await proposal('luuk', 'GM0402', 'inbox');
    expect(taken('lena', 'GM0402', own)).toBe(false);
    expect(taken('luuk', 'PL-MN', own)).toBe(false);
    expect(taken('luuk', 'GM0402', { ...own, epoch: 3 })).toBe(false);
    expect(taken('luuk', 'GM0402', { ...own, key: net.people.pia.recipient })).toBe(false);
    expect(taken('luuk', 'GM0402', own, '2026-11-21')).toBe(false);
    expect(taken('luuk', 'GM0402', await proposal('luuk', 'GM0402', 'intake'))).toBe(false);
    expect(taken('luuk', 'GM0402', await proposal('luuk', 'GM0402', 'inbox', [net.people.luuk.id]))).toBe(
      false,
    );
    // A reviewer who made the intake key would hold what opens raw tips (C7).
    expect(taken('rita', 'DESK', await proposal('rita', 'DESK', 'intake'))).toBe(false);
    expect(taken('olga', 'DESK', await proposal('olga', 'DESK', 'inbox'))).toBe(false);
  });
});

describe('the drawer (PROTOCOL 9.4)', () => {
  test('opens for its owner with its number, under its own id', async () => {
    const { id, envelope } = await sealDrawer(net.desk('olga'), { highest: 2 }, 7);
    expect(await openDrawer(net.id, net.people.olga, id, envelope)).toEqual({
      contents: { highest: 2 },
      version: 7,
    });
    await expect(openDrawer(net.id, net.people.olga, 'f'.repeat(32), envelope)).rejects.toMatchObject({
      stage: 'context',
    });
    await expect(openDrawer('ander-net', net.people.olga, id, envelope)).rejects.toMatchObject({
      stage: 'signature',
    });
  });

  test('nobody else can lay one there, not a colleague and not the switchboard (C13, A3)', async () => {
    const { olga, otto } = net.people;
    const context: Context = {
      kind: 'drawer',
      envelope: 'e'.repeat(32),
      sender: olga.id,
      to: `staff/${olga.id}`,
      object: olga.id,
      sequence: 9,
      day: TODAY,
      roster: 2,
    };
    const bySecret = (secret: string, change: Partial<Context> = {}) =>
      sealSigned(net.id, { ...context, ...change }, {}, secret, olga.recipient);
    const open = async (envelope: Promise<Uint8Array>) =>
      openDrawer(net.id, olga, context.envelope, await envelope);
    await expect(open(bySecret(olga.signing.secret))).resolves.toMatchObject({ version: 9 });
    await expect(open(bySecret(otto.signing.secret))).rejects.toMatchObject({ stage: 'signature' });
    await expect(open(bySecret(otto.signing.secret, { sender: otto.id }))).rejects.toMatchObject({
      stage: 'context',
    });
    await expect(open(bySecret(olga.signing.secret, { kind: 'draft' }))).rejects.toMatchObject({
      stage: 'context',
    });
  });
});
