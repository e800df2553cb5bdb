import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { addDays, type Day } from '@seinhuis/core/ids';
import { systemRandom } from '@seinhuis/core/random';
import { openForTwo, type Two } from '@seinhuis/core/recovery';
import { termRules } from '@seinhuis/core/rules/terms';
import { type Db, openDatabase } from '@seinhuis/switchboard/db/database';
import { migrate, SCHEMA } from '@seinhuis/switchboard/db/migrate';
import { makeCurrentRoster } from '@seinhuis/switchboard/http/current-roster';
import { JOURNAL_DAYS, readJournal } from '@seinhuis/switchboard/lockbox/journal';
import { type Lockbox, type LockboxPlaces, openLockbox } from '@seinhuis/switchboard/lockbox/lockbox';
import { forgetDue } from '@seinhuis/switchboard/sweeps/forgetting';
import { clearLocked } from '@seinhuis/switchboard/sweeps/orphans';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { hasLockbox, placeLockbox } from './lockbox-copy.ts';
import { BackupError, checkFiles, LOCKBOX_FILE, type Manifest, readManifest } from './manifest.ts';
import { copyIn } from './tables.ts';

const opened = async (identities: Two<string>, path: string): Promise<Readable> => {
  try {
    const stream = await openForTwo(
      identities,
      () => Readable.toWeb(createReadStream(path)) as unknown as ReadableStream<Uint8Array>,
    );
    return Readable.fromWeb(stream as never);
  } catch {
    throw new BackupError('these two keys do not open this backup');
  }
};

/** Opens every file to the end: what is restored later can be. Throws BackupError. */
export const verifyBackup = async (
  folder: string,
  identities: Two<string> | null,
): Promise<{ readonly manifest: Manifest; readonly lockbox: boolean }> => {
  const manifest = readManifest(folder);
  const { lockbox } = await checkFiles(folder, manifest);
  if (identities !== null)
    for (const { file } of [...manifest.tables, ...(lockbox ? [manifest.lockbox] : [])])
      for await (const _ of await opened(identities, join(folder, file)));
  return { manifest, lockbox };
};

export type RestoreParts = {
  readonly url: string;
  readonly lockbox: LockboxPlaces;
  readonly identities: Two<string>;
  /** Journals of what was forgotten after the backup was made; none: nothing was. */
  readonly journals: readonly string[];
  readonly today: Day;
  /** How long this network keeps forwarded reports; the usual term when absent. */
  readonly deliveryWeeks?: number;
};

const fill = async (
  url: string,
  folder: string,
  manifest: Manifest,
  identities: Two<string>,
): Promise<void> => {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>(
      "select count(*)::int as count from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
    );
    if (rows[0]?.count !== 0)
      throw new BackupError('the database is not empty: a backup is restored on an empty machine');
    await migrate(url, manifest.schema);
    await client.query('begin');
    // PostgreSQL copies nothing into a table that holds its owner to policies: for this transaction it does not.
    const { rows: held } = await client.query<{ name: string }>(
      "select relname as name from pg_class where relforcerowsecurity and relnamespace = 'public'::regnamespace",
    );
    for (const { name } of held) await client.query(`alter table "${name}" no force row level security`);
    // What the migrations themselves put there stands in the backup too.
    // The other tables are empty: the audit lets nobody empty it, not even of nothing.
    for (const { name } of manifest.tables) {
      const { rowCount } = await client.query(`select from "${name}" limit 1`);
      if (rowCount !== 0) await client.query(`truncate "${name}"`);
    }
    for (const table of manifest.tables) {
      const into = client.query(copyFrom(copyIn(table)));
      await pipeline(await opened(identities, join(folder, table.file)), into);
      if (into.rowCount !== table.rows) throw new BackupError(`${table.file} holds another number of rows`);
    }
    for (const { name } of held) await client.query(`alter table "${name}" force row level security`);
    await client.query('commit');
  } finally {
    await client.end();
  }
  await migrate(url);
};

/** Forgets what fell due by the clock since the backup was made, whatever the journal says. Answers how much. */
const forgetDueOn = async (
  db: Db,
  lockbox: Lockbox,
  { today, deliveryWeeks }: RestoreParts,
): Promise<number> => {
  const rules = termRules((await makeCurrentRoster(db)())?.roster.organisations ?? []);
  const kept = { db, lockbox, rules, ...(deliveryWeeks === undefined ? {} : { deliveryWeeks }) };
  const counts = await forgetDue(kept, Date.parse(`${today}T12:00:00Z`));
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
};

/**
 * Brings a backup back on an empty machine: looks at all of it first, fills the database in one transaction, puts the
 * lockbox back without the keys of what was forgotten since, and forgets what fell due, before anything is served. Throws
 * BackupError; then nothing that could be served stands there. Answers how much was forgotten again, and how much was due.
 */
export const restoreBackup = async (
  parts: RestoreParts,
  folder: string,
): Promise<{ readonly manifest: Manifest; readonly forgotten: number; readonly due: number }> => {
  const { manifest, lockbox } = await verifyBackup(folder, parts.identities);
  if (manifest.schema > SCHEMA)
    throw new BackupError(
      `it is of schema ${manifest.schema} and this version knows ${SCHEMA}: take the newer one`,
    );
  if (!lockbox && !hasLockbox(parts.lockbox))
    throw new BackupError(
      `${LOCKBOX_FILE} is not there, and there is no lockbox on this machine: nothing in the dump could be read`,
    );
  if (lockbox && hasLockbox(parts.lockbox))
    throw new BackupError('there is a lockbox already: a backup is restored on an empty machine');
  if (lockbox && parts.journals.length > 0 && manifest.day < addDays(parts.today, -JOURNAL_DAYS))
    throw new BackupError(
      `its ${LOCKBOX_FILE} should have been destroyed after seven days, and the journal reaches ${JOURNAL_DAYS} back: what was forgotten before that would be readable again`,
    );
  const journals = await Promise.all(parts.journals.map(readJournal));
  const locks = [...new Set(journals.flat().map(({ lock }) => lock))];
  await fill(parts.url, folder, manifest, parts.identities);
  if (lockbox) {
    const copy = await buffer(await opened(parts.identities, join(folder, LOCKBOX_FILE)));
    await placeLockbox(parts.lockbox, copy, new Set(locks), parts.today);
  }
  const box = await openLockbox(parts.lockbox, systemRandom);
  const db = openDatabase(parts.url, 1);
  try {
    await box.forget(locks, parts.today);
    const forgotten = await clearLocked(db, locks);
    const due = await forgetDueOn(db, box, parts);
    // Another key of the night than the one in the backup.
    await box.renew(parts.today);
    return { manifest, forgotten, due };
  } finally {
    await box.close();
    await db.close();
  }
};
