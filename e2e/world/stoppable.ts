import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Embedded, startEmbedded } from '../../cli/postgres/embedded.ts';
import { makeWorld, type World } from './world.ts';

export type StoppableWorld = World & {
  /** Stops PostgreSQL as an administrator would. Resolves when its lock file is gone. */
  readonly stopDatabase: () => Promise<void>;
  /** Starts it again on the same data and the same socket, so that the running switchboard finds it. */
  readonly startDatabase: () => Promise<void>;
};

/** A world whose database can be away for a while. */
export const makeStoppableWorld = async (): Promise<StoppableWorld> => {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-away-'));
  // PostgreSQL may run as another user, who has to reach its data.
  chmodSync(folder, 0o755);
  const data = join(folder, 'data');
  const world = await makeWorld({ data });
  let restarted: Embedded | null = null;
  return {
    ...world,
    stopDatabase: async () => {
      const lock = join(data, 'postmaster.pid');
      const watcher = watch(data);
      process.kill(Number(readFileSync(lock, 'utf8').split('\n')[0]), 'SIGINT');
      while (existsSync(lock)) await once(watcher, 'change');
      watcher.close();
    },
    startDatabase: async () => {
      const socket = new URL(world.serving.databaseUrl).searchParams.get('host') ?? '';
      restarted = await startEmbedded(data, () => {}, [`unix_socket_directories=${socket}`]);
    },
    close: async () => {
      await world.close();
      await restarted?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
