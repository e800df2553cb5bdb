import type { BodyOf } from '@seinhuis/core/wire/api';
import type { KeyPurpose, OrganisationKey, Role } from '@seinhuis/core/wire/roster';
import type { Sql } from '../db/database.ts';

type KeyName = { readonly organisation: string; readonly purpose: KeyPurpose; readonly epoch: number };

export const readGrantsTo = (
  sql: Sql,
  receiver: string,
): Promise<readonly (KeyName & { readonly id: string; readonly envelope: Uint8Array })[]> => sql`
  select id, organisation, purpose, epoch, envelope from key_grant
  where receiver = ${receiver} order by organisation, purpose, epoch, id`;

/** Stores a grant. False when another one has its id. */
export const storeGrant = async (
  sql: Sql,
  grant: Omit<BodyOf<'giveGrant'>, 'envelope'> & {
    readonly id: string;
    readonly giver: string;
    readonly hash: string;
    readonly envelope: Uint8Array;
  },
): Promise<boolean> => {
  await sql`
    insert into key_grant (id, receiver, giver, organisation, purpose, epoch, hash, envelope)
    values (${grant.id}, ${grant.to}, ${grant.giver}, ${grant.organisation}, ${grant.purpose}, ${grant.epoch},
            ${grant.hash}, ${grant.envelope})
    on conflict (id) do nothing`;
  const [stored] = await sql<{ hash: string; giver: string }>`
    select hash, giver from key_grant where id = ${grant.id}`;
  return stored?.hash === grant.hash && stored.giver === grant.giver;
};

export type PersonRow = {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly organisation: string;
  readonly roles: Role[];
  readonly signing: string | null;
  readonly recipient: string | null;
};

export const readPeopleOf = (sql: Sql, organisation: string): Promise<readonly PersonRow[]> => sql`
  select id, name, handle, organisation, roles, signing, recipient from staff
  where organisation = ${organisation} and not removed order by name, id`;

export const readHolders = (
  sql: Sql,
  organisation: string,
): Promise<readonly (KeyName & { readonly receiver: string })[]> => sql`
  select distinct receiver, organisation, purpose, epoch from key_grant
  where organisation = ${organisation} order by purpose, epoch`;

/** A person's proposal for a generation; their later one replaces it. */
export const storeProposal = async (sql: Sql, organisation: string, key: OrganisationKey): Promise<void> => {
  await sql`
    insert into key_proposal (organisation, purpose, epoch, signer, key)
    values (${organisation}, ${key.purpose}, ${key.epoch}, ${key.signer}, ${JSON.stringify(key)})
    on conflict (organisation, purpose, epoch, signer) do update set key = excluded.key`;
};
