import { join } from 'node:path';
import { type Db, openDatabase } from '@seinhuis/switchboard/db/database';
import { migrate } from '@seinhuis/switchboard/db/migrate';
import { isOwned } from '@seinhuis/switchboard/lockbox/owner';
import { runningEmbedded } from '../postgres/embedded.ts';
import { startDatabase } from '../serving/switchboard.ts';
import { makeUndo } from '../serving/undo.ts';
import { SettingError, type Settings } from '../settings.ts';

/** Where the embedded database of `serve` lies. */
export const servedData = (settings: Settings): string => join(settings.data, 'postgres');

/**
 * Does work on the database of `serve`, migrated unless it is asked for as it is, and closes it again. The embedded one
 * is started for it when `serve` does not run.
 */
export const withDatabase = async <Result>(
  settings: Settings,
  work: (db: Db, url: string) => Promise<Result>,
  how: 'migrated' | 'as it is' = 'migrated',
): Promise<Result> => {
  if (settings.databaseUrl === null && settings.appDatabaseUrl !== null)
    throw new SettingError('DATABASE_URL', 'the address of the database as its owner, for this command');
  const undo = makeUndo();
  try {
    const say = (line: string) => console.error(line);
    // While `serve` has the lockbox its database runs, and is asked where it is.
    const running = (await isOwned(settings.lockbox.folder)) ? runningEmbedded(servedData(settings)) : null;
    const url =
      settings.databaseUrl ??
      running?.('seinhuis') ??
      (await startDatabase({ data: servedData(settings), say }, undo));
    if (how === 'migrated') await migrate(url);
    const db = openDatabase(url, 2);
    undo.add(db.close);
    return await work(db, url);
  } finally {
    await undo.all();
  }
};
