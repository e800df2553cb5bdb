import { startSwitchboard } from '../../cli/serving/switchboard.ts';
import { makeUndo } from '../../cli/serving/undo.ts';
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
await beOther<never>({
  ready: async (): Promise<SwitchboardReady> => {
    const running = await startSwitchboard(
      {
        databaseUrl: null,
        data: null,
        lockbox: null,
        port: 0,
        host: '127.0.0.1',
        origin: null,
        now: () => Date.now(),
        log: (entry) => console.error(JSON.stringify(entry)),
        say: () => {},
      },
      [],
      () => null,
      undo,
    );
    const invitations = await running.init('bench');
    return { origin: running.origin, port: running.port, databaseUrl: running.databaseUrl, invitations };
  },
  end: undo.all,
});
