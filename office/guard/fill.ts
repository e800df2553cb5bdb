import { municipality } from '@seinhuis/core/reference/municipalities';
import type { TipEntity } from './contract.ts';
import { timeInWords } from './time-words.ts';

/** What a chip says and puts into the report: the normalised value, as a report writes it. */
export type Fill = {
  readonly field: 'statement' | 'place';
  readonly kind: TipEntity['kind'];
  readonly value: string;
};

/** AB12CD as AB-12-CD: letters and figures apart, four of a kind as two and two. */
export const plateInGroups = (plate: string): string =>
  (plate.match(/[A-Z]+|\d+/g) ?? [plate])
    .flatMap((group) => (group.length === 4 ? [group.slice(0, 2), group.slice(2)] : [group]))
    .join('-');

const DUTCH_PLATE = /^(?=.*[A-Z])(?=.*\d)[A-Z\d]{6}$/;

/** How a normalised value is written in a report. */
const written = ({ kind, value, text }: TipEntity): string => {
  if (kind === 'plate') return DUTCH_PLATE.test(value) ? plateInGroups(value) : value;
  if (kind === 'time' || kind === 'date') return timeInWords(value, text);
  // A place is its code; a name that exists twice stays as it was written and is asked back by the field.
  if (kind === 'place') return municipality(value)?.name === undefined ? value : text;
  return value;
};

/** The chips of a tip, in the order of the tip; the same value once. */
export const fillsOf = (entities: readonly TipEntity[]): readonly Fill[] => {
  const fills = entities.map(
    (entity): Fill => ({
      field: entity.kind === 'place' ? 'place' : 'statement',
      kind: entity.kind,
      value: written(entity),
    }),
  );
  return [...new Map(fills.map((fill) => [`${fill.field} ${fill.value}`, fill])).values()];
};

/** Words as they are shown between quotation marks: without their own. */
export const unquoted = (text: string): string => text.replace(/^["“„«‘']+|["”“»’']+$/gu, '');

/** A text with something put behind it. */
export const withAdded = (text: string, added: string): string => {
  const before = text.trimEnd();
  return before === '' ? added : `${before} ${added}`;
};

/** A text without a piece of it, and without the double space that would leave. */
export const withReplaced = (
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  by: string,
): string => {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (by !== '') return before + by + after;
  const joined = /\s$/.test(before) || before === '' ? before + after.replace(/^\s+/, '') : before + after;
  return joined.replace(/\s+([.,;:!?])/g, '$1').trim();
};
