import pg from 'pg';
import { makeUndo } from '../../cli/serving/undo.ts';
import { readPostgres } from '../machine.ts';
import { foundBench } from '../network/found-bench.ts';
import { type OtherProcess, startOther } from '../processes/other-process.ts';
import type { SwitchboardReady } from '../processes/switchboard-process.ts';
import { atLeast, atMost, type Requirement, type Result, type Say } from '../result.ts';
import { median, quantile, round } from '../statistics.ts';
import type { LoadAnswer, LoadQuestion } from './load-process.ts';
import { compareStored, emptyTips, type Stored } from './stored.ts';

const CLIENTS = [1, 8, 64];
const ENVELOPES = 1000;
const WARM_UP_SECONDS = 1;

/** What the closest peer was measured at. */
const PEER = { postsPerSecond: 12, lost: '22-63% at 2-8 clients' };

type Run = Stored & {
  readonly postsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly slowest: number;
  readonly acknowledged: number;
  readonly failures: Readonly<Record<string, number>>;
};

const runOf = (load: LoadAnswer, stored: Stored): Run => ({
  postsPerSecond: round(load.latencies.length / load.seconds, 0),
  p50: round(quantile(load.latencies, 0.5)),
  p99: round(quantile(load.latencies, 0.99)),
  slowest: round(Math.max(...load.latencies)),
  acknowledged: load.acknowledged.length,
  failures: load.failures,
  ...stored,
});

const failuresIn = (run: Run): number => Object.values(run.failures).reduce((sum, count) => sum + count, 0);

const levelOf = (clients: number, runs: readonly Run[]) => {
  const total = (of: (run: Run) => number): number => runs.reduce((sum, run) => sum + of(run), 0);
  return {
    clients,
    postsPerSecond: median(runs.map((r) => r.postsPerSecond)),
    p50: median(runs.map((r) => r.p50)),
    p99: median(runs.map((r) => r.p99)),
    acknowledged: total((r) => r.acknowledged),
    failures: total(failuresIn),
    lost: total((r) => r.lost),
    twice: total((r) => r.twice),
    unacknowledged: total((r) => r.unacknowledged),
    miscounted: total((r) => Math.abs(r.miscounted)),
    runs,
  };
};

type Level = ReturnType<typeof levelOf>;

/** Drives runs with so many clients at once, each against an empty table, and asks the switchboard after each. */
const measure = async (
  at: {
    readonly load: OtherProcess;
    readonly server: OtherProcess;
    readonly port: number;
    readonly database: pg.Client;
    readonly clients: number;
  },
  runs: number,
  seconds: number,
  say: Say,
): Promise<Level> => {
  const { clients, database, load, port, server } = at;
  const made: Run[] = [];
  for (let run = 1; run <= runs; run += 1) {
    await emptyTips(server);
    const asked: LoadQuestion = {
      kind: 'run',
      host: '127.0.0.1',
      port,
      clients,
      seconds,
      warmUpSeconds: WARM_UP_SECONDS,
    };
    const answer = await load.ask<LoadAnswer>(asked);
    const done = runOf(answer, await compareStored(server, database, answer.acknowledged));
    made.push(done);
    say(
      `intake, ${clients} at once, run ${run} of ${runs}: ${done.postsPerSecond} posts/s, p50 ${done.p50} ms, p99 ${done.p99} ms, failed ${failuresIn(done)}, lost ${done.lost}`,
    );
  }
  return levelOf(clients, made);
};

const requirementsOf = (levels: readonly Level[], most: Level): readonly Requirement[] => {
  const over = (of: (level: Level) => number): number => levels.reduce((sum, level) => sum + of(level), 0);
  const odd = over((l) => l.twice + l.unacknowledged + l.miscounted);
  return [
    atLeast('posts/s with 64 at once', most.postsPerSecond, 500),
    atLeast('aim: posts/s with 64 at once', most.postsPerSecond, 1200),
    atMost('p99 with 64 at once, ms', most.p99, 200),
    atMost(
      'failed posts',
      over((l) => l.failures),
      0,
    ),
    atMost(
      'acknowledged posts that are lost',
      over((l) => l.lost),
      0,
    ),
    atMost('posts stored twice, stored unacknowledged or miscounted', odd, 0),
  ];
};

/**
 * Sealed posts a second, committed, with 1, 8 and 64 clients at once: its key in the lockbox
 * (one fsync), then its row (another). Afterwards the switchboard is asked for each.
 */
export const benchIntake = async (say: Say, runs: number, seconds: number): Promise<Result> => {
  const undo = makeUndo();
  try {
    const server = await startOther<SwitchboardReady>(
      new URL('../processes/switchboard-process.ts', import.meta.url),
    );
    undo.add(server.stop);
    const load = await startOther<null>(new URL('./load-process.ts', import.meta.url));
    undo.add(load.stop);
    const { origin, port, databaseUrl, invitations } = server.ready;
    const database = new pg.Client(databaseUrl);
    await database.connect();
    undo.add(() => database.end());
    const postgres = await readPostgres(databaseUrl);
    if (postgres.synchronousCommit !== 'on' || postgres.fsync !== 'on')
      throw new Error('commits are not durable: the figures would mean nothing');
    const { network } = await foundBench(origin, invitations);
    const question: LoadQuestion = { kind: 'seal', network, envelopes: ENVELOPES };
    const envelopeBytes = round(await load.ask<number>(question), 0);
    const levels: Level[] = [];
    for (const clients of CLIENTS)
      levels.push(await measure({ load, server, port, database, clients }, runs, seconds, say));
    const most = levels.at(-1);
    if (most === undefined) throw new RangeError('no level was measured');
    return {
      bench: 'intake',
      requirements: requirementsOf(levels, most),
      figures: {
        envelopeBytes,
        secondsPerRun: seconds,
        peer: PEER,
        timesPeer: round(most.postsPerSecond / PEER.postsPerSecond),
        levels,
      },
      postgres: `${postgres.version}, synchronous_commit ${postgres.synchronousCommit}, fsync ${postgres.fsync}`,
    };
  } finally {
    await undo.all();
  }
};
