import { open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addDays, type Day, isDay } from '@seinhuis/core/ids';
import { syncFolder } from './kek.ts';

// What was forgotten: a line for each lock, with the day. Kept where the backups are, so that whoever restores an older
// copy forgets the same again before anybody can read it.

/** So far back a journal reaches. No copy of the lockbox lives longer than this, so no older line is needed. */
export const JOURNAL_DAYS = 14;

/** Where a lockbox in this folder writes down what it forgets, unless it is told another place. */
export const journalPath = (folder: string): string => join(folder, 'journal');

export type Forgotten = { readonly day: Day; readonly lock: string };

/** The lines of a journal; a last line that was half written when the power went is none. */
export const readJournal = async (path: string): Promise<readonly Forgotten[]> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((line) => {
    const [day = '', lock = ''] = line.split(' ');
    return isDay(day) && /^[0-9a-f]{32}$/.test(lock) ? [{ day, lock }] : [];
  });
};

const write = async (path: string, flags: 'a' | 'w', lines: readonly Forgotten[]): Promise<void> => {
  const handle = await open(path, flags, 0o600);
  try {
    // A line end first: what a crash left half written stays a line of its own, that nobody reads.
    await handle.writeFile(`\n${lines.map(({ day, lock }) => `${day} ${lock}`).join('\n')}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

export const appendJournal = (path: string, day: Day, locks: readonly string[]): Promise<void> =>
  write(
    path,
    'a',
    locks.map((lock) => ({ day, lock })),
  );

/** Leaves out the lines that no copy can need any more. */
export const pruneJournal = async (path: string, today: Day): Promise<void> => {
  const all = await readJournal(path);
  const kept = all.filter(({ day }) => day >= addDays(today, -JOURNAL_DAYS));
  if (kept.length === all.length) return;
  await write(`${path}.new`, 'w', kept);
  await rename(`${path}.new`, path);
  await syncFolder(dirname(path));
};
