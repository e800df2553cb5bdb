import { performance } from 'node:perf_hooks';
import { addDays } from '@seinhuis/core/ids';
import { systemRandom } from '@seinhuis/core/random';
import { SWEEPS as AS_SWEEPS } from '@seinhuis/switchboard/db/actor';
import { type Db, openDatabase } from '@seinhuis/switchboard/db/database';
import { amsterdam } from '@seinhuis/switchboard/http/clock';
import { SWEEPS } from '@seinhuis/switchboard/sweeps/sweeps';
import type { RunningSwitchboard } from '../../cli/serving/switchboard.ts';
import { median } from '../statistics.ts';

export type Swept = {
  readonly name: string;
  readonly ms: number;
  /** What the sweep had to touch: the cost of one row is what may not grow. */
  readonly rows: number;
  /** The longest that the process answered nobody meanwhile, in milliseconds. */
  readonly blocked: number;
};

type At = Pick<RunningSwitchboard, 'nights' | 'lockbox'> & {
  /** Sees every row, to lay out work and to count it. */
  readonly owner: Db;
};

/** Lays out what a sweep has to do; answers how many rows it has to touch, and how that is called. */
type Work = { readonly each: string; readonly lay: (at: At) => Promise<number> };

/** So many rows fall due at once: a busy day. */
const DUE = 500;

const count = async ({ owner: db }: Pick<At, 'owner'>, of: 'moved' | 'locked'): Promise<number> => {
  const [row] = await (of === 'moved'
    ? db.sql<{ rows: number }>`
        select (select count(*) from tip) + (select count(*) from tip_handed) + (select count(*) from letter) as rows`
    : db.sql<{ rows: number }>`
        select (select count(*) from tip) + (select count(*) from letter) + (select count(*) from words)
          + (select count(*) from delivery where envelope is not null)
          + (select count(*) from report where length(draft_envelope) > 0)
          + (select count(*) from report where review_envelope is not null) as rows`);
  return row?.rows ?? 0;
};

/** Makes tips and deliveries due, as their days would. */
const layDue = async ({ owner: db }: At): Promise<number> => {
  const { day } = amsterdam(Date.now());
  const tips = await db.sql`
    update tip set day = ${addDays(day, -8)}::date
    where id in (select id from tip where state = 'closed' limit ${DUE})
    returning id`;
  const deliveries = await db.sql`
    update delivery set week = '2000-W01' where id in (
      select id from delivery where envelope is not null and outcome is not null limit ${DUE}) returning id`;
  return tips.length + deliveries.length;
};

/** One for each of so many organisations: each of them gets its digest. */
const layNew = async ({ owner: db }: At): Promise<number> => {
  const rows = await db.sql`
    update delivery set announced = false where id in (
      select min(id) from delivery where state = 'sent' and envelope is not null
      group by organisation order by organisation limit ${DUE / 10})
    returning id`;
  return rows.length;
};

const ONCE: Work = { each: 'each time', lay: async () => 1 };

/** The sweeps that have to touch what they do something about; the others are meant to look at little. */
const WORK: Readonly<Record<string, Work>> = {
  forgetting: { each: 'each row that is due', lay: layDue },
  digests: { each: 'each new delivery', lay: layNew },
  orphans: { each: 'each row and its key', lay: (at) => count(at, 'locked') },
  shuffle: { each: 'each row', lay: (at) => count(at, 'moved') },
  renew: { each: 'each key', lay: async ({ lockbox }) => lockbox.state().keys },
};

const LOOK = 5;
const SHORT_TIMES = 9;

/** Runs one sweep beside a timer that tells how long nothing else could run. */
const sweep = async (at: At, { name, run }: (typeof SWEEPS)[number], { each, lay }: Work): Promise<Swept> => {
  const { lockbox, nights } = at;
  const rows = await lay(at);
  const parts = {
    db: nights.as(AS_SWEEPS),
    lockbox,
    now: Date.now,
    random: systemRandom,
    origin: 'http://localhost',
    log: () => {},
    mail: async () => {},
    settled: lockbox.locks(),
  };
  let blocked = 0;
  let looked = performance.now();
  const look = (): void => {
    blocked = Math.max(blocked, performance.now() - looked - LOOK);
    looked = performance.now();
  };
  const timer = setInterval(look, LOOK);
  const took: number[] = [];
  // What has little to do is over before a busy machine lets it run: the middle of several counts.
  for (let at = 0; at < (rows === 1 ? SHORT_TIMES : 1); at += 1) {
    const began = performance.now();
    await run(parts, Date.now());
    took.push(performance.now() - began);
  }
  const ms = median(took);
  look();
  clearInterval(timer);
  return { name: `${name}, ${each}`, ms, rows, blocked };
};

/** A whole day of sweeps, and forgetting once more when nothing is due. */
export const sweepAll = async (at: Pick<RunningSwitchboard, 'nights' | 'lockbox' | 'databaseUrl'>) => {
  // As whoever owns the tables: no part that the switchboard plays may see all of them.
  const owner = openDatabase(at.databaseUrl, 1);
  try {
    const swept: Swept[] = [];
    for (const one of SWEEPS) swept.push(await sweep({ ...at, owner }, one, WORK[one.name] ?? ONCE));
    for (const one of SWEEPS)
      if (one.name === 'forgetting' || one.name === 'digests')
        swept.push(await sweep({ ...at, owner }, one, { ...ONCE, each: 'nothing to do' }));
    return swept;
  } finally {
    await owner.close();
  }
};
