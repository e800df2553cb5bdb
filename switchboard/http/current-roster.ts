import type { Day } from '@seinhuis/core/ids';
import { dayNumber } from '@seinhuis/core/ids';
import type { RegistrarSignature } from '@seinhuis/core/wire/registrars';
import {
  type Certificate,
  type Roster,
  rosterSchema,
  type SignedRoster,
  workingCertificate,
} from '@seinhuis/core/wire/roster';
import type { Acting } from '../db/database.ts';

export type CurrentRoster = {
  readonly version: number;
  readonly hash: string;
  readonly roster: Roster;
  readonly signed: SignedRoster;
};

/** `known`: the newest version as it was read just now; null: there is none. */
export type ReadCurrentRoster = (known?: number | null) => Promise<CurrentRoster | null>;

/**
 * The published roster, read again only when there is a newer version: its signatures and rules were checked when it
 * was published, and every client checks them for itself.
 */
export const makeCurrentRoster = ({ sql }: Pick<Acting, 'sql'>): ReadCurrentRoster => {
  let held: CurrentRoster | null = null;
  const newest = async (): Promise<number | null> => {
    const [row] = await sql<{ version: number | null }>`select max(version) as version from roster`;
    return row?.version ?? null;
  };
  return async (known) => {
    const version = known === undefined ? await newest() : known;
    if (version === null || held?.version === version) return version === null ? null : held;
    const [row] = await sql<{ hash: string; roster: string; signatures: RegistrarSignature[] }>`
      select hash, roster, signatures from roster where version = ${version}`;
    if (row === undefined) return null;
    held = {
      version,
      hash: row.hash,
      roster: rosterSchema.parse(JSON.parse(row.roster)),
      signed: { roster: row.roster, signatures: row.signatures },
    };
    return held;
  };
};

/** The certificate that counts today, of a roster that has not expired. */
export const certificateToday = (
  current: CurrentRoster | null,
  person: { readonly id: string; readonly organisation: string },
  today: Day,
): Certificate | null =>
  current === null || dayNumber(today) > dayNumber(current.roster.expires)
    ? null
    : workingCertificate(current.roster, person, today);
