import { startSwitchboard } from '../../cli/serving/switchboard.ts';
import { TEMPORARY_LINE } from '../../cli/serving/temporary.ts';
import { makeUndo } from '../../cli/serving/undo.ts';
import { beOther } from '../processes/other-process.ts';
import { type Filled, type Filling, fill } from './fill.ts';
import { type Swept, sweepAll } from './sweeping.ts';

export type StoredQuestion = ({ readonly kind: 'fill' } & Filling) | { readonly kind: 'sweep' };
export type StoredAnswer = { readonly fill: Filled; readonly sweep: readonly Swept[] };

/** What the process says when the switchboard listens. */
export type StoredReady = { readonly origin: string; readonly invitations: readonly [string, string] };

// The switchboard on its embedded PostgreSQL as `serve` starts it, without its timers: what they would do is done when
// it is asked for. Rows and keys are filled in from inside, because only this process has the lockbox.
const undo = makeUndo();
const running = await startSwitchboard(
  { ...TEMPORARY_LINE, log: (entry) => console.error(JSON.stringify(entry)) },
  [],
  () => null,
  undo,
);
await beOther<StoredQuestion>({
  ready: async (): Promise<StoredReady> => ({
    origin: running.origin,
    invitations: await running.init('bench'),
  }),
  answer: (question): Promise<Filled | readonly Swept[]> =>
    question.kind === 'fill' ? fill(running, question, running.today()) : sweepAll(running),
  end: undo.all,
});
