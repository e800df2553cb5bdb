import { type RunningSwitchboard, startSwitchboard } from '../../cli/serving/switchboard.ts';
import { TEMPORARY_LINE } from '../../cli/serving/temporary.ts';
import { makeUndo } from '../../cli/serving/undo.ts';
import { answerKept, type KeptQuestion } from './kept.ts';
import { beOther } from './other-process.ts';

/** What the process says when the switchboard listens. */
export type SwitchboardReady = {
  readonly origin: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly invitations: readonly [string, string];
};

// The switchboard on its embedded PostgreSQL as `serve` starts it, in a process of its own. Log entries go to stderr:
// a fault or a database that was away is seen by whoever runs the bench.
const undo = makeUndo();
let running: RunningSwitchboard | null = null;
await beOther<KeptQuestion>({
  ready: async (): Promise<SwitchboardReady> => {
    running = await startSwitchboard(
      {
        ...TEMPORARY_LINE,
        log: (entry) => console.error(JSON.stringify(entry)),
      },
      [],
      () => null,
      undo,
    );
    const invitations = await running.init('bench');
    return { origin: running.origin, port: running.port, databaseUrl: running.databaseUrl, invitations };
  },
  answer: async (question) => running && answerKept(running, question),
  end: undo.all,
});
