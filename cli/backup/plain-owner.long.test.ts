import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemRandom } from '@seinhuis/core/random';
import { makeRecoveryKey } from '@seinhuis/core/recovery';
import { asApp, openDatabase } from '@seinhuis/switchboard/db/database';
import { checkSchema, migrate } from '@seinhuis/switchboard/db/migrate';
import { checkWall, readGaps } from '@seinhuis/switchboard/db/wall';
import { initNetwork } from '@seinhuis/switchboard/init';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryLockbox } from '../../e2e/network/temporary-lockbox.ts';
import { asAdmin, urlOf } from '../../e2e/postgres/database.ts';
import { startSwitchboard } from '../serving/switchboard.ts';
import { TEMPORARY_LINE } from '../serving/temporary.ts';
import { makeUndo } from '../serving/undo.ts';
import { makeBackup } from './make.ts';
import { restoreBackup } from './restore.ts';

// A server of somebody else's: the owner of the database is no superuser and may make no roles.

const OWNER = 'plain_owner';
const ROLES_SQL = join(import.meta.dirname, '../../ops/postgresql/roles.sql');
const TODAY = '2026-11-26';
const asOwner = (database: string) => urlOf(database).replace('://seinhuis@', `://${OWNER}@`);

beforeAll(async () => {
  await asAdmin(`create role ${OWNER} login`);
  // The shipped file, of which this server has the roles already: what it grants to the owner.
  const grants = readFileSync(ROLES_SQL, 'utf8').replaceAll(':"owner"', OWNER);
  await asAdmin(grants.replace(/^create role .*$/gm, ''));
  for (const name of ['owned', 'owned_again']) await asAdmin(`create database ${name} owner ${OWNER}`);
});
afterAll(async () => {
  for (const name of ['owned', 'owned_again']) await asAdmin(`drop database ${name} with (force)`);
  await asAdmin(`drop role ${OWNER}`);
});

test('the file of roles names every role that the migration would make', async () => {
  const db = openDatabase(urlOf('postgres'), 1);
  const rows = await db.sql<{ name: string }>`
    select rolname as name from pg_roles where rolname like 'seinhuis\\_%' order by 1`;
  await db.close();
  const made = [...readFileSync(ROLES_SQL, 'utf8').matchAll(/^create role (\w+)/gm)].map(([, name]) => name);
  expect(made.sort()).toEqual(rows.map(({ name }) => name));
});

test('an owner who is no superuser migrates, founds, backs up and restores, and the wall stands (C11, C22)', async () => {
  await migrate(asOwner('owned'));
  const owner = openDatabase(asOwner('owned'), 1);
  const first = [{ name: 'rik', handle: 'rik', organisation: 'NETWERK' }];
  await initNetwork(owner, 'eigen', first, TODAY, systemRandom);
  const app = openDatabase(asApp(asOwner('owned')), 1);
  await checkWall(app);
  // Nothing of what the owner founded is there for the switchboard until somebody has it in hand.
  expect(await app.sql`select id from staff`).toEqual([]);
  await app.close();

  const { folder, remove } = await temporaryLockbox();
  const keys = [await makeRecoveryKey(systemRandom), await makeRecoveryKey(systemRandom)] as const;
  const lockbox = { folder };
  const recipients = [keys[0].recipient, keys[1].recipient] as const;
  const backups = join(dirname(folder), `${folder}-backups`);
  const made = await makeBackup({ url: asOwner('owned'), lockbox, recipients, today: TODAY }, backups);
  await remove();
  const identities = [keys[0].identity, keys[1].identity] as const;
  const parts = { url: asOwner('owned_again'), lockbox: { folder: `${folder}-again` }, identities };
  await restoreBackup({ ...parts, journals: [], today: TODAY }, made);
  const again = openDatabase(asOwner('owned_again'), 1);
  expect(await again.sql`select handle from staff`).toEqual([{ handle: 'rik' }]);
  expect(await readGaps(again)).toEqual([]);
  await again.close();
  await owner.close();
  for (const left of [backups, `${folder}-again`]) rmSync(left, { recursive: true, force: true });
});

test('serve works with the address of the role alone, and then changes no schema (C22)', async () => {
  const appUrl = urlOf('owned').replace('://seinhuis@', '://seinhuis_app@');
  const undo = makeUndo();
  const line = { ...TEMPORARY_LINE, appDatabaseUrl: appUrl };
  const { origin } = await startSwitchboard(line, [], () => null, undo);
  expect((await fetch(`${origin}/api/health`)).status).toBe(200);
  await undo.all();

  const owner = openDatabase(asOwner('owned'), 1);
  const app = openDatabase(appUrl, 1);
  await owner.sql`delete from migration where number = (select max(number) from migration)`;
  await expect(checkSchema(app)).rejects.toThrow(/run seinhuis migrate as its owner/);
  await app.close();
  await owner.close();
});
