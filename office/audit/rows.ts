import { isId } from '@seinhuis/core/ids';
import type { AuditLine } from '@seinhuis/core/wire/audit';
import type { AuditView } from '../keys/contract.ts';
import { spoken } from '../ui/spoken.ts';
import type { auditWords } from '../words/audit.ts';

// Lines of the audit as rows of a table: the newest day first, and within a day the last minute first.

type Words = (typeof auditWords)['nl'];

export type Row = {
  readonly key: string;
  readonly line: AuditLine;
  /** `wrong`: the day does not lead to what my office keeps. */
  readonly state: 'closed' | 'open' | 'wrong';
};

const before = (a: Row, b: Row): number =>
  b.line.day.localeCompare(a.line.day) || (b.line.time ?? '').localeCompare(a.line.time ?? '');

/** The rows of a view; lines of a day that is not closed belong to the newest week only. */
export const rowsOf = (view: AuditView, newest: boolean): readonly Row[] => {
  const closed = view.days.flatMap(({ holds, lines, day }) =>
    lines.map((line, at): Row => ({ key: `${day} ${at}`, line, state: holds ? 'closed' : 'wrong' })),
  );
  const open = view.open.map((line, at): Row => ({ key: `open ${at}`, line, state: 'open' }));
  return [...(newest ? open : []), ...closed].toSorted(before);
};

/** Who did it: by name when it is somebody of mine, otherwise by their organisation. */
export const whoText = (
  { person, organisation }: AuditLine,
  people: ReadonlyMap<string, string>,
  nameOf: (code: string) => string,
  words: Words,
): string => (person === null ? words.nobody : (people.get(person) ?? nameOf(organisation)));

/** What it was about: a person by name, anything else by its short number; many as a number. */
export const aboutText = (
  { objects, kind }: AuditLine,
  people: ReadonlyMap<string, string>,
  words: Words,
): string => {
  if (kind === 'alarm.raise') return '';
  if (objects.length > 3) return words.several(objects.length);
  return objects.map((object) => people.get(object) ?? (isId(object) ? spoken(object) : object)).join(', ');
};
