import { isId } from '@seinhuis/core/ids';
import type { AuditLine } from '@seinhuis/core/wire/audit';
import { KEY_PURPOSES } from '@seinhuis/core/wire/roster';
import type { AuditView } from '../keys/contract.ts';
import { spoken } from '../ui/spoken.ts';
import type { auditWords } from '../words/audit.ts';
import type { ceremonyWords } from '../words/ceremony.ts';

// Lines of the audit as rows of a table: the newest day first, and within a day the last minute first.

type Words = (typeof auditWords)['nl'];
type KeyWords = Pick<(typeof ceremonyWords)['nl'], 'purposes' | 'nth'>;

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

/** A key as the page of keys calls it; the audit writes it as `inbox/1`. */
const keyText = (object: string, words: KeyWords): string | null => {
  const [purpose, epoch, ...more] = object.split('/');
  const known = KEY_PURPOSES.find((one) => one === purpose);
  return known === undefined || more.length > 0 || !/^[1-9][0-9]*$/.test(epoch ?? '')
    ? null
    : `${words.purposes[known]}, ${words.nth(Number(epoch))}`;
};

/** What it was about: people, keys and rosters by name, anything else by its short number; many as a number. */
export const aboutText = (
  { objects, kind }: AuditLine,
  people: ReadonlyMap<string, string>,
  words: Words,
  keyWords: KeyWords,
): string => {
  if (kind === 'alarm.raise') return '';
  if (objects.length > 3) return words.several(objects.length);
  const texts = objects.map((object) => {
    if (kind === 'roster.propose') return words.version(object);
    return people.get(object) ?? keyText(object, keyWords) ?? (isId(object) ? spoken(object) : object);
  });
  return texts.join(kind === 'key.grant' ? ': ' : ', ');
};
