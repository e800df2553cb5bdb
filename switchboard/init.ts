import type { Day } from '@seinhuis/core/ids';
import type { Random } from '@seinhuis/core/random';
import type { Db } from './db/database.ts';
import { invite, type NewPerson } from './db/invite.ts';

/** The database holds a network already, or another registrar has this handle. */
export class InitRefusedError extends Error {
  constructor(reason: 'network' | 'handle') {
    super(reason === 'network' ? 'this database already holds a network' : 'this handle is taken');
    this.name = 'InitRefusedError';
  }
}

/**
 * Starts a network in an empty database: its id and its first registrars, each with a one-time invitation. Makes no
 * private key: those are made where the invitations are used. Throws InitRefusedError.
 */
export const initNetwork = (
  db: Db,
  network: string,
  registrars: readonly Omit<NewPerson, 'roles'>[],
  today: Day,
  random: Random,
): Promise<readonly { readonly id: string; readonly handle: string; readonly invitation: string }[]> =>
  db.transaction(async (sql) => {
    const started =
      await sql`insert into network (id) values (${network}) on conflict do nothing returning id`;
    if (started.length === 0) throw new InitRefusedError('network');
    const invited = [];
    for (const registrar of registrars) {
      const made = await invite(sql, { ...registrar, roles: ['registrar'] }, today, random);
      if (made === null) throw new InitRefusedError('handle');
      invited.push({ ...made, handle: registrar.handle });
    }
    return invited;
  });
