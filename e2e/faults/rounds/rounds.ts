import { join } from 'node:path';
import { systemRandom } from '@seinhuis/core/random';
import { openDatabase } from '@seinhuis/switchboard/db/database';
import { openLockbox } from '@seinhuis/switchboard/lockbox/lockbox';
import { startDatabase } from '../../../cli/serving/switchboard.ts';
import { makeUndo } from '../../../cli/serving/undo.ts';
import { lockedRows, sweepOrphans } from '../../../switchboard/sweeps/orphans.ts';
import { type ServedProcess, serveProcess } from '../served-process.ts';
import { between, makeChance, oneOf } from './chance.ts';
import { KILL_NAMES, KILLS, type KillName, killAll } from './kills.ts';
import { type Counts, countOf, type Ledger, makeLedger } from './ledger.ts';
import type { Line } from './line.ts';
import { workUntilClosed } from './load.ts';
import { lookAround, type Seen } from './look.ts';
import { type NetworkOnDisk, networkOnDisk } from './network.ts';

/** A round ends at a moment of chance between these, in milliseconds after everybody began to work. */
const EARLIEST_MS = 50;
const LATEST_MS = 1200;
const BACK_MS = 60_000;
/** So long after everything is back somebody may still wait for an answer; longer is never. */
const ANSWERED_MS = 180_000;

export type RoundsDone = {
  readonly rounds: number;
  readonly seed: number;
  readonly counts: Counts;
  readonly kills: Readonly<Partial<Record<KillName, number>>>;
  /** Keys without a row that the kills left behind, and the sweep took away. */
  readonly orphans: number;
};

/** Something was lost, or is there twice: the message names the seed, the round, and what. */
class RoundError extends Error {}

/** Waits until both doors answer, or throws: what was killed has to come back by itself or by its restart. */
const untilBack = async ({ origin, plainOrigin }: NetworkOnDisk): Promise<void> => {
  const answers = (url: string): Promise<boolean> =>
    fetch(url, { signal: AbortSignal.timeout(5000) }).then(
      async (answer) => {
        await answer.arrayBuffer();
        return answer.ok;
      },
      () => false,
    );
  const until = Date.now() + BACK_MS;
  while (!((await answers(`${origin}/api/health`)) && (await answers(`${plainOrigin}/advies`)))) {
    if (Date.now() > until) throw new Error('not back within a minute');
    await new Promise((passed) => setTimeout(passed, 20));
  }
};

const noLongerThan = (ms: number): Promise<never> =>
  new Promise((_, late) => {
    setTimeout(() => late(new RoundError('somebody never got an answer')), ms).unref();
  });

/** After the last round, on what is left on the disk: the sweep takes every key without a row, and every row opens. */
const sweepAndOpen = async (
  at: NetworkOnDisk,
): Promise<{ readonly orphans: number; readonly wrong: string[] }> => {
  const undo = makeUndo();
  try {
    const url = await startDatabase({ data: join(at.folder, 'postgres'), say: () => {} }, undo);
    const db = openDatabase(url, 2);
    undo.add(db.close);
    const lockbox = await openLockbox({ folder: join(at.folder, 'lockbox') }, systemRandom);
    undo.add(lockbox.close);
    const wrong: string[] = [];
    const before = lockbox.locks();
    await sweepOrphans(
      { db, lockbox, log: (entry) => wrong.push(JSON.stringify(entry)) },
      before,
      '2026-01-01',
    );
    const rows = await lockedRows(db);
    const wanted = new Set(rows.map(({ lock }) => lock));
    if (lockbox.locks().some((lock) => !wanted.has(lock)))
      wrong.push('a key without a row was left by the sweep');
    const stored = await db.sql<{ envelope: Buffer }>`
      select envelope from tip union all select slot from letter where until <> 'infinity'
      union all select draft_envelope from report union all select review_envelope from report where review is not null
      union all select envelope from delivery`;
    const shut = stored.filter(({ envelope }) => lockbox.open(envelope) === null).length;
    if (shut > 0) wrong.push(`${shut} envelopes of ${stored.length} do not open`);
    return { orphans: before.length - lockbox.locks().length, wrong };
  } finally {
    await undo.all();
  }
};

