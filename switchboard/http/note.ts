import { hash } from 'node:crypto';
import type { Day } from '@seinhuis/core/ids';
import type { AuditLine } from '@seinhuis/core/wire/audit';
import { AUDITED, type AuditKind } from '@seinhuis/core/wire/audited';
import type { RouteName } from '@seinhuis/core/wire/routes';
import type { Acting, Sql } from '../db/database.ts';
import { amsterdam } from './clock.ts';

// Writing lines of the audit: in the transaction of what they tell of (PROTOCOL 13.2).

/** Who did it. No person: nobody who signed in. */
export type Doer = { readonly id: string | null; readonly organisation: string };

/** The same deed as a line about another organisation than the doer's. */
type Told = { readonly organisation: string; readonly kind?: AuditKind; readonly objects: readonly string[] };

/** What a handler adds to its line: the objects when they are not the path's, who, where nobody is signed in, whom else. */
export type Noted = {
  readonly objects?: readonly string[];
  readonly by?: Doer;
  readonly tell?: readonly Told[];
};
export type Note = (noted: Noted) => void;

/** A line that is in no closed day: how often stands beside it. */
type OpenLine = Omit<AuditLine, 'times'>;
type Written = { readonly organisation: string; readonly line: OpenLine; readonly counted: boolean };

const two = (value: number): string => String(value).padStart(2, '0');

/** The minute in Amsterdam, whose hours are whole hours from everybody's. */
const minuteOf = (now: number): string => `${two(amsterdam(now).hour)}:${two(Math.floor(now / 60_000) % 60)}`;

/** Lines as rows: the same line of the same organisation has the same key. */
export const writeLines = async (sql: Sql, lines: readonly Written[]): Promise<void> => {
  const texts = lines.map(({ line }) => JSON.stringify(line));
  const keys = lines.map(({ organisation }, at) => hash('sha256', `${organisation} ${texts[at]}`, 'hex'));
  await sql`
    select audit_note(key, day, organisation, line, counted)
    from unnest(${keys}::text[], ${lines.map(({ line }) => line.day)}::date[],
                ${lines.map((l) => l.organisation)}::text[], ${texts}::text[],
                ${lines.map(({ counted }) => String(counted))}::boolean[])
      as noted (key, day, organisation, line, counted)`;
};

type Deed = {
  readonly route: RouteName;
  readonly who: Doer | null;
  readonly object: string | null;
  readonly now: number;
  readonly today: Day;
};

const linesOf = ({ route, who, object, now, today }: Deed, noted: Noted): readonly Written[] => {
  const audited = AUDITED[route];
  const by = noted.by ?? who;
  if (audited.kind === null || by === null) return [];
  const line: OpenLine = {
    day: today,
    time: audited.precision === 'minute' ? minuteOf(now) : null,
    organisation: by.organisation,
    person: by.id,
    kind: audited.kind,
    objects: [...(noted.objects ?? (object === null || audited.names === 'none' ? [] : [object]))],
    refused: false,
  };
  const counted = audited.repeats === 'counted';
  const told = (noted.tell ?? []).filter(({ organisation }) => organisation !== by.organisation);
  return [
    { organisation: by.organisation, line, counted },
    ...told.map(({ organisation, kind = line.kind, objects }) => ({
      organisation,
      line: { ...line, kind, objects: [...objects] },
      counted,
    })),
  ];
};

/** The line of one request: what the handler notes goes with its transaction, or is written when it is done. */
type Noting = {
  readonly note: Note;
  /** A database whose next transaction takes the line along. */
  readonly noted: (db: Acting) => Acting;
  /** Writes the line that no transaction took along. */
  readonly finish: () => Promise<void>;
};

export type Audit = {
  readonly begin: (deed: Deed, db: Acting) => Noting;
  /** Somebody who is signed in was refused: what kind of thing, and no more (PROTOCOL 13.5). */
  readonly refused: (deed: Deed, db: Acting) => Promise<void>;
};

/** Lists ask again by themselves: what this process wrote once today it does not write again. */
const makeOnce = () => {
  let day = '';
  const written = new Set<string>();
  const keyOf = ({ organisation, line }: Written): string => `${organisation} ${line.person} ${line.kind}`;
  return {
    has: (today: Day, line: Written): boolean => {
      if (today !== day) written.clear();
      day = today;
      return !line.counted && written.has(keyOf(line));
    },
    add: (line: Written): void => {
      if (!line.counted) written.add(keyOf(line));
    },
  };
};

export const makeAudit = (): Audit => {
  const once = makeOnce();
  return {
    begin: (deed, db) => {
      let noted: Noted = {};
      let done = false;
      const take = async (sql: Sql): Promise<void> => {
        if (done) return;
        const lines = linesOf(deed, noted);
        if (lines.length > 0) await writeLines(sql, lines);
        done = true;
      };
      return {
        note: (added) => {
          noted = { ...noted, ...added };
        },
        noted: (acting) => ({
          sql: acting.sql,
          snapshot: acting.snapshot,
          transaction: (work) =>
            acting.transaction(async (sql) => {
              const answer = await work(sql);
              await take(sql);
              return answer;
            }),
        }),
        finish: async () => {
          const [line] = done ? [] : linesOf(deed, noted);
          if (line === undefined) return;
          if (once.has(deed.today, line)) return;
          await take(db.sql);
          once.add(line);
        },
      };
    },
    refused: async (deed, db) => {
      const [told] = linesOf(deed, { objects: [] });
      if (told === undefined) return;
      const line = { ...told.line, time: null, refused: true };
      await writeLines(db.sql, [{ ...told, line, counted: true }]);
    },
  };
};
