import { cpus, loadavg, totalmem } from 'node:os';
import pg from 'pg';
import { round } from './statistics.ts';

/** What the figures were measured on, and how quiet it was there just before. */
export type Machine = {
  readonly day: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly node: string;
  readonly postgres: string | null;
  /** One-minute load average. */
  readonly load: number;
  /** Share of all cores that others kept busy in the two seconds before. */
  readonly busyBefore: number;
};

const LOOK_MS = 2000;

const busyShare = async (): Promise<number> => {
  const spent = () =>
    cpus().reduce(
      (sum, { times }) => {
        const all = Object.values(times).reduce((a, b) => a + b, 0);
        return { idle: sum.idle + times.idle, all: sum.all + all };
      },
      { idle: 0, all: 0 },
    );
  const before = spent();
  await new Promise((done) => setTimeout(done, LOOK_MS));
  const after = spent();
  return 1 - (after.idle - before.idle) / (after.all - before.all);
};

/** Taken before the bench itself makes load. */
export const readMachine = async (): Promise<Machine> => ({
  day: new Date().toISOString().slice(0, 10),
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGiB: round(totalmem() / 2 ** 30),
  node: process.versions.node,
  postgres: null,
  load: round(loadavg()[0] ?? Number.NaN, 2),
  busyBefore: round(await busyShare(), 2),
});

/** The version of a PostgreSQL and whether its commits are durable before they are answered. */
export const readPostgres = async (
  url: string,
): Promise<{ readonly version: string; readonly synchronousCommit: string; readonly fsync: string }> => {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string; commit: string; fsync: string }>(
      "select current_setting('server_version') as version, current_setting('synchronous_commit') as commit, current_setting('fsync') as fsync",
    );
    const [row] = rows;
    if (row === undefined) throw new Error('PostgreSQL told nothing about itself');
    return { version: row.version, synchronousCommit: row.commit, fsync: row.fsync };
  } finally {
    await client.end();
  }
};
