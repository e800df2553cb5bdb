import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { addDays, type Day, isDay } from '@seinhuis/core/ids';
import { sealForTwo, type Two } from '@seinhuis/core/recovery';
import type { LockboxPlaces } from '@seinhuis/switchboard/lockbox/lockbox';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { copyLockbox } from './lockbox-copy.ts';
import { BackupError, LOCKBOX_FILE, MANIFEST, type Manifest, type SealedFile, sumOf } from './manifest.ts';
import { copyOut, readTables } from './tables.ts';

/** So long a copy of the lockbox lives: what was forgotten since opens with it. */
const LOCKBOX_DAYS = 7;

export type BackupParts = {
  readonly url: string;
  readonly lockbox: LockboxPlaces;
  /** Two people who open it together. */
  readonly recipients: Two<string>;
  readonly today: Day;
};

const sealTo = async (
  recipients: Two<string>,
  from: Readable,
  folder: string,
  file: string,
): Promise<SealedFile> => {
  const path = join(folder, file);
  const sealed = await sealForTwo(recipients, Readable.toWeb(from) as unknown as ReadableStream<Uint8Array>);
  await pipeline(Readable.fromWeb(sealed as never), createWriteStream(path, { mode: 0o600, flush: true }));
  return { file, bytes: statSync(path).size, sha256: await sumOf(path) };
};

/** Every row is a line in this form of PostgreSQL: line ends inside a value are written as two characters. */
const countingLines = (): { readonly stream: Transform; readonly count: () => number } => {
  let lines = 0;
  const stream = new Transform({
    transform: (chunk: Buffer, _, done) => {
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1;
      done(null, chunk);
    },
  });
  return { stream, count: () => lines };
};

const writeTables = async (
  client: pg.Client,
  recipients: Two<string>,
  folder: string,
): Promise<Pick<Manifest, 'schema' | 'tables'>> => {
  // One snapshot for all tables, taken while everybody works on.
  await client.query('begin isolation level repeatable read read only');
  const { rows } = await client.query<{ number: number }>('select max(number) as number from migration');
  const tables: Manifest['tables'] = [];
  for (const table of await readTables(client)) {
    const counted = countingLines();
    const out = client.query(copyTo(copyOut(table))).pipe(counted.stream);
    const sealed = await sealTo(recipients, out, folder, `${table.name}.age`);
    tables.push({ ...sealed, name: table.name, columns: [...table.columns], rows: counted.count() });
  }
  await client.query('commit');
  return { schema: rows[0]?.number ?? 0, tables };
};

/** A backup that is being made, or was cut short: it is none, and can hold a copy of the lockbox. */
const PART = /^\.(\d{4}-\d{2}-\d{2})(\.\d+)?\.part$/;

/** Takes away what is left of backups that were cut short on days before this one. */
const removeParts = (folder: string, today: Day): void => {
  for (const name of readdirSync(folder)) {
    const day = PART.exec(name)?.[1];
    if (day !== undefined && day < today) rmSync(join(folder, name), { recursive: true });
  }
};

/** Destroys copies of the lockbox whose seven days are over; the dumps beside them stay. Answers of which days. */
export const pruneLockboxes = (folder: string, today: Day): readonly string[] =>
  readdirSync(folder)
    .filter((name) => isDay(name.slice(0, 10)) && name.slice(0, 10) <= addDays(today, -LOCKBOX_DAYS))
    .filter((name) => existsSync(join(folder, name, LOCKBOX_FILE)))
    .map((name) => {
      rmSync(join(folder, name, LOCKBOX_FILE));
      return name;
    });

const makeWhole = async (parts: BackupParts, folder: string): Promise<void> => {
  const { url, recipients, today } = parts;
  const client = new pg.Client(url);
  await client.connect();
  try {
    const dump = await writeTables(client, recipients, folder);
    const copy = Readable.from([copyLockbox(parts.lockbox)]);
    const lockbox = await sealTo(recipients, copy, folder, LOCKBOX_FILE);
    const manifest: Manifest = { format: 1, day: today, ...dump, lockbox };
    writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, {
      mode: 0o600,
      flush: true,
    });
  } finally {
    await client.end();
  }
};

/**
 * Makes a backup in a folder of its own below `folder`, while the switchboard works: first the tables in one snapshot,
 * then the lockbox, so that every row has its key. It gets its name when it is whole. What is too old is destroyed before,
 * so that nights in which no backup can be made let none live longer. Answers its path.
 */
export const makeBackup = async (parts: BackupParts, folder: string): Promise<string> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  removeParts(folder, parts.today);
  pruneLockboxes(folder, parts.today);
  const names = Array.from({ length: 100 }, (_, at) => (at === 0 ? parts.today : `${parts.today}.${at}`));
  const name = names.find((one) => !existsSync(join(folder, one)));
  if (name === undefined) throw new BackupError('there are a hundred backups of today already');
  const making = join(folder, `.${name}.part`);
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  try {
    await makeWhole(parts, making);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw error;
  }
  renameSync(making, join(folder, name));
  return join(folder, name);
};
