import { addDays, type Day } from '@seinhuis/core/ids';
import { type Followed, followHeads } from '@seinhuis/core/rules/audit-check';
import type { AnswerOf } from '@seinhuis/core/wire/api';
import {
  type AuditLine,
  auditRoot,
  countersign,
  type KeptHead,
  leafOf,
  readAuditLine,
} from '@seinhuis/core/wire/audit';
import { fingerprintWords } from '@seinhuis/core/wire/fingerprint';
import { certificateOn } from '@seinhuis/core/wire/roster';
import type { AuditState, AuditView, KeyApi } from './contract.ts';
import { localDay } from './enter.ts';
import { OfficeError } from './failure.ts';
import { changeDrawer, client, maybeSession, saveDrawer, session, tell } from './session.ts';

// The audit, followed by my client: it keeps the heads it was shown, signs the newest for my organisation when nobody
// did yet, and says so when another past is shown than before (PROTOCOL 13.6).

/** Whoever keeps nothing yet looks back so far. */
const FIRST_LOOK = 400;
const KEPT = 40;
const AGAIN = 60 * 60_000;

let state: AuditState | null = null;
let looked = Number.NEGATIVE_INFINITY;

const set = (next: AuditState): void => {
  state = next;
  tell({ event: 'audit', state });
};

export const forgetAudit = (): void => {
  state = null;
  looked = Number.NEGATIVE_INFINITY;
  tell({ event: 'audit', state });
};

const newestOf = (heads: readonly KeptHead[]): KeptHead | null => heads.at(-1) ?? null;

const stateOf = (newest: KeptHead | null, alarms: number): AuditState => ({
  ok: true,
  alarms,
  day: newest?.day ?? null,
  words: newest === null ? [] : fingerprintWords(newest.head),
});

/** Today; an office that is open over midnight knows by its own clock that a day is over. */
const todayNow = (): Day => {
  const { today } = session();
  const local = localDay();
  return local > today ? local : today;
};

/** Keeps heads that follow on what was kept, the newest forty. */
const keep = async (heads: readonly KeptHead[]): Promise<void> => {
  const before = session().drawer.heads;
  const fresh = heads.filter(({ day }) => before.every((known) => known.day !== day));
  if (fresh.length === 0) return;
  changeDrawer((drawer) => ({ ...drawer, heads: [...drawer.heads, ...fresh].slice(-KEPT) }));
  await saveDrawer();
};

const isCertified = (): boolean => {
  const { trust, person } = session();
  return trust.ok && trust.roster !== null && certificateOn(trust.roster, person.id, todayNow()) !== null;
};

/** Signs the newest head for my organisation, unless a colleague did. */
const signNewest = async (newest: KeptHead | null, countersigned: Day | null): Promise<void> => {
  const { network, person, keys } = session();
  if (newest === null || (countersigned !== null && countersigned >= newest.day) || !isCertified()) return;
  const statement = { ...newest, organisation: person.organisation, person: person.id, signed: todayNow() };
  const { day, head, signed, signature } = countersign(network, statement, keys.signing.secret);
  await client('countersign', { body: { day, head, signed, signature } });
};

/** Looks at all heads since the last that I keep. Nothing is kept or signed of another past. */
export const followAudit = async (): Promise<void> => {
  looked = Date.now();
  const { drawer, network, trust } = session();
  const today = todayNow();
  if (!trust.ok) return;
  const kept = newestOf(drawer.heads);
  const { days, countersigned, alarms } = await client('auditHeads', {
    parameters: { day: kept?.day ?? addDays(today, -FIRST_LOOK) },
  });
  const followed: Followed = followHeads(network, kept, days, today);
  if (!followed.ok) {
    set({ ok: false, reason: followed.reason, day: followed.day });
    return;
  }
  await keep(followed.heads);
  const newest = newestOf(followed.heads);
  set(stateOf(newest, alarms));
  await signNewest(newest, countersigned);
};

/** While somebody works: once an hour. */
export const followAuditAgain = async (): Promise<void> => {
  if (maybeSession() !== null && Date.now() - looked >= AGAIN) await followAudit();
};

type Heads = AnswerOf<'auditHeads'>['days'];
type Shown = AnswerOf<'readAudit'>['days'][number];

/** Whether these heads lead to what I keep: from the first of them to the newest, over the kept ones. */
const leadToKept = (heads: Heads): boolean => {
  const { network, drawer } = session();
  const known = new Map(heads.map(({ day, head }) => [day, head]));
  return (
    followHeads(network, null, heads, todayNow()).ok &&
    drawer.heads.every(({ day, head }) => day < (heads[0]?.day ?? '') || known.get(day) === head)
  );
};

/** Whether my organisation's lines of a day lead to the root of that day. */
const leadsToRoot = (shown: Shown, heads: Heads): boolean => {
  const { network, person } = session();
  const head = heads.find(({ day }) => day === shown.day);
  const of = { network, day: shown.day, organisation: person.organisation };
  const own =
    shown.salt === null
      ? shown.lines.length === 0
      : shown.leaves.includes(leafOf(of, shown.salt, shown.lines));
  return own && head !== undefined && auditRoot(network, shown.day, shown.leaves) === head.root;
};

const linesIn = (texts: readonly string[]): readonly AuditLine[] =>
  texts.map((text) => {
    const line = readAuditLine(text);
    if (line === null) throw new OfficeError('tampered', { stage: 'body' });
    return line;
  });

const readAudit: KeyApi['readAudit'] = async (to): Promise<AuditView> => {
  const { days, open, people } = await client('readAudit', { parameters: { day: to } });
  const first = days.at(-1)?.day;
  const heads = first === undefined ? [] : (await client('auditHeads', { parameters: { day: first } })).days;
  const whole = leadToKept(heads);
  return {
    days: days.map((shown) => ({
      day: shown.day,
      holds: whole && leadsToRoot(shown, heads),
      lines: linesIn(shown.lines),
    })),
    open: linesIn(open),
    people,
  };
};

/** The heads that I keep, as a file to take along: `seinhuis audit verify` reads it. */
const exportHeads: KeyApi['exportHeads'] = async () => {
  const { drawer, network } = session();
  return [`# Seinhuis, ${network}`, ...drawer.heads.map(({ day, head }) => `${day} ${head}`), ''].join('\n');
};

/** The person heard why there is another past, such as a restore: from here on this one is kept. */
const explainAudit: KeyApi['explainAudit'] = async () => {
  changeDrawer((drawer) => ({ ...drawer, heads: [] }));
  await saveDrawer();
  await followAudit();
};

export const auditWatch = { readAudit, exportHeads, explainAudit };
