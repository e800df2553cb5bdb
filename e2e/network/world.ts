import { toBase64, toHex } from '@seinhuis/core/bytes';
import type { Day } from '@seinhuis/core/ids';
import { type Random, systemRandom } from '@seinhuis/core/random';
import { draftNetwork, draftRoster, makeRegistrarKey, signAsOne } from '@seinhuis/core/registrar';
import { mayHoldKey } from '@seinhuis/core/rules/key-holders';
import {
  type Desk,
  type HeldKey,
  makeOrganisationKey,
  makeStaffKeys,
  openGrant,
  type StaffKeys,
  sealGrant,
  sealStaffKeys,
} from '@seinhuis/core/staff';
import type { Network } from '@seinhuis/core/wire/network';
import type { Registrars } from '@seinhuis/core/wire/registrars';
import {
  type Certificate,
  type KeyPurpose,
  type OrganisationKey,
  type Role,
  type Roster,
  rosterSchema,
} from '@seinhuis/core/wire/roster';
import { unlockWithPrf } from '@seinhuis/core/wire/unlockers';
import { makeSwitchboard, type SwitchboardParts } from '@seinhuis/switchboard/app';
import { type Db, openDatabase } from '@seinhuis/switchboard/db/database';
import { initNetwork } from '@seinhuis/switchboard/init';
import type { Hono } from 'hono';
import { generateSync } from 'otplib';
import { testDatabase } from '../postgres/database.ts';
import { CAST, ORGANISATIONS, PURPOSES, UNCERTIFIED } from './cast.ts';
import { type Browser, makeBrowser, ORIGIN } from './client.ts';

/** A Thursday at noon in Amsterdam: every test begins here. */
export const START = Date.parse('2026-11-26T11:00:00Z');
export const TODAY: Day = '2026-11-26';
const NETWORK = 'proefnet';

export type Player = {
  readonly id: string;
  readonly handle: string;
  readonly organisation: string;
  readonly roles: readonly Role[];
  readonly keys: StaffKeys;
  readonly totpSecret: string;
  readonly signIn: string;
  readonly browser: Browser;
  /** The keys granted to them, as openGrant yields them. */
  readonly held: (purpose: KeyPurpose) => Promise<HeldKey>;
};

type Change = (roster: Pick<Roster, 'organisations' | 'certificates'>) => void;

export type World = {
  readonly app: Hono;
  readonly db: Db;
  readonly url: string;
  readonly clock: { now: number };
  readonly random: Random;
  readonly logged: unknown[];
  readonly people: Readonly<Record<string, Player>>;
  readonly registrarSecrets: readonly [string, string, string];
  readonly registrars: Registrars;
  readonly desk: (player: Player) => Promise<Desk>;
  readonly network: () => Promise<Network>;
  /** The next roster with these changes and its extract, as registrars sign them. */
  readonly draft: (change: Change) => Promise<{ readonly roster: string; readonly network: string | null }>;
  /** Drafts, signs by two registrars and publishes the next roster with these changes. */
  readonly publish: (change: Change) => Promise<void>;
  readonly close: () => Promise<void>;
};

const base32 = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[byte % 32]).join('');

export const codeAt = (secret: string, now: number): string =>
  generateSync({ secret, epoch: Math.floor(now / 1000) });

/** Somebody uses their invitation: keys made, sealed to words, a session begun. */
export const joinAs = async (
  world: Pick<World, 'app' | 'random' | 'clock'>,
  invitation: string,
): Promise<Omit<Player, 'held'>> => {
  const { random } = world;
  const browser = makeBrowser(world.app);
  const { person } = await browser.call('readInvitation', { body: { invitation } });
  const keys = await makeStaffKeys(person.id, random);
  const signIn = toHex(random(32));
  const totpSecret = base32(random(32));
  await browser.call('join', {
    body: {
      invitation,
      signing: keys.signing.verify,
      recipient: keys.recipient,
      words: {
        signIn,
        totpSecret,
        totp: codeAt(totpSecret, world.clock.now),
        bundle: toBase64(await sealStaffKeys(keys, unlockWithPrf(random(32)))),
      },
      passkey: null,
    },
  });
  const { id, handle, organisation, roles } = person;
  return { id, handle, organisation, roles, keys, totpSecret, signIn, browser };
};

const certificateOf = (player: Omit<Player, 'held'>): Certificate => ({
  id: player.id,
  organisation: player.organisation,
  roles: [...player.roles],
  signing: player.keys.signing.verify,
  recipient: player.keys.recipient,
  from: TODAY,
  until: null,
});

