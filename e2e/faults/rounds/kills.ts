import type { ServedProcess } from '../served-process.ts';
import { type Chance, oneOf } from './chance.ts';
import { backendsOf, plainDoorOf, postmasterOf } from './processes.ts';

type Kill = {
  /** Which processes are killed, all at once and without a word (SIGKILL). */
  readonly victims: (served: ServedProcess, folder: string, chance: Chance) => readonly number[];
  /** Whether the switchboard goes with it, so that it has to be started again. */
  readonly restart: boolean;
};

const some = (pid: number | undefined): readonly number[] => (pid === undefined ? [] : [pid]);

/** Everything that can be killed. */
export const KILLS = {
  switchboard: { victims: ({ child }) => some(child.pid), restart: true },
  'plain door': { victims: (served) => plainDoorOf(served), restart: false },
  PostgreSQL: { victims: (_, folder) => [postmasterOf(folder)], restart: false },
  'a connection of PostgreSQL': {
    victims: (_, folder, chance) => {
      const backends = backendsOf(folder);
      return backends.length === 0 ? [] : [oneOf(chance, backends)];
    },
    restart: false,
  },
  everything: {
    victims: (served, folder) => [
      postmasterOf(folder),
      ...backendsOf(folder),
      ...plainDoorOf(served),
      ...some(served.child.pid),
    ],
    restart: true,
  },
} as const satisfies Record<string, Kill>;

export type KillName = keyof typeof KILLS;
export const KILL_NAMES = Object.keys(KILLS) as KillName[];

export const killAll = (pids: readonly number[]): void => {
  for (const pid of pids)
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself in between.
    }
};
