import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, type Day, isDay } from '@seinhuis/core/ids';
import { LOCKBOX_FILE, MANIFEST } from '../backup/manifest.ts';
import { type Finding, ok, unseen, warning, wrong } from './finding.ts';

// The backups beside the journal (docs/operate/backup.md): one of every night, and no copy of the lockbox that is too old.

const ABOUT = 'backups';
/** A copy of the lockbox goes on the seventh day; a night in which the machine was off is made up for on the next. */
const OLDEST_COPY = 8;
const NEWEST = 2;

/** A backup is called by its day, one that is being made or was cut short by the same between `.` and `.part`. */
const dayOf = (name: string): Day | null => {
  const day = name.replace(/^\./, '').slice(0, 10);
  return isDay(day) ? day : null;
};

const namesIn = (folder: string): readonly string[] | null => {
  try {
    return readdirSync(folder);
  } catch {
    return null;
  }
};

/** What lies in the folder of the backups. */
export const judgeBackups = (folder: string, today: Day): readonly Finding[] => {
  const names = namesIn(folder);
  if (names === null) return [unseen(ABOUT, `This user may not look into ${folder}, or it is not there.`)];
  const copies = names.filter((name) => {
    const day = dayOf(name);
    return (
      day !== null && day <= addDays(today, -OLDEST_COPY) && existsSync(join(folder, name, LOCKBOX_FILE))
    );
  });
  const [newest] = names
    .filter((name) => dayOf(name) !== null && existsSync(join(folder, name, MANIFEST)))
    .toSorted()
    .toReversed();
  return [
    ...(copies.length === 0
      ? []
      : [
          wrong(
            ABOUT,
            `What was forgotten opens with copies of the lockbox that are too old: ${copies.join(', ')} in ${folder}. seinhuis backup destroys them.`,
          ),
        ]),
    newest === undefined
      ? warning(ABOUT, `There is none in ${folder}, where the journal lies (docs/operate/backup.md).`)
      : newest < addDays(today, -NEWEST)
        ? wrong(
            ABOUT,
            `The last one is of ${newest.slice(0, 10)}. Does seinhuis-backup.timer run, and end well?`,
          )
        : ok(ABOUT, `The last one is of ${newest.slice(0, 10)}.`),
  ];
};
