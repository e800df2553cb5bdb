import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real file system of a small size, in memory: what is written past it gets the kernel's own answer (ENOSPC). */
export type SmallDisk = {
  readonly folder: string;
  readonly resize: (size: string) => void;
  readonly remove: () => void;
};

const mount = (...words: readonly string[]): boolean => spawnSync('mount', words).status === 0;

/** Whether this machine lets us mount one: as root on Linux, and not in every container. */
export const mayMount = (): boolean => {
  const disk = smallDisk('64k');
  disk?.remove();
  return disk !== null;
};

/** Mounts a disk of a size such as `4m`; null where that is not allowed. */
export const smallDisk = (size: string): SmallDisk | null => {
  const above = mkdtempSync(join(tmpdir(), 'seinhuis-small-'));
  // PostgreSQL may run as another user, who has to reach its data.
  chmodSync(above, 0o755);
  const folder = join(above, 'disk');
  mkdirSync(folder);
  if (!mount('-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', folder)) {
    rmSync(above, { recursive: true });
    return null;
  }
  return {
    folder,
    resize: (now) => {
      if (!mount('-o', `remount,size=${now}`, folder)) throw new Error('the disk does not grow');
    },
    remove: () => {
      spawnSync('umount', ['--lazy', folder]);
      rmSync(above, { recursive: true, force: true });
    },
  };
};
