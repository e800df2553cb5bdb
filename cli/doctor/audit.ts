import { addDays, type Day, dayNumber } from '@seinhuis/core/ids';
import { isAffiliated, type Roster } from '@seinhuis/core/wire/roster';
import { type Verified, verifyAudit } from '@seinhuis/switchboard/audit/verify';
import type { Db } from '@seinhuis/switchboard/db/database';
import type { Published } from '../network/published.ts';
import { type Finding, ok, unseen, warning, wrong } from './finding.ts';

// The audit as it lies here (docs/operate/audit.md): whole, closed every day, signed by others, and nothing that rings.

const ABOUT = 'audit';
/** `doctor` looks once a month (ops/systemd/seinhuis-doctor.timer): so many days are hashed again, and their alarms told. */
const MONTH = 31;
/** Somebody of each organisation opens the office in so many days. */
const SIGNED_WITHIN = 14;
/** The day before today is closed after one o'clock at night; one more is allowed for. */
const LATEST = 2;

const judgeWhole = ({ findings }: Verified): Finding => {
  // That the end is old is told apart from this: nobody wrote to it.
  const differ = findings.filter(({ what }) => what !== 'behind');
  const [first] = differ.toSorted((a, b) => dayNumber(a.day) - dayNumber(b.day));
  return first === undefined
    ? ok(ABOUT, `Of the last ${MONTH} days every line leads to its head.`)
    : wrong(
        ABOUT,
        `${differ.length} differ from what was closed or signed, the first on ${first.day}. Keep the database as it is, run seinhuis audit verify, and do what docs/operate/audit.md says of it.`,
      );
};

/** `oldest`: of the lines that are in no closed day. */
const judgeClosed = (newest: Day | null, oldest: Day | null, today: Day): Finding => {
  const since = newest ?? (oldest === null ? null : addDays(oldest, -1));
  if (since !== null && dayNumber(since) < dayNumber(today) - LATEST)
    return wrong(
      ABOUT,
      `No day was closed since ${since}. Does serve run? Then look for "sweep-failed" with the sweep "audit" in its log.`,
    );
  return newest === null
    ? ok(ABOUT, "No day is closed yet: serve closes the first one after one o'clock at night.")
    : ok(ABOUT, `The last day that was closed is ${newest}.`);
};

type Signed = { readonly organisation: string; readonly day: Day };

/** Organisations that were partners all the while, have somebody, and whose last signature is older. */
const silent = (roster: Roster, signed: readonly Signed[], since: Day, today: Day): readonly string[] =>
  roster.organisations
    .filter((organisation) => isAffiliated(organisation, since) && isAffiliated(organisation, today))
    .map(({ code }) => code)
    .filter((code) => roster.certificates.some(({ organisation }) => organisation === code))
    .filter((code) => !signed.some(({ organisation, day }) => organisation === code && day >= since))
    .sort();

const judgeSigned = async (db: Db, newest: Day, roster: Roster | null, today: Day): Promise<Finding> => {
  const [first] = await db.sql<{ day: Day }>`select min(day) as day from audit_day`;
  const since = addDays(newest, -SIGNED_WITHIN);
  if (roster === null || first === undefined || first.day > since)
    return ok(ABOUT, 'It is too young to ask who signed it.');
  const signed = await db.sql<Signed>`
    select organisation, max(day) as day from audit_countersignature group by organisation`;
  const late = silent(roster, signed, since, today);
  return late.length === 0
    ? ok(ABOUT, `Every organisation signed a head of the last ${SIGNED_WITHIN} days.`)
    : warning(
        ABOUT,
        `Nobody of ${late.join(', ')} signed a head of the last ${SIGNED_WITHIN} days. An office signs by itself when somebody signs in: ask them to, and whether all is well there.`,
      );
};

const judgeAlarms = async ({ sql }: Db, today: Day): Promise<Finding> => {
  const [row] = await sql<{ count: number }>`
    select count(*) as count from audit_alarm where day > ${addDays(today, -MONTH)}::date`;
  const count = row?.count ?? 0;
  return count === 0
    ? ok(ABOUT, `No reading of the last ${MONTH} days was unusual.`)
    : warning(
        ABOUT,
        `Unusual reading in the last ${MONTH} days: ${count}. A registrar sees at Toezicht who and what, and asks (docs/operate/incident.md).`,
      );
};

/** The audit of this database, which `db` has to own. */
export const judgeAudit = async (
  db: Db,
  published: Published | null,
  today: Day,
): Promise<readonly Finding[]> => {
  if (published === null) return [unseen(ABOUT, 'There is no network yet.')];
  const { id, roster } = published;
  const about = { network: id, roster, today, kept: [], since: addDays(today, -MONTH) };
  const verified = await verifyAudit(db, about);
  const newest = verified.newest?.day ?? null;
  const [open] = await db.sql<{ day: Day | null }>`select min(day) as day from audit_open`;
  return [
    judgeWhole(verified),
    judgeClosed(newest, open?.day ?? null, today),
    ...(newest === null ? [] : [await judgeSigned(db, newest, roster, today)]),
    await judgeAlarms(db, today),
  ];
};
