import { join } from 'node:path';
import { type Db, openDatabase } from '@seinhuis/switchboard/db/database';
import { migrate } from '@seinhuis/switchboard/db/migrate';
import { startDatabase } from '../serving/switchboard.ts';
import { makeUndo } from '../serving/undo.ts';
import type { Settings } from '../settings.ts';

/** Where the embedded database of `serve` lies. */
export const servedData = (settings: Settings): string => join(settings.data, 'postgres');

/**
 * Does work on the database of `serve`, migrated, and closes it again. The embedded one is started for it: it cannot
 * be while `serve` runs it, so give DATABASE_URL where both have to.
 */
export const withDatabase = async <Result>(
  settings: Settings,
  work: (db: Db, url: string) => Promise<Result>,
): Promise<Result> => {
  const undo = makeUndo();
  try {
    const say = (line: string) => console.error(line);
    const url = settings.databaseUrl ?? (await startDatabase({ data: servedData(settings), say }, undo));
    await migrate(url);
    const db = openDatabase(url, 2);
    undo.add(db.close);
    return await work(db, url);
  } finally {
    await undo.all();
  }
};
