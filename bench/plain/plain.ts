import { openTip } from '@seinhuis/core/operator';
import { makeUndo } from '../../cli/serving/undo.ts';
import { emptyTips } from '../intake/stored.ts';
import { readPostgres } from '../machine.ts';
import { type BenchNetwork, foundBench, someone } from '../network/found-bench.ts';
import type { Kept, KeptQuestion } from '../processes/kept.ts';
import { type OtherProcess, startOther } from '../processes/other-process.ts';
import type { ServingReady } from '../processes/serving-process.ts';
import { atLeast, atMost, type Result, type Say } from '../result.ts';
import { median, quantile, round } from '../statistics.ts';
import type { PlainAnswer, PlainQuestion } from './load-process.ts';

const CLIENTS = [1, 8];

type Run = {
  readonly clients: number;
  readonly submissionsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly acknowledged: number;
  readonly failures: Readonly<Record<string, number>>;
  /** Texts that were answered with a receipt and are not there, or are there more than once. */
  readonly lost: number;
  readonly twice: number;
};

/** Opens every tip of the plain door as an operator would, and answers how often each mark is there. */
export const marksStored = async (
  server: OtherProcess,
  { founded }: BenchNetwork,
): Promise<ReadonlyMap<string, number>> => {
  const held = someone(founded, 'operator').held('intake');
  const found = new Map<string, number>();
  const question: KeptQuestion = { kind: 'kept', whole: 'plain' };
  for (const { envelope } of await server.ask<readonly Kept[]>(question)) {
    if (envelope === null) continue;
    const { body } = await openTip(held, new Uint8Array(envelope));
    const mark = body.kind === 'tip' ? String(body.answers.what).split(' ', 1)[0] : undefined;
    if (mark !== undefined) found.set(mark, (found.get(mark) ?? 0) + 1);
  }
  return found;
};

const runOf = (clients: number, load: PlainAnswer, stored: ReadonlyMap<string, number>): Run => ({
  clients,
  submissionsPerSecond: round(load.latencies.length / load.seconds),
  p50: round(quantile(load.latencies, 0.5)),
  p99: round(quantile(load.latencies, 0.99)),
  acknowledged: load.acknowledged.length,
  failures: load.failures,
  lost: load.acknowledged.filter((mark) => !stored.has(mark)).length,
  twice: load.acknowledged.filter((mark) => (stored.get(mark) ?? 0) > 1).length,
});

const failuresIn = (run: Run): number => Object.values(run.failures).reduce((sum, count) => sum + count, 0);

/**
 * Reports a second through the plain door: form in, receipt out, scrypt and sealing in its process, committed at the
 * switchboard. Afterwards every stored envelope is opened and looked for the text it should hold.
 */
export const benchPlain = async (say: Say, runs: number, seconds: number): Promise<Result> => {
  const undo = makeUndo();
  try {
    const server = await startOther<ServingReady>(
      new URL('../processes/serving-process.ts', import.meta.url),
    );
    undo.add(server.stop);
    const load = await startOther<null>(new URL('./load-process.ts', import.meta.url));
    undo.add(load.stop);
    const { origin, plainOrigin, databaseUrl, invitations } = server.ready;
    const network = await foundBench(origin, invitations);
    const made: Run[] = [];
    for (const clients of CLIENTS)
      for (let run = 1; run <= runs; run += 1) {
        await emptyTips(server);
        const mark = `bench-${clients}-${run}`;
        const asked: PlainQuestion = { plainOrigin, clients, seconds, mark };
        const answer = await load.ask<PlainAnswer>(asked);
        const done = runOf(clients, answer, await marksStored(server, network));
        made.push(done);
        say(
          `plain, ${clients} at once, run ${run} of ${runs}: ${done.submissionsPerSecond} reports/s, p50 ${done.p50} ms, p99 ${done.p99} ms, failed ${failuresIn(done)}, lost ${done.lost}`,
        );
      }
    const levels = CLIENTS.map((clients) => {
      const own = made.filter((run) => run.clients === clients);
      return {
        clients,
        submissionsPerSecond: median(own.map((r) => r.submissionsPerSecond)),
        p50: median(own.map((r) => r.p50)),
        p99: median(own.map((r) => r.p99)),
        runs: own,
      };
    });
    const total = (of: (run: Run) => number): number => made.reduce((sum, run) => sum + of(run), 0);
    return {
      bench: 'plain',
      requirements: [
        atLeast('reports/s with 8 at once', levels.at(-1)?.submissionsPerSecond ?? 0, 20),
        atMost('failed reports', total(failuresIn), 0),
        atMost(
          'reports with a receipt that are not stored exactly once',
          total((r) => r.lost + r.twice),
          0,
        ),
      ],
      figures: { secondsPerRun: seconds, levels },
      postgres: (await readPostgres(databaseUrl)).version,
    };
  } finally {
    await undo.all();
  }
};
