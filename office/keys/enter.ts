import { fromBase64 } from '@seinhuis/core/bytes';
import type { Day } from '@seinhuis/core/ids';
import { openDrawer, openGrant, openStaffKeys, publicOf, type StaffKeys } from '@seinhuis/core/staff';
import type { AnswerOf } from '@seinhuis/core/wire/api';
import { RefusedError } from '@seinhuis/core/wire/client';
import { fingerprintWords, keyFingerprint, personFingerprint } from '@seinhuis/core/wire/fingerprint';
import { readFrames } from '@seinhuis/core/wire/frames';
import { registrarsFingerprint } from '@seinhuis/core/wire/registrars';
import { workingCertificate } from '@seinhuis/core/wire/roster';
import { prfInput, readSignInWords, unlockWithPrf, unlockWithWords } from '@seinhuis/core/wire/unlockers';
import type { Entered, KeyApi, PasskeyAnswer } from './contract.ts';
import { type Drawer, EMPTY_DRAWER, lettersIn, readDrawerContents } from './drawer.ts';
import { OfficeError } from './failure.ts';
import { noteRoster } from './roster-watch.ts';
import {
  client,
  desk,
  hasUnsaved,
  type MyKey,
  maybeSession,
  type Session,
  saveDrawer,
  sealedDrawer,
  session,
  setSession,
  stopSaving,
  tell,
} from './session.ts';
import { decideTrust } from './trust.ts';

// Coming in: unlock my own keys, look whether the roster can be trusted, open my grants and my drawer.

export const localDay = (): Day =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(new Date());

/** The words as typed, or an error that points at the word that is wrong. */
export const wordsOf = (typed: string): readonly string[] => {
  const answer = readSignInWords(typed);
  if (answer.ok) return answer.words;
  if (answer.reason === 'count') throw new OfficeError('words-count', { count: answer.count });
  if (answer.reason === 'unknown-word')
    throw new OfficeError('words-unknown', { position: answer.position, nearest: answer.nearest });
  throw new OfficeError('words-check');
};

export const enteredOf = (s: Session): Entered => {
  const roster = s.trust.ok ? s.trust.roster : null;
  const certificate = roster === null ? null : workingCertificate(roster, s.person, s.today);
  const registrar = s.person.roles.includes('registrar') ? (['registrar'] as const) : [];
  return {
    person: s.person,
    network: s.network,
    today: s.today,
    fingerprint: personFingerprint(s.person.id, s.keys.signing.verify, s.keys.recipient),
    registrars:
      s.drawer.registrars === null ? null : fingerprintWords(registrarsFingerprint(s.drawer.registrars)),
    trust: s.trust.ok
      ? { ok: true, version: roster?.version ?? null, expires: roster?.expires ?? null }
      : { ok: false, reason: s.trust.reason },
    roles: [...registrar, ...(certificate?.roles.filter((role) => role !== 'registrar') ?? [])],
    held: s.held.map(({ purpose, epoch, pending, words }) => ({ purpose, epoch, pending, words })),
    unlockers: s.unlockers,
    queued: { letters: lettersIn(s.drawer), closings: s.drawer.closings.length },
  };
};

type Sealed = Awaited<ReturnType<typeof sealedDrawer>>;

/** A drawer that could not be stored when the keys were dropped: nobody but its owner opens it. */
let kept: Sealed | null = null;

const openKept = async (
  network: string,
  keys: StaffKeys,
): Promise<{ readonly drawer: Drawer; readonly version: number } | null> => {
  if (kept?.person !== keys.id) return null;
  const { contents, version } = await openDrawer(network, keys, kept.id, kept.envelope);
  return { drawer: readDrawerContents(contents), version };
};

const fetchDrawer = async (
  network: string,
  keys: StaffKeys,
): Promise<{ readonly drawer: Drawer; readonly version: number }> => {
  const [frame] = readFrames(await client('readDrawer'));
  if (frame === undefined) return { drawer: EMPTY_DRAWER, version: 0 };
  const { contents, version } = await openDrawer(network, keys, frame.id, frame.envelope);
  return { drawer: readDrawerContents(contents), version };
};

const openGrants = async (s: Session): Promise<Session['held']> => {
  if (!s.trust.ok || s.trust.roster === null) return [];
  const { grants } = await client('readGrants');
  const held: MyKey[] = [];
  for (const grant of grants) {
    try {
      const opened = await openGrant(desk(), grant.id, fromBase64(grant.envelope));
      const words = keyFingerprint(await publicOf(opened.held.purpose, opened.held.secret));
      held.push({ ...opened.held, pending: opened.pending, words });
    } catch {
      // A grant that does not open or names another key than the roster is as if it were not there.
    }
  }
  return held;
};

/**
 * Reads everything anew with my unlocked keys. Used at sign-in, after joining and when there is a new roster.
 * `asked`: the person asked for the newest roster, so that what it changes need not be told.
 */
