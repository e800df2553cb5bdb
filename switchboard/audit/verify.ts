import type { Day } from '@seinhuis/core/ids';
import {
  checkBlock,
  checkDay,
  checkEnd,
  checkHeads,
  type Finding,
  isPastTerm,
  type StoredBlock,
  type StoredDay,
  type StoredLine,
} from '@seinhuis/core/rules/audit-check';
import type { Countersignature, KeptHead } from '@seinhuis/core/wire/audit';
import type { Roster } from '@seinhuis/core/wire/roster';
import type { Acting, Sql } from '../db/database.ts';

type About = {
  readonly network: string;
  readonly roster: Roster | null;
  readonly today: Day;
  /** Heads that somebody kept outside: an export of a client. */
  readonly kept: readonly KeptHead[];
  /** The first day whose lines are hashed again; all of them when absent. */
  readonly since?: Day;
};

export type Verified = {
  readonly findings: readonly Finding[];
  readonly days: number;
  readonly lines: number;
  readonly countersignatures: number;
  readonly newest: StoredDay | null;
};

const readBlocks = (sql: Sql, day: Day): Promise<readonly StoredBlock[]> => sql`
  select organisation, salt, lines, leaf from audit_block where day = ${day}::date order by organisation`;

const readLines = (
  sql: Sql,
  day: Day,
): Promise<readonly (StoredLine & { readonly organisation: string })[]> => sql`
  select organisation, place, line, hash from audit_line where day = ${day}::date order by organisation, place`;

/** Lines of an organisation that has no block on that day were put there afterwards. */
const strays = (
  day: Day,
  blocks: readonly StoredBlock[],
  organisations: readonly string[],
): readonly Finding[] =>
  organisations
    .filter((code) => blocks.every(({ organisation }) => organisation !== code))
    .map((organisation) => ({ what: 'inserted' as const, day, organisation, place: 1 }));

/** Everything that is stored of the audit, hashed again day by day, and against what others have of it (PROTOCOL 13.6). */
export const verifyAudit = async ({ sql }: Acting, about: About): Promise<Verified> => {
  const days = await sql<StoredDay>`select day, root, head from audit_day order by day`;
  const countersignatures = await sql<Countersignature>`
    select day, organisation, head, person, signed, signature from audit_countersignature order by day, organisation`;
  const newest = days.at(-1) ?? null;
  const findings: Finding[] = [];
  let count = 0;
  for (const [at, stored] of days.entries()) {
    const { day } = stored;
    if (about.since !== undefined && day < about.since) continue;
    const blocks = await readBlocks(sql, day);
    const lines = Map.groupBy(await readLines(sql, day), (line) => line.organisation);
    findings.push(...checkDay(about.network, days[at - 1] ?? null, stored, blocks));
    findings.push(...strays(day, blocks, [...lines.keys()]));
    for (const block of blocks) {
      const own = lines.get(block.organisation) ?? [];
      count += own.length;
      if (own.length > 0 || !isPastTerm(day, newest?.day ?? day))
        findings.push(...checkBlock(about.network, day, block, own));
    }
  }
  const others = { countersignatures, kept: about.kept };
  findings.push(...checkHeads(about.network, about.roster, days, others));
  findings.push(...checkEnd(newest?.day ?? null, about.today));
  return { findings, days: days.length, lines: count, countersignatures: countersignatures.length, newest };
};
