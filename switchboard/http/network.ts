import type { Registrars } from '@seinhuis/core/wire/registrars';
import type { Sql } from '../db/database.ts';
import { orRefuse } from './refusal.ts';

export type NetworkRow = { readonly id: string; readonly registrars: Registrars | null };

/** The network of this database and its registrars, pinned by the first publication. 404 before `init`. */
export const readNetworkRow = async (sql: Sql): Promise<NetworkRow> => {
  const [row] = await sql<NetworkRow>`select id, registrars from network`;
  return orRefuse(row, 'not-found');
};
