import { hash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { addDays, type Day, makeId, weekOf } from '@seinhuis/core/ids';
import { systemRandom } from '@seinhuis/core/random';
import { COLLECT_BYTES, SLOTS } from '@seinhuis/core/wire/slots';
import { type Db, openDatabase } from '@seinhuis/switchboard/db/database';
import type { Lockbox } from '@seinhuis/switchboard/lockbox/lockbox';
import type { RunningSwitchboard } from '../../cli/serving/switchboard.ts';
import { round } from '../statistics.ts';

// What a switchboard holds after years, put in by the thousand and not by the slow road: rows as the features write
// them, each envelope in its outer layer with its own key in the lockbox. Nobody has to open these envelopes: they are
// copies of one that was sealed for real.

export type Filling = {
  /** So many tips, reports and deliveries. */
  readonly size: number;
  /** One sealed tip. */
  readonly envelope: Uint8Array;
  readonly partner: string;
  /** The operator and the second reader who work while it is measured, and the other operators. */
  readonly operator: string;
  readonly reviewer: string;
  readonly colleagues: readonly string[];
};

export type Filled = { readonly rows: number; readonly keys: number; readonly seconds: number };

type At = { readonly db: Db; readonly lockbox: Lockbox };

const AT_ONCE = 2000;
/** Ten years, of which the last is not forgotten yet. */
const WEEKS = 520;
const LIVE_WEEKS = 51;
/** What the people of the measurement have themselves is the same at every size. */
const OWN = 50;
const ORGANISATIONS = 345;
/** One letter for so many tips. */
const TIPS_A_LETTER = 30;

/** So many envelopes in their outer layers, as one parameter with where each begins. */
const shut = async ({ lockbox }: At, envelope: Uint8Array, count: number) => {
  const stored = await lockbox.shut(Array.from({ length: count }, () => envelope));
  const length = stored[0]?.length ?? 0;
  return { bytes: Buffer.concat(stored), starts: stored.map((_, at) => at * length + 1), length };
};

const ids = (count: number): readonly string[] => Array.from({ length: count }, () => makeId(systemRandom));
const hexOf = (text: string): string => hash('sha256', text, 'hex');

/** A week of tips: six of ten closed, two claimed by colleagues, two waiting. */
const fillTips = async (at: At, filling: Filling, today: Day, from: number, count: number): Promise<void> => {
  const { bytes, starts, length } = await shut(at, filling.envelope, count);
  const numbers = Array.from({ length: count }, (_, i) => from + i);
  const made = ids(count);
  const stateOf = (n: number) => (n % 10 < 6 ? 'closed' : n % 10 < 8 ? 'claimed' : 'waiting');
  const holders = numbers.map((n) => filling.colleagues[n % filling.colleagues.length] ?? '');
  await at.db.sql`
    insert into tip (id, door, day, bytes, state, holder, hash, envelope, closed)
    select id, 'sealed', ${today}::date - n % 7, 4096, state, case when state <> 'waiting' then holder end, hash,
      substring(${bytes}::bytea from start for ${length}::int),
      case when state = 'closed' then ${today}::date - least(n % 7, n % 3) end
    from unnest(${made}::text[], ${numbers}::int[], ${numbers.map(stateOf)}::text[], ${holders}::text[],
                ${made.map(hexOf)}::text[], ${starts}::int[]) as t (id, n, state, holder, hash, start)`;
  await at.db.sql`
    insert into tip_handed (tip, person)
    select tip, person from unnest(${made}::text[], ${holders}::text[], ${numbers.map(stateOf)}::text[])
      as t (tip, person, state) where state <> 'waiting'`;
};

type Sent = {
  readonly report: string;
  readonly author: string;
  readonly reviewer: string;
  readonly organisation: string;
  readonly week: string;
  readonly live: boolean;
  readonly state: 'sent' | 'opened';
  readonly outcome: string | null;
};

const THEMES = ['drugs', 'weapons', 'fraud', 'violence'];

/** Reports that were forwarded and their deliveries, one each; what is older than a year has no envelope any more. */
const fillForwarded = async (at: At, filling: Filling, sent: readonly Sent[]): Promise<void> => {
  const live = sent.filter((s) => s.live).length;
  const drafts = await shut(at, filling.envelope, live);
  const reviews = await shut(at, filling.envelope, live);
  const deliveries = await shut(at, filling.envelope, live);
  let next = 0;
  const starts = sent.map((s) => (s.live ? (drafts.starts[next++] ?? null) : 0) ?? 0);
  const themes = sent.map((_, n) => THEMES[n % THEMES.length] ?? '');
  const reports = sent.map((s) => s.report);
  const hashes = reports.map(hexOf);
  await at.db.sql`
    insert into report (id, theme, week, state, author, excluded, sequence, draft, draft_hash, draft_envelope,
                        reviewer, review, review_hash, review_envelope, adds, part)
    select id, theme, week, 'forwarded', author, array[author], 1, draft, hash,
      case when start = 0 then '' else substring(${drafts.bytes}::bytea from start for ${drafts.length}::int) end,
      reviewer, review, hash,
      case when start > 0 then substring(${reviews.bytes}::bytea from start for ${reviews.length}::int) end, null, 1
    from unnest(${reports}::text[], ${themes}::text[], ${sent.map((s) => s.week)}::text[],
                ${sent.map((s) => s.author)}::text[], ${ids(sent.length)}::text[], ${hashes}::text[],
                ${ids(sent.length)}::text[], ${starts}::int[], ${sent.map((s) => s.reviewer)}::text[])
      as r (id, theme, week, author, draft, hash, review, start, reviewer)`;
  await at.db.sql`
    insert into delivery (id, report, organisation, epoch, role, theme, week, state, hash, envelope, verifier,
                          outcome, announced)
    select id, report, organisation, 1, 'primary', theme, week, state, hash,
      case when start > 0 then substring(${deliveries.bytes}::bytea from start for ${deliveries.length}::int) end,
      hash, nullif(outcome, ''), true
    from unnest(${ids(sent.length)}::text[], ${reports}::text[], ${sent.map((s) => s.organisation)}::text[],
                ${themes}::text[], ${sent.map((s) => s.week)}::text[], ${sent.map((s) => s.state)}::text[],
                ${hashes}::text[], ${starts}::int[], ${sent.map((s) => s.outcome ?? '')}::text[])
      as d (id, report, organisation, theme, week, state, hash, start, outcome)`;
};

const codeOf = (n: number): string => `GM${1000 + (n % (ORGANISATIONS - 1))}`;

/** The n-th of so many, from ten years ago until now; what is forgotten belongs to everybody in their share. */
const sentOf = (n: number, filling: Filling, today: Day): Sent => {
  const age = WEEKS - 1 - Math.floor((n / filling.size) * WEEKS);
  const live = age < LIVE_WEEKS;
  const staff = [filling.operator, ...filling.colleagues];
  return {
    report: makeId(systemRandom),
    author: (live ? filling.colleagues[n % filling.colleagues.length] : staff[n % staff.length]) ?? '',
    reviewer: (live ? filling.colleagues[(n + 1) % filling.colleagues.length] : filling.reviewer) ?? '',
    organisation: !live && n % ORGANISATIONS === 0 ? filling.partner : codeOf(n),
    week: weekOf(addDays(today, -7 * age)),
    live,
    state: n % 10 < 8 || !live ? 'opened' : 'sent',
    outcome: n % 10 < 4 ? 'inspection' : null,
  };
};

/** What the operator and the partner of the measurement have themselves. */
const ownOf = (n: number, filling: Filling, today: Day): Sent => ({
  report: makeId(systemRandom),
  author: filling.operator,
  reviewer: filling.reviewer,
  organisation: filling.partner,
  week: weekOf(addDays(today, -7 * (n % 10))),
  live: true,
  state: n % 2 === 0 ? 'opened' : 'sent',
  outcome: null,
});

const fillLetters = async (at: At, envelope: Uint8Array, today: Day, count: number): Promise<void> => {
  const { bytes, starts, length } = await shut(at, envelope, count);
  const made = ids(count);
  await at.db.sql`
    insert into letter (id, address, place, hash, slot, until)
    select id, hash, 0, hash, substring(${bytes}::bytea from start for ${length}::int), ${today}::date + 30
    from unnest(${made}::text[], ${made.map(hexOf)}::text[], ${starts}::int[]) as l (id, hash, start)`;
};

const inParts = async (
  count: number,
  part: (from: number, count: number) => Promise<void>,
): Promise<void> => {
  for (let from = 0; from < count; from += AT_ONCE) await part(from, Math.min(AT_ONCE, count - from));
};

const several = <T>(from: number, count: number, make: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => make(from + i));

const fillAll = async (at: At, filling: Filling, today: Day): Promise<void> => {
  const { size } = filling;
  await inParts(size, (from, count) => fillTips(at, filling, today, from, count));
  await inParts(size, (from, count) =>
    fillForwarded(
      at,
      filling,
      several(from, count, (n) => sentOf(n, filling, today)),
    ),
  );
  const own = several(0, OWN, (n) => ownOf(n, filling, today));
  await fillForwarded(at, filling, own);
  const slot = new Uint8Array(COLLECT_BYTES / SLOTS);
  await inParts(Math.round(size / TIPS_A_LETTER), (_, count) => fillLetters(at, slot, today, count));
  await at.db.sql`vacuum (analyze)`;
  await at.db.sql`checkpoint`;
};

/** Fills one database and its lockbox. The planner is told about it, as it would be by itself within minutes. */
export const fill = async (
  { databaseUrl, lockbox }: Pick<RunningSwitchboard, 'databaseUrl' | 'lockbox'>,
  filling: Filling,
  today: Day,
): Promise<Filled> => {
  const began = performance.now();
  // As whoever owns the tables: no part that the switchboard plays may put in what was never sent.
  const db = openDatabase(databaseUrl, 1);
  try {
    await fillAll({ db, lockbox }, filling, today);
    const [row] = await db.sql<{ rows: number }>`
      select sum(reltuples)::int8 as rows from pg_class where relname in ('tip', 'tip_handed', 'report', 'delivery', 'letter')`;
    const seconds = round((performance.now() - began) / 1000);
    return { rows: row?.rows ?? 0, keys: lockbox.state().keys, seconds };
  } finally {
    await db.close();
  }
};
