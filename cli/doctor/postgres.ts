import { join } from 'node:path';
import { dayNumber } from '@seinhuis/core/ids';
import { openDatabase } from '@seinhuis/switchboard/db/database';
import { SCHEMA } from '@seinhuis/switchboard/db/migrate';
import { databaseWarnings } from '@seinhuis/switchboard/db/warnings';
import { amsterdam } from '@seinhuis/switchboard/http/clock';
import { servedData } from '../commands/database.ts';
import { readPublished } from '../network/published.ts';
import { runningEmbedded } from '../postgres/embedded.ts';
import type { Settings } from '../settings.ts';
import { judgeAudit } from './audit.ts';
import { type Finding, ok, unseen, warning, wrong } from './finding.ts';
import { readText } from './services.ts';
import { judgeWall } from './wall.ts';

const OLDEST = 160_000;
const ROSTER_SOON = 10;

/** Where the embedded database listens, when it runs: its socket stands in its own file. */
const embeddedUrl = (data: string): string | null => {
  const socket = readText(join(data, 'postmaster.pid'))?.split('\n')[4];
  return socket ? `postgres://seinhuis@localhost/seinhuis?host=${encodeURIComponent(socket)}` : null;
};

const judgeSchema = (found: number): Finding => {
  if (found === SCHEMA) return ok('schema', `Version ${SCHEMA}, as this Seinhuis has it.`);
  return found > SCHEMA
    ? wrong(
        'schema',
        `The database has version ${found} and this Seinhuis knows ${SCHEMA}: start the newer one.`,
      )
    : wrong('schema', `The database has version ${found}; run seinhuis migrate to bring it to ${SCHEMA}.`);
};

const judgeRoster = (expires: string | null): Finding => {
  if (expires === null) return warning('roster', 'None is published yet: both doors stay shut.');
  const days = dayNumber(expires) - dayNumber(amsterdam(Date.now()).day);
  if (days < 0)
    return wrong(
      'roster',
      'It has expired: desk and partners can do nothing until two registrars sign a new one.',
    );
  return days <= ROSTER_SOON
    ? warning('roster', `It expires in ${days} days: two registrars have to sign a new one.`)
    : ok('roster', `It is taken for ${days} more days.`);
};

/** The database as it stands. Changes nothing in it, and does not start it. */
export const judgeDatabase = async (settings: Settings): Promise<readonly Finding[]> => {
  const data = servedData(settings);
  // Started by this user it can lie elsewhere; of another user's it is where it was asked for.
  const embedded = embeddedUrl(data) ?? runningEmbedded(data)?.('seinhuis') ?? null;
  const url = settings.databaseUrl ?? settings.appDatabaseUrl ?? embedded;
  if (url === null) return [unseen('database', 'The embedded one does not run: start seinhuis serve first.')];
  const db = openDatabase(url, 1);
  try {
    const [server] = await db.sql<{ version: number }>`
      select current_setting('server_version_num')::int as version`;
    const [table] = await db.sql<{ there: boolean }>`select to_regclass('migration') is not null as there`;
    const warnings = await databaseWarnings(db);
    const [schema] =
      table?.there === true
        ? await db.sql<{ number: number | null }>`select max(number) as number from migration`
        : [];
    const found = schema?.number ?? 0;
    const published = found === SCHEMA ? await readPublished(db) : null;
    return [
      (server?.version ?? 0) >= OLDEST
        ? ok('database', `PostgreSQL ${Math.floor((server?.version ?? 0) / 10_000)} answers.`)
        : wrong('database', 'It is older than PostgreSQL 16.'),
      ...warnings.map(({ setting, found: value, why }) =>
        wrong('database', `${setting} is "${value}": set it so that ${why} (ops/postgresql/seinhuis.conf).`),
      ),
      ...(warnings.length === 0
        ? [ok('database', 'Its settings keep what must be kept and log nothing of a row.')]
        : []),
      judgeSchema(found),
      ...(found === SCHEMA
        ? [
            judgeRoster(published?.expires ?? null),
            ...(await judgeWall(settings, db, url)),
            ...(settings.databaseUrl === null && settings.appDatabaseUrl !== null
              ? [unseen('audit', 'Only the owner of the tables sees it whole: run doctor with DATABASE_URL.')]
              : await judgeAudit(db, published, amsterdam(Date.now()).day)),
          ]
        : []),
    ];
  } catch {
    return [
      wrong('database', 'It does not answer, or not to this user. Is DATABASE_URL right, and does it run?'),
    ];
  } finally {
    await db.close();
  }
};
