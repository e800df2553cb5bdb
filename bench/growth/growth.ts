import * as chain from '../../cli/network/chain.ts';
import { makeUndo } from '../../cli/serving/undo.ts';
import { type Calls, clocked } from '../network/clocked.ts';
import { TIP } from '../network/desk-work.ts';
import { type BenchNetwork, foundBench, moreOperators, PARTNER, someone } from '../network/found-bench.ts';
import { type OtherProcess, startOther } from '../processes/other-process.ts';
import { atMost, type Requirement, type Result, type Say } from '../result.ts';
import { median, round } from '../statistics.ts';
import type { StoredAnswer, StoredQuestion, StoredReady } from './stored-process.ts';
import type { Swept } from './sweeping.ts';
import { walk } from './walk.ts';

/** A tenth of a national year, one year, ten. */
const SIZES = [3_000, 30_000, 300_000];
/** `--minutes 1` is a quick look at a tenth of everything. */
const WHOLE = 10;
const COLLEAGUES = ['operator-2', 'operator-3', 'operator-4', 'operator-5'];
/** Cost per operation may grow by less than half from the least to the most. */
const MOST = 1.5;
/** Tips that go the whole way at each size before anything counts: statements are planned, pages are in memory. */
const WARM_UP = 8;
const WALKS_A_RUN = 12;
/**
 * Nights that count their middle. Where so many rows are swept there is one: the shuffle writes every row anew, and PostgreSQL
 * cleans up behind it for longer than the bench waits, while in a real night it has a day.
 */
const NIGHTS = 3;
const LONG_NIGHT = 100_000;

/** A switchboard that holds so much. */
type Stored = {
  readonly size: number;
  readonly ask: OtherProcess['ask'];
  readonly origin: string;
  readonly network: BenchNetwork;
  readonly calls: Calls;
  readonly nights: (readonly Swept[])[];
};

const asked = <Kind extends StoredQuestion['kind']>(
  ask: OtherProcess['ask'],
  question: Extract<StoredQuestion, { kind: Kind }>,
): Promise<StoredAnswer[Kind]> => ask(question);

const start = async (size: number, say: Say, undo: ReturnType<typeof makeUndo>): Promise<Stored> => {
  const server = await startOther<StoredReady>(new URL('./stored-process.ts', import.meta.url));
  undo.add(server.stop);
  const { origin, invitations } = server.ready;
  const network = await foundBench(origin, invitations, moreOperators(COLLEAGUES));
  const { founded } = network;
  const { envelope } = await chain.sealAsTipster(network.network, TIP);
  const idOf = (handle: string): string => someone(founded, handle).keys.id;
  const filled = await asked<'fill'>(server.ask, {
    kind: 'fill',
    size,
    envelope,
    partner: PARTNER,
    operator: idOf('operator'),
    reviewer: idOf('reviewer'),
    colleagues: COLLEAGUES.map(idOf),
  });
  say(`growth: ${filled.rows} rows and ${filled.keys} keys filled in within ${filled.seconds} s`);
  return { size, ask: server.ask, origin, network, calls: new Map(), nights: [] };
};

type Cost = {
  readonly operation: string;
  readonly unit: 'ms' | 'µs a row';
  /** In the order of the sizes. */
  readonly costs: readonly number[];
  readonly growth: number;
};

const costOf = (operation: string, unit: Cost['unit'], costs: readonly number[]): Cost => ({
  operation,
  unit,
  costs: costs.map((c) => round(c, 2)),
  growth: round((costs.at(-1) ?? Number.NaN) / (costs[0] ?? Number.NaN), 2),
});

const callCosts = (all: readonly Stored[]): readonly Cost[] =>
  [...(all[0]?.calls.keys() ?? [])].map((name) =>
    costOf(
      name,
      'ms',
      all.map(({ calls }) => median(calls.get(name) ?? [])),
    ),
  );

const sweepCosts = (all: readonly Stored[]): readonly Cost[] =>
  (all[0]?.nights[0] ?? []).map(({ name }, at) =>
    costOf(
      name,
      'µs a row',
      all.map(({ nights }) =>
        median(nights.map((night) => ((night[at]?.ms ?? 0) * 1000) / Math.max(1, night[at]?.rows ?? 1))),
      ),
    ),
  );

const requirementOf = ({ operation, growth }: Cost): Requirement =>
  atMost(`${operation}: cost at a hundred times as much stored, by that at once`, growth, MOST);

/**
 * The same work at three sizes: three switchboards side by side, asked in turns, so that whatever else the machine does
 * falls on each of them alike. Runs are rounds of tips that go the whole way, and a night after them.
 */
export const benchGrowth = async (
  say: Say,
  runs: number,
  _seconds: number,
  minutes: number,
): Promise<Result> => {
  const undo = makeUndo();
  try {
    const all: Stored[] = [];
    const sizes = SIZES.map((size) => Math.round((size * minutes) / WHOLE));
    for (const size of sizes) all.push(await start(size, say, undo));
    const inTurns = async (walks: number): Promise<void> => {
      for (let at = 0; at < walks; at += 1)
        for (const { origin, network, calls } of all) await clocked(calls, () => walk(origin, network));
    };
    await inTurns(WARM_UP);
    for (const { calls } of all) calls.clear();
    for (let run = 1; run <= runs; run += 1) {
      await inTurns(WALKS_A_RUN);
      say(`growth: run ${run} of ${runs}, ${WALKS_A_RUN} tips at each size`);
    }
    for (let night = 1; night <= NIGHTS; night += 1)
      for (const { ask, nights, size } of all) {
        if (night > 1 && size >= LONG_NIGHT) continue;
        const swept = await asked<'sweep'>(ask, { kind: 'sweep' });
        nights.push(swept);
        const told = swept.map(
          ({ name, ms, blocked }) => `${name} ${round(ms, 0)} ms (${round(blocked, 0)})`,
        );
        say(`growth: night ${night} at ${size}: ${told.join('; ')}`);
      }
    const costs = [...callCosts(all), ...sweepCosts(all)];
    for (const { operation, unit, costs: at, growth } of costs)
      say(`growth, ${operation}: ${at.join(' / ')} ${unit}, ${growth} times`);
    return {
      bench: 'growth',
      requirements: costs.map(requirementOf),
      figures: { sizes, costs, nights: all.map(({ size, nights }) => ({ size, nights })) },
    };
  } finally {
    await undo.all();
  }
};
