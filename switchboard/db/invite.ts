import { toBase64 } from '@seinhuis/core/bytes';
import { addDays, type Day, makeId } from '@seinhuis/core/ids';
import type { Random } from '@seinhuis/core/random';
import { sessionHash } from '@seinhuis/core/switchboard';
import type { Role } from '@seinhuis/core/wire/roster';
import type { Sql } from './database.ts';

const INVITATION_DAYS = 14;

export type NewPerson = {
  readonly name: string;
  readonly handle: string;
  readonly organisation: string;
  readonly roles: readonly Role[];
  readonly mail?: string | null | undefined;
};

/** Puts a person in the staff table with a one-time invitation. Null when the handle is taken. */
export const invite = async (
  sql: Sql,
  person: NewPerson,
  today: Day,
  random: Random,
): Promise<{ readonly id: string; readonly invitation: string } | null> => {
  const id = makeId(random);
  const invitation = toBase64(random(32));
  const added = await sql`
    insert into staff (id, handle, name, organisation, roles, mail)
    values (${id}, ${person.handle}, ${person.name}, ${person.organisation}, ${[...person.roles]}::text[],
            ${person.mail ?? null})
    on conflict (handle) do nothing returning id`;
  if (added.length === 0) return null;
  await sql`
    insert into invitation (hash, person, until)
    values (${sessionHash(invitation)}, ${id}, ${addDays(today, INVITATION_DAYS)})`;
  return { id, invitation };
};
