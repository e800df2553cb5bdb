import type { Day } from '@seinhuis/core/ids';
import { systemRandom } from '@seinhuis/core/random';
import { type Desk, type HeldKey, type StaffKeys, sealDrawer } from '@seinhuis/core/staff';
import type { AnswerOf } from '@seinhuis/core/wire/api';
import { ATTENDED } from '@seinhuis/core/wire/attended';
import { type Client, type Fetch, makeClient, RefusedError } from '@seinhuis/core/wire/client';
import type { KeyPurpose, Roster } from '@seinhuis/core/wire/roster';
import { isAsking, untilProved, wasLeft } from './asking.ts';
import { isAttended } from './attended.ts';
import type { KeyEvent } from './contract.ts';
import { type Drawer, trimmed } from './drawer.ts';
import { OfficeError } from './failure.ts';
import type { Trust } from './trust.ts';

// What the worker holds while somebody is signed in. Made at sign-in, dropped at sign-out; no other module keeps keys.

/** A key of my organisation as I hold it; `pending` until the roster names it, and then used for nothing. */
export type MyKey = HeldKey & { readonly pending: boolean; readonly words: readonly string[] };

export type Session = {
  readonly keys: StaffKeys;
  readonly person: AnswerOf<'me'>['person'];
  readonly network: string;
  readonly unlockers: readonly ('words' | 'passkey')[];
  readonly today: Day;
  readonly trust: Trust;
  readonly held: readonly MyKey[];
  readonly drawer: Drawer;
  readonly drawerVersion: number;
};

let current: Session | null = null;
let saving: ReturnType<typeof setTimeout> | null = null;

const send =
  (credentials: RequestCredentials): Fetch =>
  (url, init) =>
    fetch(url, {
      ...init,
      credentials,
      // Never on a request without a session: it would say that an office sent it.
      headers: credentials === 'omit' || !isAttended() ? init.headers : { ...init.headers, [ATTENDED]: '1' },
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });

/** The switchboard, with my session, once. */
export const plainClient: Client = makeClient(send('same-origin'), '');

/** The same, which asks the person to prove who they are where that is wanted, and then sends the same again. */
export const client: Client = async (name, sent) => {
  try {
    return await plainClient(name, sent);
  } catch (error) {
    if (!(error instanceof RefusedError) || error.code !== 'not-fresh') throw error;
    const until = untilProved();
    tell({ event: 'asking', asks: true });
    await until;
    return plainClient(name, sent);
  }
};
/** The switchboard without a cookie: letters to tipsters go this way, so that no operator shows. */
export const namelessClient: Client = makeClient(send('omit'), '');

export const tell = (event: KeyEvent): void => {
  self.postMessage(event);
};

export const setSession = (session: Session | null): void => {
  // Whoever is gone proves nothing any more.
  if (session === null && isAsking()) wasLeft();
  current = session;
};

export const session = (): Session => {
  if (current === null) throw new OfficeError('locked');
  return current;
};

export const maybeSession = (): Session | null => current;

const noRoster = (network: string, today: Day): Roster => ({
  format: 1,
  network,
  version: 0,
  previous: null,
  issued: today,
  expires: today,
  organisations: [],
  certificates: [],
});

const deskWith = (s: Session, roster: Roster): Desk => ({
  network: s.network,
  roster,
  today: s.today,
  keys: s.keys,
  random: systemRandom,
});

/** Who I am today by the roster that was accepted. Throws when there is none or it was refused. */
export const desk = (): Desk => {
  const s = session();
  if (!s.trust.ok) throw new OfficeError(`roster-${s.trust.reason}`);
  if (s.trust.roster === null) throw new OfficeError('no-roster');
  return deskWith(s, s.trust.roster);
};

/** A key of my organisation that the roster names: the newest generation, or the one asked for. */
export const heldKey = (purpose: KeyPurpose, epoch?: number): HeldKey => {
  const found = session()
    .held.filter((k) => k.purpose === purpose && !k.pending && (epoch === undefined || k.epoch === epoch))
    .sort((a, b) => b.epoch - a.epoch)[0];
  if (found === undefined) throw new OfficeError('no-key', { purpose });
  return found;
};

/** The drawer as it is now, sealed to its owner under its next number. */
export const sealedDrawer = async () => {
  const s = session();
  const version = s.drawerVersion + 1;
  const roster = s.trust.ok && s.trust.roster !== null ? s.trust.roster : noRoster(s.network, s.today);
  const { id, envelope } = await sealDrawer(deskWith(s, roster), trimmed(s.drawer), version);
  return { person: s.person.id, id, envelope, version };
};

/** Writes the drawer to the switchboard now. */
export const saveDrawer = async (): Promise<void> => {
  if (saving !== null) clearTimeout(saving);
  saving = null;
  const { id, envelope, version } = await sealedDrawer();
  current = { ...session(), drawerVersion: version };
  try {
    await client('writeDrawer', { parameters: { id }, body: envelope });
    tell({ event: 'drawer', state: saving === null ? 'saved' : 'unsaved' });
  } catch {
    tell({ event: 'drawer', state: 'failed' });
    later();
  }
};

const PAUSE = 2_000;

const later = (): void => {
  if (saving !== null) clearTimeout(saving);
  saving = setTimeout(() => {
    if (current !== null) saveDrawer().catch(() => tell({ event: 'drawer', state: 'failed' }));
  }, PAUSE);
};

/** Changes the drawer in memory at once and at the switchboard after a pause in typing. */
export const changeDrawer = (change: (drawer: Drawer) => Drawer): void => {
  const s = session();
  current = { ...s, drawer: change(s.drawer) };
  tell({ event: 'drawer', state: 'unsaved' });
  later();
};

export const hasUnsaved = (): boolean => saving !== null;
export const stopSaving = (): void => {
  if (saving !== null) clearTimeout(saving);
  saving = null;
};