/** One round: everybody works, something is killed, everything comes back, nothing is lost and nothing is there twice. */
const doRound = async (
  round: number,
  seed: number,
  at: NetworkOnDisk,
  served: ServedProcess,
  kept: { readonly ledger: Ledger; readonly seen: Seen },
): Promise<{
  readonly served: ServedProcess;
  readonly kill: KillName;
  readonly wrong: readonly string[];
}> => {
  const chance = makeChance(seed + round);
  const kill = oneOf(chance, KILL_NAMES);
  const moment = between(chance, EARLIEST_MS, LATEST_MS);
  let back: () => void = () => {};
  const line: Line = {
    open: true,
    back: new Promise((done) => {
      back = done;
    }),
  };
  const working = workUntilClosed(round, seed, at, kept.ledger, line);
  // Handled below: until then whoever failed only ended earlier.
  working.catch(() => {});
  await new Promise((passed) => setTimeout(passed, moment));
  line.open = false;
  const { restart, victims } = KILLS[kill];
  killAll(victims(served, at.folder, chance));
  let now = served;
  if (restart) {
    await served.ended;
    now = await serveProcess({ settings: at.settings });
  }
  await untilBack(at);
  back();
  await Promise.race([working, noLongerThan(ANSWERED_MS)]);
  await untilBack(at);
  const { wrong } = await lookAround(at, kept.ledger, kept.seen);
  const faults = served.logged().includes('"event":"fault"')
    ? [`the log tells of a fault: ${served.logged()}`]
    : [];
  return { served: now, kill, wrong: [...wrong, ...faults] };
};

/**
 * So many rounds on one network, one after the other, so that each begins with what the ones before left on the disk.
 * `minutes`: no round is begun after so many. Throws RoundError at the first that lost something.
 */
export const doRounds = async (
  rounds: number,
  seed: number,
  say: (line: string) => void,
  minutes = Number.POSITIVE_INFINITY,
): Promise<RoundsDone> => {
  const until = Date.now() + minutes * 60_000;
  const at = await networkOnDisk();
  let served: ServedProcess | null = null;
  try {
    served = await serveProcess({ settings: at.settings });
    await untilBack(at);
    const kept = {
      ledger: makeLedger(),
      seen: { tips: new Map(), reports: new Set<string>(), letters: new Set<string>() },
    };
    const kills: Partial<Record<KillName, number>> = {};
    let finished = 0;
    for (let round = 1; round <= rounds && Date.now() < until; round += 1) {
      const done = await doRound(round, seed, at, served, kept);
      served = done.served;
      kills[done.kill] = (kills[done.kill] ?? 0) + 1;
      if (done.wrong.length > 0)
        throw new RoundError(
          `seed ${seed}, round ${round} (killed: ${done.kill}):\n${done.wrong.slice(0, 20).join('\n')}`,
        );
      finished = round;
      say(`round ${round} of ${rounds} (${done.kill}): ${JSON.stringify(countOf(kept.ledger))}`);
    }
    served.child.kill('SIGTERM');
    if ((await served.ended) !== 0) throw new RoundError(`seed ${seed}: it did not stop well`);
    const { orphans, wrong } = await sweepAndOpen(at);
    if (wrong.length > 0) throw new RoundError(`seed ${seed}, at the end:\n${wrong.slice(0, 20).join('\n')}`);
    return { rounds: finished, seed, counts: countOf(kept.ledger), kills, orphans };
  } finally {
    if (served !== null && served.child.exitCode === null && served.child.signalCode === null) {
      served.child.kill('SIGTERM');
      await served.ended;
    }
    at.remove();
  }
};
