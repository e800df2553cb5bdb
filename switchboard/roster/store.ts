import type { RegistrarSignature, Registrars } from '@seinhuis/core/wire/registrars';
import type { Sql } from '../db/database.ts';

export type PublishedRow = {
  readonly version: number;
  readonly hash: string;
  readonly roster: string;
  readonly signatures: RegistrarSignature[];
  readonly network: string | null;
  readonly networkSignatures: RegistrarSignature[];
};

export type ProposalRow = Omit<PublishedRow, 'version' | 'hash'> & { readonly registrars: Registrars };

export const readPublished = async (sql: Sql): Promise<PublishedRow | null> => {
  const [row] = await sql<PublishedRow>`
    select version, hash, roster, signatures, network, network_signatures as "networkSignatures"
    from roster order by version desc limit 1`;
  return row ?? null;
};

export const readProposal = async (sql: Sql): Promise<ProposalRow | null> => {
  const [row] = await sql<ProposalRow>`
    select roster, network, registrars, signatures, network_signatures as "networkSignatures"
    from roster_proposal`;
  return row ?? null;
};

/** The proposal, held until the transaction ends: two signatures at once are added one after the other. */
export const lockProposal = async (sql: Sql): Promise<ProposalRow | null> => {
  await sql`select from roster_proposal for update`;
  return readProposal(sql);
};

/** A new proposal replaces the one before it, its signatures with it. */
export const storeProposal = async (
  sql: Sql,
  proposal: Pick<ProposalRow, 'roster' | 'network' | 'registrars'>,
): Promise<void> => {
  await sql`
    insert into roster_proposal (roster, network, registrars, signatures, network_signatures)
    values (${proposal.roster}, ${proposal.network}, ${[...proposal.registrars]}::text[], '[]', '[]')
    on conflict (single) do update set roster = excluded.roster, network = excluded.network,
      registrars = excluded.registrars, signatures = '[]', network_signatures = '[]'`;
};

export const storeSignatures = async (
  sql: Sql,
  { signatures, networkSignatures }: Pick<ProposalRow, 'signatures' | 'networkSignatures'>,
): Promise<void> => {
  await sql`
    update roster_proposal set signatures = ${JSON.stringify(signatures)}::jsonb,
      network_signatures = ${JSON.stringify(networkSignatures)}::jsonb`;
};

/** Publishes a proposal that has its signatures, and pins the registrars with the first. */
export const publish = async (
  sql: Sql,
  proposal: ProposalRow,
  as: { readonly version: number; readonly hash: string },
): Promise<void> => {
  await sql`
    insert into roster (version, hash, roster, signatures, network, network_signatures)
    values (${as.version}, ${as.hash}, ${proposal.roster}, ${JSON.stringify(proposal.signatures)}::jsonb,
            ${proposal.network}, ${JSON.stringify(proposal.networkSignatures)}::jsonb)`;
  await sql`update network set registrars = ${[...proposal.registrars]}::text[] where registrars is null`;
  await sql`delete from roster_proposal`;
};

export const readNetworkFile = async (
  sql: Sql,
): Promise<{ readonly network: string; readonly signatures: RegistrarSignature[] } | null> => {
  const [row] = await sql<{ network: string; signatures: RegistrarSignature[] }>`
    select network, network_signatures as signatures from roster
    where network is not null order by version desc limit 1`;
  return row ?? null;
};
