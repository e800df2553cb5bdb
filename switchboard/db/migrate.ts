import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Acting } from './database.ts';
import { troubleOf } from './trouble.ts';

const FOLDER = join(import.meta.dirname, 'migrations');
/** Any number that nobody else locks: "seinhuis" on a telephone. */
const LOCK = 73464847;

type Migration = { readonly number: number; readonly file: string };

const migrations = (): readonly Migration[] =>
  readdirSync(FOLDER)
    .filter((file) => /^\d{4}-[a-z-]+\.sql$/.test(file))
    .sort()
    .map((file) => ({ number: Number(file.slice(0, 4)), file }));

/** The schema that this version of the switchboard works with. */
export const SCHEMA = migrations().at(-1)?.number ?? 0;

/** The database was migrated by a newer Seinhuis than this one. */
export class SchemaTooNewError extends Error {
  constructor(found: number) {
    super(
      `the database has schema ${found} and this version knows schema ${SCHEMA}: start the newer version`,
    );
    this.name = 'SchemaTooNewError';
  }
}

/** A migration cannot be done on this database as it is. Nothing of it was; those before it are whole. */
export class MigrationError extends Error {
  constructor(file: string, state: string) {
    super(`the migration ${file} failed (${state}): the database is as it was before it`);
    this.name = 'MigrationError';
  }
}

/** The database has another schema than this version works with, and whoever looks may not change it. */
export class SchemaTooOldError extends Error {
  constructor(found: number) {
    super(
      `the database has schema ${found} and this version needs schema ${SCHEMA}: run seinhuis migrate as its owner`,
    );
    this.name = 'SchemaTooOldError';
  }
}

/** Looks whether a database has the schema that this version works with. Throws otherwise. */
export const checkSchema = async ({ sql }: Pick<Acting, 'sql'>): Promise<void> => {
  const [row] = await sql<{ number: number | null }>`select max(number) as number from migration`;
  const found = row?.number ?? 0;
  if (found > SCHEMA) throw new SchemaTooNewError(found);
  if (found < SCHEMA) throw new SchemaTooOldError(found);
};

/**
 * Brings a database to SCHEMA, or to an older schema that a backup is of, each step whole or not at all. Any number of
 * processes may do this at once: the others wait for the first. Throws SchemaTooNewError and MigrationError.
 */
export const migrate = async (url: string, to: number = SCHEMA): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query('create table if not exists migration (number integer primary key)');
    const { rows } = await client.query<{ number: number }>(
      'select coalesce(max(number), 0) as number from migration',
    );
    const found = rows[0]?.number ?? 0;
    if (found > SCHEMA) throw new SchemaTooNewError(found);
    for (const { number, file } of migrations().filter((m) => m.number > found && m.number <= to))
      try {
        await client.query('begin');
        await client.query(readFileSync(join(FOLDER, file), 'utf8'));
        await client.query('insert into migration (number) values ($1)', [number]);
        await client.query('commit');
      } catch (thrown) {
        throw new MigrationError(file, troubleOf(thrown).state);
      }
  } finally {
    await client.end();
  }
};
