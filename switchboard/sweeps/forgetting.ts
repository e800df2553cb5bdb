import { addDays, type Day, weekOf } from '@seinhuis/core/ids';
import { MOST_DELIVERY_WEEKS, TERMS, type TermRule } from '@seinhuis/core/rules/terms';
import type { Acting, Sql } from '../db/database.ts';
import { countClosed } from '../desk/tips-store.ts';
import { amsterdam } from '../http/clock.ts';
import type { Lockbox } from '../lockbox/lockbox.ts';

/** So many rows at a time: what is interrupted goes on where it was. */
const AT_ONCE = 500;

type Due = { readonly id: string; readonly lock: string };

/** What is due of one kind, and what becomes of its rows once nothing opens them any more. */
type Kind = {
  readonly name: ForgottenKind;
  readonly due: (sql: Sql, terms: Terms) => Promise<readonly Due[]>;
  readonly clear: (sql: Sql, ids: readonly string[], today: Day) => Promise<void>;
};

export type ForgottenKind = 'tips' | 'letters' | 'drafts' | 'reviews' | 'deliveries' | 'unsent drafts';
export type Forgotten = Readonly<Record<ForgottenKind, number>>;

type Terms = {
  readonly tipDay: Day;
  readonly closedDay: Day;
  readonly today: Day;
  readonly draftWeek: string;
  /** The last week of forwarding that is due, for the whole network and by the rules that say less. */
  readonly forwarded: readonly Cut[];
};

/** What of the forwarded reports is due: of one organisation and theme, or of all of them. */
type Cut = { readonly organisation: string | null; readonly theme: string | null; readonly week: string };

const termsOn = (today: Day, network: number, rules: readonly TermRule[]): Terms => {
  const deliveryWeeks = Math.min(network, MOST_DELIVERY_WEEKS);
  return {
    today,
    tipDay: addDays(today, -TERMS.tipDays),
    closedDay: addDays(today, -TERMS.closedTipDays),
    draftWeek: weekOf(addDays(today, -7 * TERMS.draftWeeks)),
    forwarded: [{ organisation: null, theme: null, weeks: deliveryWeeks }, ...rules]
      .filter(({ weeks }) => weeks <= deliveryWeeks)
      .map(({ organisation, theme, weeks }) => ({
        organisation,
        theme,
        week: weekOf(addDays(today, -7 * weeks)),
      })),
  };
};

/** What is due by the first cut that finds anything: each is looked up by itself, by what it names. */
const dueBy = async (
  cuts: readonly Cut[],
  due: (cut: Cut) => Promise<readonly Due[]>,
): Promise<readonly Due[]> => {
  for (const cut of cuts) {
    const rows = await due(cut);
    if (rows.length > 0) return rows;
  }
  return [];
};

/** The desk's own copy is kept as long as what holds for everybody. */
const forEverybody = ({ forwarded }: Terms): readonly Cut[] =>
  forwarded.filter(({ organisation }) => organisation === null);

