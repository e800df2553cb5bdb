import { join } from 'node:path';
import { isOwned } from '@seinhuis/switchboard/lockbox/owner';
import type { Settings } from '../settings.ts';

/**
 * A demo that runs here while `serve` does not is what answers at the doors, so it is what is looked at: its folders lie
 * below those of `serve`, in the same order. null: there is none.
 */
export const demoOf = async (settings: Settings): Promise<Settings | null> => {
  const data = join(settings.data, 'demo');
  const lockbox = { folder: join(data, 'lockbox') };
  const elsewhere = settings.databaseUrl !== null || settings.appDatabaseUrl !== null;
  if (elsewhere || (await isOwned(settings.lockbox.folder)) || !(await isOwned(lockbox.folder))) return null;
  return { ...settings, data, lockbox };
};
