import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemRandom } from '@seinhuis/core/random';
import { type Lockbox, openLockbox } from '@seinhuis/switchboard/lockbox/lockbox';

/** A real lockbox in a folder of its own, gone when `remove` answers. */
export const temporaryLockbox = async (): Promise<{
  readonly lockbox: Lockbox;
  readonly folder: string;
  readonly remove: () => Promise<void>;
}> => {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-lockbox-'));
  const lockbox = await openLockbox({ folder }, systemRandom);
  return {
    lockbox,
    folder,
    remove: async () => {
      await lockbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
