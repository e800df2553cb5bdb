import { addDays } from '@seinhuis/core/ids';
import { IDLE } from '@seinhuis/core/wire/attended';
import type { Acting } from '../db/database.ts';
import { amsterdam } from '../http/clock.ts';
import { ABSOLUTE } from '../http/guard.ts';

/** So long an invitation whose term is over still says so, before it is unknown. */
const TOLD_DAYS = 30;

/** Forgets sessions, challenges and invitations whose term is over. */
export const sweepExpired = async ({ sql }: Acting, now: number): Promise<void> => {
  await sql`
    delete from session where hash in (
      select hash from session where seen < ${now - IDLE} or started < ${now - ABSOLUTE} for update skip locked)`;
  await sql`
    delete from challenge where id in (select id from challenge where until < ${now} for update skip locked)`;
  await sql`
    delete from invitation where hash in (
      select hash from invitation where until < ${addDays(amsterdam(now).day, -TOLD_DAYS)}::date
      for update skip locked)`;
};