// What is cleared already has no outer layer, so it is never due again. In the order of what makes it due, by its index:
// whoever keeps a million rows looks at those that are due.
const KINDS: readonly Kind[] = [
  {
    name: 'tips',
    due: (sql, { tipDay, closedDay }) => sql<Due>`
      select id, encode(substring(envelope for 16), 'hex') as lock from tip where id in (
        (select id from tip where day <= ${tipDay}::date order by day limit ${AT_ONCE})
        union (select id from tip where closed <= ${closedDay}::date order by closed limit ${AT_ONCE}))`,
    clear: async (sql, ids, today) => {
      const open = await sql<{ id: string }>`
        select id from tip where id = any (${ids}::text[]) and state <> 'closed' for update`;
      // Nobody closed it: that it came and went has to show in the figures.
      for (const _ of open) await countClosed(sql, today, 'expired');
      await sql`delete from tip_handed where tip = any (${ids}::text[])`;
      await sql`delete from tip where id = any (${ids}::text[])`;
    },
  },
  {
    name: 'letters',
    due: (sql, { today }) => sql<Due>`
      select id, encode(substring(slot for 16), 'hex') as lock from letter
      where until < ${today}::date order by until limit ${AT_ONCE}`,
    clear: async (sql, ids) => {
      await sql`delete from letter where id = any (${ids}::text[])`;
    },
  },
  {
    name: 'unsent drafts',
    due: (sql, { draftWeek }) => sql<Due>`
      select id, encode(substring(draft_envelope for 16), 'hex') as lock from report
      where state <> 'forwarded' and week <= ${draftWeek} order by week limit ${AT_ONCE}`,
    clear: async (sql, ids) => {
      await sql`delete from report where id = any (${ids}::text[])`;
    },
  },
  {
    name: 'deliveries',
    due: (sql, { forwarded }) =>
      dueBy(
        forwarded,
        ({ organisation, theme, week }) => sql<Due>`
          select id, encode(substring(envelope for 16), 'hex') as lock from delivery
          where week <= ${week} and envelope is not null
            and (${organisation}::text is null or organisation = ${organisation})
            and (${theme}::text is null or theme = ${theme})
          order by week limit ${AT_ONCE}`,
      ),
    clear: async (sql, ids) => {
      await sql`update delivery set envelope = null, disposition = null where id = any (${ids}::text[])`;
    },
  },
  {
    name: 'drafts',
    due: (sql, terms) =>
      dueBy(
        forEverybody(terms),
        ({ theme, week }) => sql<Due>`
          select id, encode(substring(draft_envelope for 16), 'hex') as lock from report
          where state = 'forwarded' and week <= ${week} and length(draft_envelope) > 0
            and (${theme}::text is null or theme = ${theme})
          order by week limit ${AT_ONCE}`,
      ),
    clear: async (sql, ids) => {
      await sql`update report set draft_envelope = '' where id = any (${ids}::text[])`;
    },
  },
  {
    name: 'reviews',
    due: (sql, terms) =>
      dueBy(
        forEverybody(terms),
        ({ theme, week }) => sql<Due>`
          select id, encode(substring(review_envelope for 16), 'hex') as lock from report
          where state = 'forwarded' and week <= ${week} and review_envelope is not null
            and (${theme}::text is null or theme = ${theme})
          order by week limit ${AT_ONCE}`,
      ),
    clear: async (sql, ids) => {
      await sql`update report set review_envelope = null where id = any (${ids}::text[])`;
    },
  },
];

export type Forgetting = {
  readonly db: Acting;
  readonly lockbox: Pick<Lockbox, 'forget'>;
  /** How long this network keeps forwarded reports. */
  readonly deliveryWeeks?: number;
  /** What the roster says of organisations and themes. */
  readonly rules?: readonly TermRule[];
};

/**
 * Forgets what is due: first its key, then its row, so that whatever interrupts it leaves nothing readable and the
 * next time goes on. Doing it twice is doing it once. Answers how many of each kind.
 */
export const forgetDue = async (
  { db, lockbox, deliveryWeeks = TERMS.deliveryWeeks, rules = [] }: Forgetting,
  now: number,
): Promise<Forgotten> => {
  const { day: today } = amsterdam(now);
  const terms = termsOn(today, deliveryWeeks, rules);
  const counts: Record<ForgottenKind, number> = {
    tips: 0,
    letters: 0,
    'unsent drafts': 0,
    deliveries: 0,
    drafts: 0,
    reviews: 0,
  };
  for (const { name, due, clear } of KINDS)
    for (;;) {
      const rows = await due(db.sql, terms);
      if (rows.length === 0) break;
      await lockbox.forget(
        rows.map(({ lock }) => lock),
        today,
      );
      await db.transaction((sql) =>
        clear(
          sql,
          rows.map(({ id }) => id),
          today,
        ),
      );
      counts[name] += rows.length;
    }
  return counts;
};
