import { type Day, dayNumber } from '@seinhuis/core/ids';
import type { Roster } from '@seinhuis/core/wire/roster';
import type { Db } from '../db/database.ts';
import { SCHEMA } from '../db/migrate.ts';

export const PARTS = ['database', 'schema', 'lockbox', 'roster'] as const;
export type Part = (typeof PARTS)[number];

export type Readiness = {
  readonly ready: boolean;
  readonly parts: Readonly<Record<Part, boolean>>;
  /** Days that the published roster is still taken; null without one. */
  readonly rosterDays: number | null;
};

export type ReadinessParts = {
  readonly db: Db;
  /** Whether the lockbox takes keys in: not broken, and room on its disk. */
  readonly lockboxWritable: () => Promise<boolean>;
  readonly today: () => Day;
  /** How long a database may take to answer before it counts as away. */
  readonly patienceMs?: number;
};

const within = async <T>(work: Promise<T>, ms: number): Promise<T | null> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((passed) => {
    timer = setTimeout(() => passed(null), ms);
  });
  try {
    return await Promise.race([work.catch(() => null), late]);
  } finally {
    clearTimeout(timer);
  }
};

const readRows = async ({ sql }: Db) => {
  const [schema] = await sql<{ number: number | null }>`select max(number) as number from migration`;
  const [newest] = await sql<{ roster: string }>`select roster from roster order by version desc limit 1`;
  return {
    schema: schema?.number ?? 0,
    expires: newest === undefined ? null : (JSON.parse(newest.roster) as Roster).expires,
  };
};

/** Looks whether everything is there that the work needs. Never throws, and never waits longer than its patience. */
export const lookWhetherReady = async ({
  db,
  lockboxWritable,
  today,
  patienceMs = 3000,
}: ReadinessParts): Promise<Readiness> => {
  const [rows, writable] = await Promise.all([
    within(readRows(db), patienceMs),
    within(lockboxWritable(), patienceMs),
  ]);
  const expires = rows?.expires ?? null;
  const rosterDays = expires === null ? null : dayNumber(expires) - dayNumber(today());
  const parts = {
    database: rows !== null,
    schema: rows?.schema === SCHEMA,
    lockbox: writable === true,
    roster: rosterDays !== null && rosterDays >= 0,
  };
  return { ready: Object.values(parts).every(Boolean), parts, rosterDays };
};
