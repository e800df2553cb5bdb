import { toBase64, toHex } from '@seinhuis/core/bytes';
import type { Day } from '@seinhuis/core/ids';
import { type Random, systemRandom } from '@seinhuis/core/random';
import {
  type Desk,
  type HeldKey,
  makeStaffKeys,
  openGrant,
  type StaffKeys,
  sealStaffKeys,
} from '@seinhuis/core/staff';
import { type KeyPurpose, type Role, type Roster, rosterSchema } from '@seinhuis/core/wire/roster';
import { unlockWithPrf } from '@seinhuis/core/wire/unlockers';
import { totpNow } from '../../cli/network/person.ts';
import { type App, type Browser, makeBrowser } from './client.ts';

/** A Thursday at noon in Amsterdam: every test begins here. */
export const START = Date.parse('2026-11-26T11:00:00Z');
export const TODAY: Day = '2026-11-26';
export const NETWORK = 'proefnet';

/** What somebody of the staff has in hand: everything about them that can be written down. */
export type SavedPlayer = {
  readonly id: string;
  readonly handle: string;
  readonly organisation: string;
  readonly roles: readonly Role[];
  readonly keys: StaffKeys;
  readonly totpSecret: string;
  readonly signIn: string;
  readonly cookie: string | null;
};

export type Player = Omit<SavedPlayer, 'cookie'> & {
  readonly browser: Browser;
  readonly desk: () => Promise<Desk>;
  /** The newest key for a purpose that was granted to them. */
  readonly held: (purpose: KeyPurpose) => Promise<HeldKey>;
};

const rosters = new Map<string, Roster>();
/** A roster by its text; parsed once, because its many long keys take a while. */
export const rosterOf = (text: string): Roster => {
  const known = rosters.get(text) ?? rosterSchema.parse(JSON.parse(text));
  rosters.set(text, known);
  return known;
};

/** Somebody at their browser, with keys in hand and perhaps a session. */
export const playerFrom = (app: App, { cookie, ...saved }: SavedPlayer): Player => {
  const browser = makeBrowser(app);
  browser.cookie = cookie;
  const desk = async (): Promise<Desk> => ({
    network: NETWORK,
    roster: rosterOf((await browser.call('roster'))?.roster ?? 'null'),
    today: TODAY,
    keys: saved.keys,
    random: systemRandom,
  });
  const opened = new Map<string, HeldKey>();
  const held = async (purpose: KeyPurpose): Promise<HeldKey> => {
    const { grants } = await browser.call('readGrants');
    const grant = grants.filter((g) => g.purpose === purpose).sort((a, b) => b.epoch - a.epoch)[0];
    if (grant === undefined) throw new Error(`${saved.handle} holds no ${purpose}`);
    const envelope = Buffer.from(grant.envelope, 'base64url');
    const key = opened.get(grant.id) ?? (await openGrant(await desk(), grant.id, envelope)).held;
    opened.set(grant.id, key);
    return key;
  };
  return { ...saved, browser, desk, held };
};

const base32 = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[byte % 32]).join('');

/** Somebody uses their invitation: keys made, sealed to words, a session begun. */
export const joinAs = async (
  world: { readonly app: App; readonly random: Random; readonly clock: { readonly now: number } },
  invitation: string,
): Promise<Player> => {
  const { app, random } = world;
  const browser = makeBrowser(app);
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
        totp: totpNow(totpSecret, world.clock.now),
        bundle: toBase64(await sealStaffKeys(keys, unlockWithPrf(random(32)))),
      },
      passkey: null,
    },
  });
  const { id, handle, organisation, roles } = person;
  return playerFrom(app, {
    id,
    handle,
    organisation,
    roles,
    keys,
    totpSecret,
    signIn,
    cookie: browser.cookie,
  });
};
