import { systemRandom } from '@seinhuis/core/random';
import { termRules } from '@seinhuis/core/rules/terms';
import { makeCurrentRoster } from '@seinhuis/switchboard/http/current-roster';
import { openLockbox } from '@seinhuis/switchboard/lockbox/lockbox';
import { LockboxTrouble } from '@seinhuis/switchboard/lockbox/trouble';
import { forgetDue } from '@seinhuis/switchboard/sweeps/forgetting';
import type { Settings } from '../settings.ts';
import { withDatabase } from './database.ts';

/** Forgets now what is due. `serve` does the same by itself four times a day. Answers the exit code. */
export const forget = (settings: Settings): Promise<number> =>
  withDatabase(settings, async (db) => {
    try {
      const lockbox = await openLockbox(settings.lockbox, systemRandom);
      try {
        const { deliveryWeeks } = settings;
        const rules = termRules((await makeCurrentRoster(db)())?.roster.organisations ?? []);
        const counts = await forgetDue({ db, lockbox, deliveryWeeks, rules }, Date.now());
        for (const [kind, count] of Object.entries(counts)) console.log(`${kind}: ${count}`);
        return 0;
      } finally {
        await lockbox.close();
      }
    } catch (error) {
      if (!(error instanceof LockboxTrouble)) throw error;
      console.error(
        error.kind === 'owned'
          ? 'seinhuis serve is at work: it forgets by itself at 0, 6, 12 and 18 hours. Nothing was done.'
          : `Nothing more was forgotten. ${error.message}.`,
      );
      return 1;
    }
  });
