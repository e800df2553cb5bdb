import { plainLetters } from '@seinhuis/core/words/plain';

// Which rows a table shows, and in which order. The page draws them, and only those of one page.

export type Cell = string | number;

/** A column, as far as rows are chosen and ordered by it. */
export type Sorted<Row> = { readonly id: string; readonly value: (row: Row) => Cell };

/** What a table is ordered by; null for the order in which the rows came. */
export type Order = { readonly column: string; readonly descending: boolean } | null;

/** Words as Dutch orders them. Digits in them are signs like others: `66A4` is no sixty-six. */
const collator = new Intl.Collator('nl', { sensitivity: 'base' });

const compare = (a: Cell, b: Cell): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

/** The order after one more press on the head of a column: upwards, downwards, as they came. */
export const pressed = (order: Order, column: string): Order =>
  order?.column !== column
    ? { column, descending: false }
    : order.descending
      ? null
      : { column, descending: true };

/** The rows that have the chosen value in each column of `chosen` (an empty one chooses nothing). */
export const chosenRows = <Row>(
  rows: readonly Row[],
  columns: readonly Sorted<Row>[],
  chosen: Readonly<Record<string, string>>,
): readonly Row[] => {
  const asked = columns.filter(({ id }) => chosen[id]);
  return asked.length === 0
    ? rows
    : rows.filter((row) => asked.every(({ id, value }) => String(value(row)) === chosen[id]));
};

/** The rows in which some column has the words sought, whatever their capitals and accents. */
export const foundRows = <Row>(
  rows: readonly Row[],
  columns: readonly Sorted<Row>[],
  sought: string,
): readonly Row[] => {
  const wanted = plainLetters(sought.trim());
  return wanted === ''
    ? rows
    : rows.filter((row) => columns.some(({ value }) => plainLetters(String(value(row))).includes(wanted)));
};

/** The rows in the order asked for; equal ones stay as they came, also when it goes downwards. */
export const orderedRows = <Row>(
  rows: readonly Row[],
  columns: readonly Sorted<Row>[],
  order: Order,
): readonly Row[] => {
  const column = columns.find(({ id }) => id === order?.column);
  if (order === null || column === undefined) return rows;
  const sign = order.descending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: column.value(row) }))
    .sort((a, b) => sign * compare(a.key, b.key))
    .map(({ row }) => row);
};
