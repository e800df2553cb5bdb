import { readJson } from '@seinhuis/core/wire/json';
import { countSignatures, type RegistrarSignature, type Registrars } from '@seinhuis/core/wire/registrars';
import { type Roster, rosterSchema } from '@seinhuis/core/wire/roster';
import type { Acting } from '@seinhuis/switchboard/db/database';

type Network = { readonly id: string; readonly registrars: Registrars | null };
type Row = { roster: string; signatures: RegistrarSignature[] };

/** What a database says of its network. */
export type Published = Network & {
  /** The last day of the newest roster, whoever signed it; null: none is published. */
  readonly expires: string | null;
  /** The newest roster, when two of the three pinned registrars signed it: by it signers are known. */
  readonly roster: Roster | null;
};

/** The network of a database with its newest roster, read once; null before `init`. */
export const readPublished = async ({ sql }: Pick<Acting, 'sql'>): Promise<Published | null> => {
  const [network] = await sql<Network>`select id, registrars from network`;
  if (network === undefined) return null;
  const [row] = await sql<Row>`select roster, signatures from roster order by version desc limit 1`;
  if (row === undefined) return { ...network, expires: null, roster: null };
  const roster = rosterSchema.parse(readJson(row.roster));
  const { registrars } = network;
  const signed =
    registrars !== null && countSignatures('roster', row.roster, row.signatures, registrars) >= 2;
  return { ...network, expires: roster.expires, roster: signed ? roster : null };
};