export const enterWith = async (
  keys: StaffKeys,
  pin: Drawer['registrars'] = null,
  asked = false,
): Promise<Entered> => {
  const me = await client('me');
  if (me.person.id !== keys.id) throw new OfficeError('tampered', { stage: 'body' });
  const there = await fetchDrawer(me.network, keys);
  const here = await openKept(me.network, keys);
  const stored = here !== null && here.version > there.version ? here : there;
  const signed = await client('roster');
  // Somebody may have typed while those came: what is here counts from now, not from when they were asked.
  const before = maybeSession();
  // What was typed here and not yet stored is newer than what the switchboard has.
  const mine = before !== null && before.person.id === keys.id && before.drawerVersion >= stored.version;
  if (before !== null && !mine) stopSaving();
  const { drawer, version } = mine ? { drawer: before.drawer, version: before.drawerVersion } : stored;
  const remembered = { registrars: drawer.registrars ?? pin, highest: drawer.highest };
  const trust = decideTrust(
    { network: me.network, registrars: me.registrars, signed, today: me.today, localDay: localDay() },
    remembered,
  );
  const seen = trust.ok && trust.roster !== null && trust.hash !== null;
  const next: Drawer = {
    ...drawer,
    registrars: trust.ok ? (remembered.registrars ?? me.registrars) : remembered.registrars,
    highest: seen ? { version: trust.roster.version, hash: trust.hash } : drawer.highest,
    openedOn: me.today,
  };
  setSession({
    keys,
    person: me.person,
    network: me.network,
    unlockers: me.unlockers.map((u) => u.kind),
    today: me.today,
    trust,
    held: before?.person.id === keys.id ? before.held : [],
    drawer: next,
    drawerVersion: version,
  });
  const held = await openGrants(session());
  setSession({ ...session(), held });
  const unstored = kept !== null && stored === here;
  if (kept?.person === keys.id) kept = null;
  const changed =
    unstored ||
    next.highest?.hash !== drawer.highest?.hash ||
    next.registrars?.join() !== drawer.registrars?.join() ||
    hasUnsaved();
  if (trust.ok && changed) await saveDrawer();
  const entered = enteredOf(session());
  tell({ event: 'entered', entered });
  if (!asked && before?.person.id === keys.id && before.trust.ok && trust.ok)
    noteRoster(before.trust.roster, trust.roster);
  return entered;
};

const bundleFor = (
  unlockers: AnswerOf<'signInWords'>['unlockers'],
  kind: 'words' | 'passkey',
  credential: string | null,
): Uint8Array => {
  const found = unlockers.find((u) => u.kind === kind && u.credential === credential);
  if (found === undefined) throw new OfficeError('no-bundle');
  return fromBase64(found.bundle);
};

const signInWords: KeyApi['signInWords'] = async (handle, typed, totp) => {
  const words = wordsOf(typed);
  const { network } = await client('signInPasskeyOptions', { body: {} });
  const name = handle.trim().toLowerCase();
  const unlocked = unlockWithWords(words, network, name);
  const answer = await client('signInWords', { body: { handle: name, signIn: unlocked.signIn, totp } });
  const keys = await openStaffKeys(
    answer.person.id,
    unlocked.identity,
    bundleFor(answer.unlockers, 'words', null),
  );
  return enterWith(keys);
};

const passkeyOptions: KeyApi['passkeyOptions'] = async () => {
  const { challenge, options, network } = await client('signInPasskeyOptions', { body: {} });
  return { challenge, options, prfInput: prfInput(network) };
};

const signInPasskey: KeyApi['signInPasskey'] = async (answer: PasskeyAnswer, output) => {
  const signed = await client('signInPasskey', { body: answer });
  const credential = String(answer.response.id);
  const bundle = bundleFor(signed.unlockers, 'passkey', credential);
  const keys = await openStaffKeys(signed.person.id, unlockWithPrf(output), bundle);
  output.fill(0);
  return enterWith(keys);
};

const refresh: KeyApi['refresh'] = () => enterWith(session().keys, null, true);

/** The same, by itself: there is another roster. */
const renew = (): Promise<Entered> => enterWith(session().keys);

const leaving = async (how: 'signOut' | 'signOutEverywhere'): Promise<void> => {
  if (maybeSession() !== null && session().trust.ok && hasUnsaved()) await saveDrawer();
  stopSaving();
  try {
    await client(how);
  } catch (error) {
    // Already signed out there: then only the keys here are left to drop.
    if (!(error instanceof RefusedError) || error.code === 'not-reached') throw error;
  } finally {
    setSession(null);
    tell({ event: 'entered', entered: null });
  }
};

const signOut: KeyApi['signOut'] = () => leaving('signOut');

const signOutEverywhere: KeyApi['signOutEverywhere'] = () => leaving('signOutEverywhere');

const lock: KeyApi['lock'] = async () => {
  if (maybeSession() === null) return { kept: false };
  const unsaved = hasUnsaved();
  stopSaving();
  try {
    if (unsaved) {
      kept = await sealedDrawer();
      await client('writeDrawer', { parameters: { id: kept.id }, body: kept.envelope });
      kept = null;
    }
    await client('signOut');
  } catch {
    // The switchboard is away or ended the session before us: here the keys go all the same.
  } finally {
    setSession(null);
    tell({ event: 'entered', entered: null });
  }
  return { kept: kept !== null };
};

const organisations: KeyApi['organisations'] = async () => {
  const { trust } = session();
  return trust.ok ? (trust.roster?.organisations ?? []) : [];
};

export const entering = {
  signInWords,
  passkeyOptions,
  signInPasskey,
  refresh,
  renew,
  signOut,
  signOutEverywhere,
  lock,
  organisations,
};
