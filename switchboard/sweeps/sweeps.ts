import type { Day } from '@seinhuis/core/ids';
import type { Random } from '@seinhuis/core/random';
import { termRules } from '@seinhuis/core/rules/terms';
import { raiseAlarms } from '../audit/alarms.ts';
import { closeDays } from '../audit/close.ts';
import type { Acting } from '../db/database.ts';
import { amsterdam } from '../http/clock.ts';
import { makeCurrentRoster } from '../http/current-roster.ts';
import { type Log, placeOf } from '../http/log.ts';
import type { Lockbox } from '../lockbox/lockbox.ts';
import { sendDigests } from './digests.ts';
import { sweepExpired } from './expired.ts';
import { forgetDue } from './forgetting.ts';
import { watchClock } from './jumps.ts';
import type { Mailer } from './mailer.ts';
import { sweepOrphans } from './orphans.ts';
import { shuffle } from './shuffle.ts';

export type SweepParts = {
  readonly db: Acting;
  readonly lockbox: Lockbox;
  readonly now: () => number;
  /** Milliseconds that pass, whatever the clock says; the process's own when absent. */
  readonly steady?: () => number;
  readonly random: Random;
  readonly origin: string;
  readonly log: Log;
  /** How long this network keeps forwarded reports; the usual term when absent. */
  readonly deliveryWeeks?: number;
  /** Without a mailer no digests go out. */
  readonly mail?: Mailer;
};

type Running = SweepParts & {
  /** The keys that were in the lockbox when the orphans were swept before, or at the start. */
  settled: readonly string[];
  /** The day on which this process last gave every key a new key of the night; absent: not yet. */
  renewed?: Day;
};

type Sweep = {
  readonly name: string;
  /** The hours of Amsterdam at which it runs, once each; null: at every tick. */
  readonly hours: readonly number[] | null;
  /** It destroys or closes by the day: not while the clock jumped ahead. */
  readonly byDay?: true;
  readonly run: (parts: Running, now: number) => Promise<void>;
};

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** All recurring work there is. No job rows: a job row would keep the moment of what caused it. */
export const SWEEPS: readonly Sweep[] = [
  { name: 'expired', hours: null, run: ({ db }, now) => sweepExpired(db, now) },
  {
    name: 'forgetting',
    hours: [0, 6, 12, 18],
    byDay: true,
    run: async ({ db, lockbox, deliveryWeeks }, now) => {
      const kept = { db, lockbox, ...(deliveryWeeks === undefined ? {} : { deliveryWeeks }) };
      // First what is due whatever the roster says: one that cannot be read keeps nothing alive.
      await forgetDue(kept, now);
      const rules = termRules((await makeCurrentRoster(db)())?.roster.organisations ?? []);
      if (rules.length > 0) await forgetDue({ ...kept, rules }, now);
    },
  },
  {
    name: 'orphans',
    hours: [1, 2],
    run: async (running, now) => {
      await sweepOrphans(running, running.settled, amsterdam(now).day);
      running.settled = running.lockbox.locks();
    },
  },
  {
    name: 'alarms',
    hours: HOURS,
    run: async ({ db }) => {
      await raiseAlarms(db, (await makeCurrentRoster(db)())?.roster ?? null);
    },
  },
  {
    name: 'audit',
    // Not before one: what began before midnight has ended by then.
    hours: HOURS.slice(1),
    byDay: true,
    run: async ({ db, random }, now) => {
      await closeDays(db, random, now);
    },
  },
  { name: 'shuffle', hours: [3], run: ({ db, random }) => shuffle(db, random) },
  {
    name: 'renew',
    // At four, or at the first hour after it at which there is a process and room: an old key opens what was forgotten.
    hours: HOURS.slice(4),
    byDay: true,
    run: async (running, now) => {
      const { day } = amsterdam(now);
      if (running.renewed === day) return;
      await running.lockbox.renew(day);
      running.renewed = day;
    },
  },
  {
    name: 'digests',
    hours: [9, 15],
    run: async ({ db, mail, origin }, now) => {
      if (mail !== undefined)
        await sendDigests({ db, mail, origin, currentRoster: makeCurrentRoster(db) }, now);
    },
  },
];

const TICK = 60_000;
const KEPT_DAYS = 7;

/** Whether this hour is this process's to sweep: the first to write it down has it. */
const takeHour = async (db: Acting, sweep: Sweep, now: number): Promise<boolean> => {
  if (sweep.hours === null) return true;
  const { day, hour } = amsterdam(now);
  if (!sweep.hours.includes(hour)) return false;
  const taken = await db.sql`
    insert into sweep (name, day, hour) values (${sweep.name}, ${day}, ${hour})
    on conflict do nothing returning name`;
  await db.sql`delete from sweep where name = ${sweep.name} and day < ${day}::date - ${KEPT_DAYS}::int`;
  return taken.length > 0;
};

/** The sweeps by timer. `tick` runs what is due now; `start` does so every minute and gives what stops it. */
export const makeSweeps = (
  parts: SweepParts,
): { readonly tick: () => Promise<void>; readonly start: () => () => Promise<void> } => {
  const running: Running = { ...parts, settled: parts.lockbox.locks() };
  const look = watchClock(parts.now, parts.steady ?? (() => performance.now()));
  const tick = async (): Promise<void> => {
    const clock = look();
    if (clock === 'jumped') parts.log({ event: 'clock-jumped' });
    for (const sweep of SWEEPS.filter(({ byDay }) => clock === 'well' || byDay !== true))
      try {
        const now = parts.now();
        if (await takeHour(parts.db, sweep, now)) await sweep.run(running, now);
      } catch (thrown) {
        parts.log({ event: 'sweep-failed', sweep: sweep.name, ...placeOf(thrown) });
      }
  };
  return {
    tick,
    start: () => {
      let running: Promise<void> = Promise.resolve();
      const timer = setInterval(() => {
        running = running.then(tick);
      }, TICK);
      timer.unref();
      return async () => {
        clearInterval(timer);
        await running;
      };
    },
  };
};
