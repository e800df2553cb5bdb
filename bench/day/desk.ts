import type { Person } from '../../cli/network/person.ts';
import { type Calls, clocked } from '../network/clocked.ts';
import { handleTip } from '../network/desk-work.ts';
import { type BenchNetwork, someone } from '../network/found-bench.ts';
import { seeded } from './curve.ts';
import { makeTally, openLoop, type Tally, tallied } from './schedule.ts';

export const OPERATORS = ['operator', 'operator-2', 'operator-3', 'operator-4', 'operator-5', 'operator-6'];

export type DeskAnswer = {
  /** Tips that went from the waiting list to a partner's outcome, from when an operator sat down to them. */
  readonly handled: Tally;
  /** Moments at which nothing waited. */
  readonly idle: number;
  readonly calls: Calls;
};

/** Takes one of the waiting tips by chance; a colleague may have been quicker. */
const takeOne = async (operator: Person, chance: () => number): Promise<string | null> => {
  const { tips } = await operator.client('listTips');
  const waiting = tips.filter((tip) => tip.state === 'waiting');
  return waiting[Math.floor(chance() * waiting.length)]?.id ?? null;
};

/** Six operators, a second reader and a reader go on with their work for so long, each tip at its own moment. */
export const workDesk = async (
  { founded }: BenchNetwork,
  tips: number,
  ms: number,
  seed: number,
): Promise<DeskAnswer> => {
  const chance = seeded(seed);
  const calls: Calls = new Map();
  const handled = makeTally();
  let idle = 0;
  const reviewer = someone(founded, 'reviewer');
  const reader = someone(founded, 'reader');
  const one = async (at: number, meant: number): Promise<void> => {
    const operator = someone(founded, OPERATORS[at % OPERATORS.length] ?? '');
    const took = await takeOne(operator, chance);
    if (took === null) idle += 1;
    else await tallied(handled, meant, () => handleTip({ operator, reviewer, reader }, took));
  };
  const times = Array.from({ length: tips }, (_, at) => ((at + 0.5) * ms) / tips);
  await clocked(calls, async () => {
    await openLoop(times, one);
  });
  return { handled, idle, calls };
};
