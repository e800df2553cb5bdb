import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemRandom } from '@seinhuis/core/random';
import { isRecoveryRecipient, makeRecoveryKey, type Two } from '@seinhuis/core/recovery';
import { amsterdam } from '@seinhuis/switchboard/http/clock';
import { makeBackup } from '../backup/make.ts';
import { BackupError } from '../backup/manifest.ts';
import { restoreBackup, verifyBackup } from '../backup/restore.ts';
import { SettingError, type Settings } from '../settings.ts';
import { withDatabase } from './database.ts';

/** Prints a recovery key for one of the two people who open a backup together: on paper, in a safe, not on the server. */
export const printRecoveryKey = async (): Promise<number> => {
  const { identity, recipient } = await makeRecoveryKey(systemRandom);
  console.log(`Keep this on paper or a stick in a safe. Whoever has it and the other one reads every backup:

${identity}

Put this one in SEINHUIS_RECOVERY, with the other person's after a comma:

${recipient}`);
  return 0;
};

const recipientsOf = (settings: Settings): Two<string> => {
  const [first, second, ...more] = settings.recovery;
  if (
    first === undefined ||
    second === undefined ||
    more.length > 0 ||
    ![first, second].every(isRecoveryRecipient)
  )
    throw new SettingError('SEINHUIS_RECOVERY', 'two keys of `seinhuis recovery-key`, with a comma between');
  return [first, second];
};

const identityIn = (path: string): string => {
  const found = /AGE-SECRET-KEY-PQ-1[A-Z0-9]+/.exec(existsSync(path) ? readFileSync(path, 'utf8') : '');
  if (found === null) throw new BackupError(`there is no recovery key in ${path}`);
  return found[0];
};

const told = async (work: () => Promise<number>): Promise<number> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    console.error(`Nothing was done: ${error.message}.`);
    return 1;
  }
};

/** Makes a backup below a folder, also while `serve` is at work. Answers the exit code. */
export const backup = (settings: Settings, folder: string): Promise<number> =>
  told(() => {
    const recipients = recipientsOf(settings);
    const today = amsterdam(Date.now()).day;
    return withDatabase(
      settings,
      async (_, url) => {
        console.log(await makeBackup({ url, lockbox: settings.lockbox, recipients, today }, folder));
        return 0;
      },
      'as it is',
    );
  });

/** Looks whether a backup is whole and, with both keys, whether it opens to the end. Answers the exit code. */
export const verify = (folder: string, keys: readonly string[]): Promise<number> =>
  told(async () => {
    const [one, two] = keys.map(identityIn);
    const identities = one === undefined || two === undefined ? null : ([one, two] as const);
    const { manifest, lockbox } = await verifyBackup(folder, identities);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(`Of ${manifest.day}: ${manifest.tables.length} tables, ${rows} rows, whole.`);
    console.log(identities === null ? 'Not opened: give both keys for that.' : 'Everything in it opens.');
    if (!lockbox) console.log('Its copy of the lockbox was destroyed: it is older than seven days.');
    return 0;
  });

/** Brings a backup back on an empty machine. Answers the exit code. */
export const restore = (
  settings: Settings,
  folder: string,
  keys: Two<string>,
  journal: string | null,
): Promise<number> =>
  told(async () => {
    const beside = join(dirname(folder), 'journal');
    const journals = [journal ?? settings.lockbox.journal ?? beside];
    if (journal !== 'none' && !journals.every(existsSync))
      throw new BackupError(
        `the journal of what was forgotten is not at ${journals[0]}; without it, what was forgotten since would be readable again (--journal FILE, or --journal none when nothing was)`,
      );
    const identities: Two<string> = [identityIn(keys[0]), identityIn(keys[1])];
    const today = amsterdam(Date.now()).day;
    return withDatabase(
      settings,
      async (_, url) => {
        const { lockbox, deliveryWeeks } = settings;
        const about = { url, lockbox, identities, today, deliveryWeeks };
        const { manifest, forgotten, due } = await restoreBackup(
          { ...about, journals: journal === 'none' ? [] : journals },
          folder,
        );
        console.log(
          `Restored the backup of ${manifest.day}; ${forgotten} forgotten since were forgotten again, ${due} fell due.`,
        );
        return 0;
      },
      'as it is',
    );
  });
