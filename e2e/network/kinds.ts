import { toBase64 } from '@seinhuis/core/bytes';
import { addDays } from '@seinhuis/core/ids';
import { sessionHash } from '@seinhuis/core/switchboard';
import { FRESH, IDLE } from '@seinhuis/core/wire/attended';
import { makeSwitchboard } from '@seinhuis/switchboard/app';
import { asApp, openDatabase } from '@seinhuis/switchboard/db/database';
import { initNetwork } from '@seinhuis/switchboard/init';
import { testDatabase } from '../postgres/database.ts';
import { ORIGIN } from './client.ts';
import { joinAs, type Player, START, TODAY } from './player.ts';
import { temporaryLockbox } from './temporary-lockbox.ts';
import type { World } from './world.ts';

/** Everybody there is to try a route as, and what the switchboard may make of them. */
export const KINDS = {
  // Nobody it knows.
  anonymous: 'nobody',
  'tipster with another receipt': 'nobody',
  'forged cookie': 'nobody',
  'registrar of another network': 'nobody',
  'session of lena’s that was idle': 'nobody',
  'session of lena’s that is too old': 'nobody',
  'session of lena’s that was signed out': 'nobody',
  'session of lena’s that she ended from elsewhere': 'nobody',
  // A reader who was removed: with the session of then, and with one that somebody would have left standing.
  bram: 'nobody',
  'bram, whose session was left': 'nobody',
  // People.
  olga: 'known', // operator: claimed the tip, wrote the report
  omar: 'known', // another operator, reviewer too
  rosa: 'known', // reviewer only
  lena: 'known', // reader at GM0358
  luuk: 'known', // her colleague
  vera: 'known', // reader at another municipality
  piet: 'known', // reader at the police, whose affiliation is over
  nina: 'known', // joined, in no roster
  rik: 'known', // registrar
} as const satisfies Readonly<Record<string, 'nobody' | 'known'>>;

export type Kind = keyof typeof KINDS;

const cookieOf = (token: string): string => `__Host-seinhuis=${token}`;

/** A session of somebody's, as the table would hold it. */
const sessionFor = async (
  world: World,
  person: Player,
  at: { readonly started?: number; readonly seen?: number; readonly proved?: number } = {},
): Promise<string> => {
  const token = toBase64(world.random(32));
  const { started = START, seen = START, proved = START } = at;
  await world.db.sql`
    insert into session (hash, person, started, seen, proved)
    values (${sessionHash(token)}, ${person.id}, ${started}, ${seen}, ${proved})`;
  return cookieOf(token);
};

/** Somebody who is a registrar elsewhere, with a session that is good there. */
const registrarElsewhere = async (world: World): Promise<string> => {
  const database = await testDatabase();
  const owner = openDatabase(database.url, 1);
  const db = openDatabase(asApp(database.url), 2);
  const { lockbox, remove } = await temporaryLockbox();
  const { random, clock } = world;
  const about = { random, origin: ORIGIN, statics: [], log: () => {} };
  const app = makeSwitchboard({ ...about, db, lockbox, now: () => clock.now });
  const first = [{ name: 'Ria', handle: 'ria', organisation: 'NETWERK' }];
  const [invited] = await initNetwork(owner, 'andernet', first, TODAY, random);
  const { browser } = await joinAs({ app, random, clock }, invited?.invitation ?? '');
  await browser.call('listPeople');
  for (const open of [owner, db]) await open.close();
  await remove();
  await database.close();
  return browser.cookie ?? '';
};

const HOURS = 3_600_000;

/** The cookie that each kind sends; null: none. Ends the affiliation of the police on the way. */
export const makeCookies = async (world: World): Promise<Readonly<Record<Kind, string | null>>> => {
  const person = (handle: string): Player => world.people[handle] as Player;
  await world.publish((roster) => {
    for (const { code, affiliation } of roster.organisations)
      if (code === 'PL-NH') affiliation.until = addDays(TODAY, 0);
  });
  const lena = person('lena');
  const signedOut = await sessionFor(world, lena);
  const byHer = { ...lena.browser, cookie: signedOut };
  await world.app.request(`${ORIGIN}/api/me/sign-out`, {
    method: 'POST',
    headers: { cookie: byHer.cookie, 'sec-fetch-site': 'same-origin' },
  });
  const elsewhere = await sessionFor(world, lena);
  await world.app.request(`${ORIGIN}/api/me/sign-out-everywhere`, {
    method: 'POST',
    headers: { cookie: elsewhere, 'sec-fetch-site': 'same-origin' },
  });
  lena.browser.cookie = await sessionFor(world, lena);
  const known = Object.fromEntries(
    Object.entries(KINDS)
      .filter(([, is]) => is === 'known')
      .map(([handle]) => [handle, person(handle).browser.cookie]),
  ) as Record<
    Extract<Kind, 'olga' | 'omar' | 'rosa' | 'lena' | 'luuk' | 'vera' | 'piet' | 'nina' | 'rik'>,
    string
  >;
  return {
    ...known,
    anonymous: null,
    // A receipt’s token where a session’s would be: it opens a mailbox and nothing else.
    'tipster with another receipt': cookieOf(toBase64(world.random(32))),
    'forged cookie': cookieOf('A'.repeat(43)),
    'registrar of another network': await registrarElsewhere(world),
    'session of lena’s that was idle': await sessionFor(world, lena, { seen: START - IDLE - 1 }),
    'session of lena’s that is too old': await sessionFor(world, lena, { started: START - 10 * HOURS - 1 }),
    'session of lena’s that was signed out': signedOut,
    'session of lena’s that she ended from elsewhere': elsewhere,
    bram: person('bram').browser.cookie,
    'bram, whose session was left': await sessionFor(world, person('bram')),
  };
};

/** The same person in a session in which they proved who they are longer ago than the switchboard takes. */
export const staleCookie = (world: World, person: Player): Promise<string> =>
  sessionFor(world, person, { proved: START - FRESH - 1 });
