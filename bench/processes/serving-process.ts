import { startServing } from '../../cli/serving/serving.ts';
import { makeUndo } from '../../cli/serving/undo.ts';
import { beOther } from './other-process.ts';

/** What the process says when everything is served. */
export type ServingReady = {
  readonly origin: string;
  readonly plainOrigin: string;
  readonly databaseUrl: string;
  readonly invitations: readonly [string, string];
};

// All that `serve` starts, in a process of its own: switchboard, pages, sweeps, and the plain door's own process.
const undo = makeUndo();
await beOther<never>({
  ready: async (): Promise<ServingReady> => {
    const serving = await startServing({
      databaseUrl: null,
      data: null,
      lockbox: null,
      port: 0,
      plainPort: 0,
      host: '127.0.0.1',
      origin: null,
      plainOrigin: null,
      pin: null,
      mail: null,
      now: () => Date.now(),
      log: (entry) => console.error(JSON.stringify(entry)),
      say: () => {},
    });
    undo.add(serving.close);
    const { origin, plainOrigin, databaseUrl } = serving;
    return { origin, plainOrigin, databaseUrl, invitations: await serving.init('bench') };
  },
  end: undo.all,
});
