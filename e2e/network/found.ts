import { toBase64 } from '@seinhuis/core/bytes';
import { systemRandom } from '@seinhuis/core/random';
import { makeRegistrarKey } from '@seinhuis/core/registrar';
import { mayHoldKey } from '@seinhuis/core/rules/key-holders';
import { makeOrganisationKey, sealGrant } from '@seinhuis/core/staff';
import type { Certificate, OrganisationKey } from '@seinhuis/core/wire/roster';
import { makeSwitchboard } from '@seinhuis/switchboard/app';
import { asApp, openDatabase } from '@seinhuis/switchboard/db/database';
import { initNetwork } from '@seinhuis/switchboard/init';
import pg from 'pg';
import type { SigningKey } from '../../core/crypto/sign.ts';
import { urlOf } from '../postgres/database.ts';
import { TEMPLATE } from '../postgres/global-setup.ts';
import { CAST, ORGANISATIONS, PURPOSES, UNCERTIFIED } from './cast.ts';
import { ORIGIN } from './client.ts';
import { joinAs, NETWORK, type Player, type SavedPlayer, START, TODAY } from './player.ts';
import { publishNext } from './rosters.ts';
import { temporaryLockbox } from './temporary-lockbox.ts';

/** A founded network: everything that its people hold, beside what its database holds. */
export type Founded = {
  readonly people: Readonly<Record<string, SavedPlayer>>;
  readonly registrars: readonly [SigningKey, SigningKey, SigningKey];
};

const certificateOf = ({ id, organisation, roles, keys }: Player): Certificate => ({
  id,
  organisation,
  roles: [...roles],
  signing: keys.signing.verify,
  recipient: keys.recipient,
  from: TODAY,
  until: null,
});

type Made = { readonly organisation: string; readonly key: OrganisationKey };

/** The key ceremony: somebody of an organisation makes its keys and grants them to colleagues. */
const holdCeremony = async (code: string, colleagues: readonly Player[]): Promise<readonly Made[]> => {
  const [maker] = colleagues;
  if (maker === undefined) throw new Error(`nobody at ${code}`);
  const made: Made[] = [];
  for (const purpose of PURPOSES[code] ?? (['inbox'] as const)) {
    const desk = await maker.desk();
    const { held, published } = await makeOrganisationKey(desk, code, purpose, []);
    await maker.browser.call('proposeKey', { body: { key: published } });
    for (const to of colleagues.filter((c) => mayHoldKey(purpose, c.roles))) {
      const { id, envelope } = await sealGrant(desk, held, to.id);
      await maker.browser.call('giveGrant', {
        parameters: { id },
        body: { to: to.id, organisation: code, purpose, epoch: held.epoch, envelope: toBase64(envelope) },
      });
    }
    made.push({ organisation: code, key: published });
  }
  return made;
};

/** Two registrars, a desk, two municipalities and a police unit, through the front door of an empty network. */
const found = async (url: string): Promise<Founded> => {
  const random = systemRandom;
  const db = openDatabase(url, 2);
  const clock = { now: START };
  const { lockbox, remove } = await temporaryLockbox();
  const worked = openDatabase(asApp(url), 2);
  const app = makeSwitchboard({
    db: worked,
    lockbox,
    now: () => clock.now,
    random,
    origin: ORIGIN,
    statics: [],
    log: () => {},
  });
  const registrars = [makeRegistrarKey(random), makeRegistrarKey(random), makeRegistrarKey(random)] as const;
  const people: Record<string, Player> = {};
  const first = ['rik', 'ruth'].map((handle) => ({ name: handle, handle, organisation: 'NETWERK' }));
  for (const { handle, invitation } of await initNetwork(db, NETWORK, first, TODAY, random))
    people[handle] = await joinAs({ app, random, clock }, invitation);
  const { rik } = people as { readonly rik: Player };
  for (const [handle, [organisation, roles]] of Object.entries(CAST)) {
    const body = { name: handle, handle, organisation, roles: [...roles] };
    const { invitation } = await rik.browser.call('invitePerson', { body });
    people[handle] = await joinAs({ app, random, clock }, invitation);
  }
  const certified = Object.values(people).filter(({ handle }) => handle in CAST && handle !== UNCERTIFIED);
  await publishNext(people, registrars, (roster) => {
    roster.certificates.push(...certified.map(certificateOf));
  });
  const made: Made[] = [];
  for (const { code } of ORGANISATIONS)
    made.push(
      ...(await holdCeremony(
        code,
        certified.filter((player) => player.organisation === code),
      )),
    );
  await publishNext(people, registrars, (roster) => {
    for (const { organisation, key } of made)
      roster.organisations.find(({ code }) => code === organisation)?.keys.push(key);
  });
  // bram leaves: out of the next roster and removed by a registrar; his old session stays in his browser.
  const { bram } = people as { readonly bram: Player };
  await publishNext(people, registrars, (roster) => {
    for (const certificate of roster.certificates) if (certificate.id === bram.id) certificate.until = TODAY;
  });
  await rik.browser.call('removePerson', { parameters: { id: bram.id } });
  // Each copy has a lockbox of its own: the secrets go along as an older version stored them.
  for (const { id, totpSecret } of Object.values(people))
    await db.sql`update words set totp_secret = ${Buffer.from(totpSecret)} where person = ${id}`;
  await worked.close();
  await db.close();
  await remove();
  const saved = Object.values(people).map(
    ({ browser, desk: _desk, held: _held, ...player }): SavedPlayer => ({
      ...player,
      cookie: browser.cookie,
    }),
  );
  return { people: Object.fromEntries(saved.map((player) => [player.handle, player])), registrars };
};

export const FOUNDED = 'seinhuis_founded';
/** Any number that nobody else locks in the tests' server. */
const LOCK = 20261126;

/**
 * The founded network as a template database: the first test file that asks makes it, the others wait and copy. What
 * its people hold stands in the template's comment, which no copy takes along.
 */
export const foundedNetwork = async (): Promise<Founded> => {
  const admin = new pg.Client(urlOf('postgres'));
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [LOCK]);
    const { rows } = await admin.query<{ saved: string }>(
      `select shobj_description(oid, 'pg_database') as saved from pg_database where datname = $1`,
      [FOUNDED],
    );
    if (rows[0] !== undefined) return JSON.parse(rows[0].saved) as Founded;
    const unfinished = `${FOUNDED}_unfinished`;
    await admin.query(`drop database if exists ${unfinished}`);
    await admin.query(`create database ${unfinished} template ${TEMPLATE}`);
    const founded = await found(urlOf(unfinished));
    await admin.query(`comment on database ${unfinished} is ${pg.escapeLiteral(JSON.stringify(founded))}`);
    await admin.query(`alter database ${unfinished} rename to ${FOUNDED}`);
    return founded;
  } finally {
    await admin.end();
  }
};