/** A whole small network on a real database: two registrars, a desk, two municipalities and a police unit. */
export const makeWorld = async (parts: Partial<SwitchboardParts> = {}): Promise<World> => {
  const random = systemRandom;
  const database = await testDatabase();
  const db = openDatabase(database.url);
  const clock = { now: START };
  const logged: unknown[] = [];
  const app = makeSwitchboard({
    db,
    now: () => clock.now,
    random,
    origin: ORIGIN,
    statics: [],
    log: (entry) => logged.push(entry),
    ...parts,
  });
  const secrets = [makeRegistrarKey(random), makeRegistrarKey(random), makeRegistrarKey(random)] as const;
  const registrars: Registrars = [secrets[0].verify, secrets[1].verify, secrets[2].verify];
  const people: Record<string, Player> = {};

  const rosterNow = async (player: Pick<Player, 'browser'>): Promise<Roster> =>
    rosterSchema.parse(JSON.parse((await player.browser.call('roster'))?.roster ?? 'null'));
  const desk = async (player: Omit<Player, 'held'>): Promise<Desk> => ({
    network: NETWORK,
    roster: await rosterNow(player),
    today: TODAY,
    keys: player.keys,
    random,
  });
  const admit = async (invitation: string): Promise<void> => {
    const player = await joinAs({ app, random, clock }, invitation);
    const held = async (purpose: KeyPurpose): Promise<HeldKey> => {
      const { grants } = await player.browser.call('readGrants');
      const grant = grants.filter((g) => g.purpose === purpose).sort((a, b) => b.epoch - a.epoch)[0];
      if (grant === undefined) throw new Error(`${player.handle} holds no ${purpose}`);
      const envelope = Buffer.from(grant.envelope, 'base64url');
      return (await openGrant(await desk(player), grant.id, envelope)).held;
    };
    people[player.handle] = { ...player, held };
  };
  const one = (handle: string): Player => {
    const player = people[handle];
    if (player === undefined) throw new Error(`nobody is called ${handle}`);
    return player;
  };

  const invited = await initNetwork(
    db,
    NETWORK,
    ['rik', 'ruth'].map((handle) => ({ name: handle, handle, organisation: 'NETWERK' })),
    TODAY,
    random,
  );
  for (const { invitation } of invited) await admit(invitation);
  for (const [handle, [code, roles]] of Object.entries(CAST)) {
    const answer = await one('rik').browser.call('invitePerson', {
      body: { name: handle, handle, organisation: code, roles: [...roles] },
    });
    await admit(answer.invitation);
  }

  const draft: World['draft'] = async (change) => {
    const { current } = await one('rik').browser.call('readRosterProposal');
    const before = current === null ? null : rosterSchema.parse(JSON.parse(current.roster.roster));
    const parts = structuredClone({
      organisations: before?.organisations ?? ORGANISATIONS,
      certificates: before?.certificates ?? [],
    });
    change(parts);
    const previous =
      before === null || current === null ? null : { version: before.version, text: current.roster.roster };
    const roster = draftRoster(NETWORK, previous, parts, TODAY);
    const about = { name: 'Proefnet', phone: '0800-7000' };
    return { roster, network: draftNetwork(rosterSchema.parse(JSON.parse(roster)), about) };
  };
  const publish: World['publish'] = async (change) => {
    const texts = await draft(change);
    await one('rik').browser.call('proposeRoster', { body: { ...texts, registrars: [...registrars] } });
    for (const [at, handle] of (['rik', 'ruth'] as const).entries())
      await one(handle).browser.call('signRoster', { body: signAsOne(at, secrets[at]?.secret ?? '', texts) });
  };
  const certified = () => Object.keys(CAST).filter((handle) => handle !== UNCERTIFIED);
  await publish((roster) => {
    roster.certificates.push(...certified().map((handle) => certificateOf(one(handle))));
  });

  // The key ceremony: somebody of each organisation makes its keys and grants them to colleagues.
  const made: { readonly organisation: string; readonly key: OrganisationKey }[] = [];
  for (const { code } of ORGANISATIONS) {
    const colleagues = certified()
      .map(one)
      .filter((player) => player.organisation === code);
    const maker = colleagues[0];
    if (maker === undefined) throw new Error(`nobody at ${code}`);
    for (const purpose of PURPOSES[code] ?? (['inbox'] as const)) {
      const own = await desk(maker);
      const { held, published } = await makeOrganisationKey(own, code, purpose, []);
      await maker.browser.call('proposeKey', { body: { key: published } });
      for (const to of colleagues.filter((c) => mayHoldKey(purpose, c.roles))) {
        const { id, envelope } = await sealGrant(own, held, to.id);
        await maker.browser.call('giveGrant', {
          parameters: { id },
          body: { to: to.id, organisation: code, purpose, epoch: held.epoch, envelope: toBase64(envelope) },
        });
      }
      made.push({ organisation: code, key: published });
    }
  }
  await publish((roster) => {
    for (const { organisation: code, key } of made)
      roster.organisations.find((o) => o.code === code)?.keys.push(key);
  });
  // bram leaves: out of the next roster and removed by a registrar; his old session stays in his browser.
  await publish((roster) => {
    for (const c of roster.certificates) if (c.id === one('bram').id) c.until = TODAY;
  });
  await one('rik').browser.call('removePerson', { parameters: { id: one('bram').id } });

  return {
    app,
    db,
    url: database.url,
    clock,
    random,
    logged,
    people,
    registrarSecrets: [secrets[0].secret, secrets[1].secret, secrets[2].secret],
    registrars,
    desk,
    network: async () => JSON.parse((await one('rik').browser.call('network')).network) as Network,
    draft,
    publish,
    close: async () => {
      await db.close();
      await database.close();
    },
  };
};
