import { systemRandom } from '@seinhuis/core/random';
import { makeRegistrarKey } from '@seinhuis/core/registrar';
import { invite } from '@seinhuis/switchboard/db/invite';
import { amsterdam } from '@seinhuis/switchboard/http/clock';
import { InitRefusedError, initNetwork } from '@seinhuis/switchboard/init';
import type { Settings } from '../settings.ts';
import { withDatabase } from './database.ts';

const today = () => amsterdam(Date.now()).day;

const printInvitation = (settings: Settings, handle: string, invitation: string): void => {
  console.log(`${handle}: ${settings.origin}/kantoor/uitnodiging#${invitation}`);
};

const registrar = (handle: string) => ({ name: handle, handle, organisation: 'NETWORK' });

/**
 * Starts a network and prints a one-time invitation for each registrar. Makes no private key: those are made in the
 * registrars' browsers and, for signing rosters, on a machine that is not this one.
 */
export const init = (settings: Settings, network: string, handles: readonly string[]): Promise<number> =>
  withDatabase(settings, async (db) => {
    const invited = await initNetwork(db, network, handles.map(registrar), today(), systemRandom);
    for (const { handle, invitation } of invited) printInvitation(settings, handle, invitation);
    console.log('Each address works once, for fourteen days. Give it to the person themselves.');
    return 0;
  });

/** Invites one more registrar. */
export const inviteRegistrar = (settings: Settings, handle: string): Promise<number> =>
  withDatabase(settings, async (db) => {
    const person = { ...registrar(handle), roles: ['registrar'] as const };
    const made = await db.transaction((sql) => invite(sql, person, today(), systemRandom));
    if (made === null) throw new InitRefusedError('handle');
    printInvitation(settings, handle, made.invitation);
    return 0;
  });

/** Brings the database to this version's schema. */
export const migrateDatabase = (settings: Settings): Promise<number> =>
  withDatabase(settings, async () => {
    console.log('The database has the schema of this version.');
    return 0;
  });

/** Makes one of the three registrar keys. For a machine that is not the switchboard, best one without a network. */
export const printRegistrarKey = (): number => {
  const key = makeRegistrarKey(systemRandom);
  console.log(`secret  ${key.secret}\npublic  ${key.verify}`);
  console.error(
    'Write the secret on paper. The public one goes to the registrar who proposes the first roster.',
  );
  return 0;
};
