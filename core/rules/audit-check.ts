import { addDays, type Day, dayNumber } from '../ids.ts';
import {
  auditHead,
  auditRoot,
  blockHashes,
  type Countersignature,
  isAuditOrder,
  isCountersigned,
  type KeptHead,
  NO_HEAD,
  readAuditLine,
} from '../wire/audit.ts';
import { certificateOn, type Roster } from '../wire/roster.ts';
import { TERMS } from './terms.ts';

// Whether a stored audit is what it was: every hash again, and heads against what others kept (PROTOCOL 13.6).

export type StoredLine = { readonly place: number; readonly line: string; readonly hash: string };
export type StoredBlock = {
  readonly organisation: string;
  readonly salt: string;
  readonly lines: number;
  readonly leaf: string;
};
export type StoredDay = { readonly day: Day; readonly root: string; readonly head: string };

export type FindingKind =
  | 'changed'
  | 'missing'
  | 'inserted'
  | 'reordered'
  | 'block'
  | 'root'
  | 'head'
  | 'gap'
  | 'countersignature'
  | 'unknown-signer'
  | 'kept'
  | 'truncated'
  | 'behind';

export type Finding = {
  readonly what: FindingKind;
  readonly day: Day;
  readonly organisation: string | null;
  /** Of a line: which one of its block, from 1. */
  readonly place: number | null;
};

const finding = (
  what: FindingKind,
  day: Day,
  organisation: string | null = null,
  place: number | null = null,
) => ({
  what,
  day,
  organisation,
  place,
});

/** What happened to a block whose lines do not lead to its leaf, and where it shows first. */
const diagnose = (block: StoredBlock, lines: readonly StoredLine[], hashes: readonly string[]) => {
  const at = lines.findIndex(({ place, hash }, i) => place !== i + 1 || hash !== hashes[i + 1]);
  const first = (at < 0 ? lines.length : at) + 1;
  if (lines.length < block.lines) return ['missing', first] as const;
  if (lines.length > block.lines) return ['inserted', at < 0 ? block.lines + 1 : first] as const;
  if (!isAuditOrder(lines.map(({ line }) => line))) return ['reordered', first] as const;
  return at < 0 ? (['block', null] as const) : (['changed', first] as const);
};

/** One block: its lines as they are stored, in the order of their places. */
export const checkBlock = (
  network: string,
  day: Day,
  block: StoredBlock,
  lines: readonly StoredLine[],
): readonly Finding[] => {
  const texts = lines.map(({ line }) => line);
  const hashes = blockHashes({ network, day, organisation: block.organisation }, block.salt, texts);
  const whole =
    hashes.at(-1) === block.leaf &&
    lines.length === block.lines &&
    lines.every(({ place, hash }, at) => place === at + 1 && hash === hashes[at + 1]) &&
    isAuditOrder(texts) &&
    lines.every(({ line }) => (readAuditLine(line)?.day ?? '~') <= day);
  if (whole) return [];
  const [what, place] = diagnose(block, lines, hashes);
  return [finding(what, day, block.organisation, place)];
};

/** A day: its blocks against its root, its root against its head. `previous`: the day before it, null for the first. */
export const checkDay = (
  network: string,
  previous: StoredDay | null,
  stored: StoredDay,
  blocks: readonly StoredBlock[],
): readonly Finding[] => {
  const { day, root, head } = stored;
  const found: Finding[] = [];
  if (previous !== null && addDays(previous.day, 1) !== day) found.push(finding('gap', day));
  const leaves = blocks.map(({ leaf }) => leaf);
  if (auditRoot(network, day, leaves) !== root) found.push(finding('root', day));
  if (auditHead(network, day, previous?.head ?? NO_HEAD, root) !== head) found.push(finding('head', day));
  return found;
};

/** Lines that are not there because their term is over are not missing; the leaf stands for them. */
export const isPastTerm = (day: Day, newest: Day): boolean =>
  dayNumber(newest) - dayNumber(day) > TERMS.auditDays;

/** Heads against what others have of them: countersignatures, and heads that a client kept. */
export const checkHeads = (
  network: string,
  roster: Roster | null,
  days: readonly StoredDay[],
  others: { readonly countersignatures: readonly Countersignature[]; readonly kept: readonly KeptHead[] },
): readonly Finding[] => {
  const heads = new Map(days.map(({ day, head }) => [day, head]));
  const first = days[0]?.day ?? null;
  const absent = (day: Day): Finding => finding(first === null || day > first ? 'truncated' : 'gap', day);
  const signed = others.countersignatures.flatMap((c): readonly Finding[] => {
    const certificate = roster === null ? null : certificateOn(roster, c.person, c.signed);
    if (certificate?.organisation !== c.organisation)
      return [finding('unknown-signer', c.day, c.organisation)];
    // What nobody signed is no witness against a head; that it lies there is told.
    if (!isCountersigned(network, c, certificate.signing))
      return [finding('unknown-signer', c.day, c.organisation)];
    const head = heads.get(c.day);
    if (head === undefined) return [{ ...absent(c.day), organisation: c.organisation }];
    return head === c.head ? [] : [finding('countersignature', c.day, c.organisation)];
  });
  const kept = others.kept.flatMap(({ day, head }): readonly Finding[] => {
    const stored = heads.get(day);
    return stored === undefined ? [absent(day)] : stored.startsWith(head) ? [] : [finding('kept', day)];
  });
  return [...signed, ...kept];
};

/** The day before today is closed soon after midnight: one that is not is told. */
export const checkEnd = (newest: Day | null, today: Day): readonly Finding[] =>
  newest !== null && dayNumber(newest) < dayNumber(today) - 2 ? [finding('behind', newest)] : [];

export type Followed =
  | { readonly ok: true; readonly heads: readonly KeptHead[] }
  | { readonly ok: false; readonly reason: 'rewritten' | 'shortened' | 'broken'; readonly day: Day };

/**
 * What a client makes of the days that it is shown, from the last one that it kept: they go on from there, or the
 * switchboard shows another past than before. With nothing kept, the first that are shown are believed. A day that is
 * not over yet has no head.
 */
export const followHeads = (
  network: string,
  kept: KeptHead | null,
  shown: readonly StoredDay[],
  today: Day,
): Followed => {
  const [first, ...later] = shown;
  if (first === undefined)
    return kept === null ? { ok: true, heads: [] } : { ok: false, reason: 'shortened', day: kept.day };
  if (kept !== null && first.day !== kept.day) return { ok: false, reason: 'shortened', day: kept.day };
  if (kept !== null && first.head !== kept.head) return { ok: false, reason: 'rewritten', day: kept.day };
  let before = first;
  for (const next of later) {
    const follows =
      addDays(before.day, 1) === next.day &&
      auditHead(network, next.day, before.head, next.root) === next.head;
    if (!follows) return { ok: false, reason: 'broken', day: next.day };
    before = next;
  }
  if (before.day >= today) return { ok: false, reason: 'broken', day: before.day };
  return { ok: true, heads: shown.map(({ day, head }) => ({ day, head })) };
};
