import { systemRandom } from '@seinhuis/core/random';
import { makeSwitchboard } from '@seinhuis/switchboard/app';
import { type Db, openDatabase } from '@seinhuis/switchboard/db/database';
import type { LogEntry } from '@seinhuis/switchboard/http/log';
import { onTestFinished } from 'vitest';
import { type App, ORIGIN } from './client.ts';
import { temporaryLockbox } from './temporary-lockbox.ts';

/** A switchboard without a network on the database at this address. The test that asks for it closes the database. */
export const bareSwitchboard = async (
  url: string,
): Promise<{ readonly app: App; readonly db: Db; readonly logged: readonly LogEntry[] }> => {
  const logged: LogEntry[] = [];
  const db = openDatabase(url);
  const { lockbox, remove } = await temporaryLockbox();
  onTestFinished(remove);
  const app = makeSwitchboard({
    db,
    lockbox,
    now: () => Date.parse('2026-11-26T11:00:00Z'),
    random: systemRandom,
    origin: ORIGIN,
    statics: [],
    log: (entry) => logged.push(entry),
  });
  return { app, db, logged };
};
