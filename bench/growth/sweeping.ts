import { performance } from 'node:perf_hooks';
import { addDays } from '@seinhuis/core/ids';
import type { Random } from '@seinhuis/core/random';
import type { Db } from '@seinhuis/switchboard/db/database';
import { amsterdam } from '@seinhuis/switchboard/http/clock';
import { makeCurrentRoster } from '@seinhuis/switchboard/http/current-roster';
import type { Lockbox } from '@seinhuis/switchboard/lockbox/lockbox';
import { sendDigests } from '@seinhuis/switchboard/sweeps/digests';
import { sweepExpired } from '@seinhuis/switchboard/sweeps/expired';
import { forgetDue } from '@seinhuis/switchboard/sweeps/forgetting';
import { sweepOrphans } from '@seinhuis/switchboard/sweeps/orphans';
import { shuffle } from '@seinhuis/switchboard/sweeps/shuffle';

export type Swept = {
  readonly name: string;
  readonly ms: number;
  /** What the sweep had to touch: the cost of one row is what may not grow. */
  readonly rows: number;
  /** The longest that the process answered nobody meanwhile, in milliseconds. */
  readonly blocked: number;
};

type At = {
  readonly db: Db;
  readonly lockbox: Lockbox;
  readonly now: () => number;
  readonly random: Random;
};

type Sweep = {
  readonly name: string;
  /** Lays out the work; answers how many rows the sweep has to touch. */
  readonly lay: (at: At) => Promise<number>;
  readonly run: (at: At, now: number) => Promise<unknown>;
};

/** So many rows fall due at once: a busy day. */
const DUE = 500;

const count = async ({ db }: At, of: 'moved' | 'locked'): Promise<number> => {
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
const layDue = async ({ db, now }: At): Promise<number> => {
  const { day } = amsterdam(now());
  const tips = await db.sql`
    update tip set day = ${addDays(day, -8)}::date
    where id in (select id from tip where state = 'closed' limit ${DUE})
    returning id`;
  const deliveries = await db.sql`
    update delivery set week = '2000-W01' where id in (
      select id from delivery where envelope is not null and outcome is not null limit ${DUE}) returning id`;
  return tips.length + deliveries.length;
};

const layNew = async ({ db }: At): Promise<number> => {
  const rows = await db.sql`
    update delivery set announced = false where id in (
      select id from delivery where state = 'sent' and envelope is not null order by week desc limit ${DUE / 5})
    returning id`;
  return rows.length;
};

/** Every sweep of SWEEPS in the switchboard, in the order of a night. */
const NIGHT: readonly Sweep[] = [
  { name: 'expired', lay: async () => 1, run: ({ db }, now) => sweepExpired(db, now) },
  { name: 'forgetting, nothing due', lay: async () => 1, run: forgetDue },
  { name: 'forgetting, each due row', lay: layDue, run: forgetDue },
  {
    name: 'digests, each new delivery',
    lay: layNew,
    run: ({ db }, now) =>
      sendDigests(
        { db, mail: async () => {}, origin: 'http://localhost', currentRoster: makeCurrentRoster(db) },
        now,
      ),
  },
  {
    name: 'orphans, each row',
    lay: (at) => count(at, 'locked'),
    run: ({ db, lockbox }, now) =>
      sweepOrphans({ db, lockbox, log: () => {} }, lockbox.locks(), amsterdam(now).day),
  },
  {
    name: 'shuffle, each row',
    lay: (at) => count(at, 'moved'),
    run: ({ db, random }) => shuffle(db, random),
  },
  {
    name: 'renewing the lockbox, each key',
    lay: async ({ lockbox }) => lockbox.state().keys,
    run: ({ lockbox }, now) => lockbox.renew(amsterdam(now).day),
  },
];

const LOOK = 5;

/** Runs one sweep beside a timer that tells how long nothing else could run. */
const sweep = async (at: At, { name, lay, run }: Sweep): Promise<Swept> => {
  const rows = await lay(at);
  let blocked = 0;
  let looked = performance.now();
  const look = (): void => {
    blocked = Math.max(blocked, performance.now() - looked - LOOK);
    looked = performance.now();
  };
  const timer = setInterval(look, LOOK);
  const began = performance.now();
  await run(at, at.now());
  const ms = performance.now() - began;
  look();
  clearInterval(timer);
  return { name, ms, rows, blocked };
};

/** A whole night. */
export const sweepAll = async (at: At): Promise<readonly Swept[]> => {
  const swept: Swept[] = [];
  for (const one of NIGHT) swept.push(await sweep(at, one));
  return swept;
};
