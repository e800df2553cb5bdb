import type { Acting } from '../db/database.ts';
import { orRefuse } from '../http/refusal.ts';
import type { Lockbox } from '../lockbox/lockbox.ts';
import { OUTER_BYTES } from '../lockbox/outer.ts';

// The secrets of the six digits lie in the database in an outer layer, whose keys are in the lockbox: a stolen dump
// holds none of them.

/** A secret as it is stored. Its key is on the disk before this answers. */
export const shutSecret = async (lockbox: Lockbox, secret: string): Promise<Uint8Array> => {
  const [stored] = await lockbox.shut([Buffer.from(secret)]);
  return orRefuse(stored, 'internal-fault');
};

/** The secret in what is stored; null when its key is not in the lockbox. */
export const openSecret = (lockbox: Lockbox, stored: Uint8Array): string | null => {
  const opened = lockbox.open(stored);
  return opened === null ? null : Buffer.from(opened).toString();
};

/** Shuts the secrets that an older version stored as they were. Any number of times. */
export const shutOldSecrets = async ({ sql }: Pick<Acting, 'sql'>, lockbox: Lockbox): Promise<void> => {
  const old = await sql<{ person: string; secret: Uint8Array }>`
    select person, totp_secret as secret from words where length(totp_secret) < ${OUTER_BYTES}`;
  const shut = await lockbox.shut(old.map(({ secret }) => secret));
  for (const [at, { person, secret }] of old.entries())
    await sql`
      update words set totp_secret = ${orRefuse(shut[at], 'internal-fault')}
      where person = ${person} and totp_secret = ${secret}`;
};
