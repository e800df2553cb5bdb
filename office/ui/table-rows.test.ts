import { describe, expect, test } from 'vitest';
import { chosenRows, foundRows, type Order, orderedRows, pressed } from './table-rows.ts';

type Row = { readonly name: string; readonly count: number };

const ROWS: readonly Row[] = [
  { name: 'Ede', count: 10 },
  { name: 'Ångström', count: 9 },
  { name: 'ede', count: 2 },
  { name: 'Zwolle', count: 10 },
];
const COLUMNS = [
  { id: 'name', value: (row: Row) => row.name },
  { id: 'count', value: (row: Row) => row.count },
];
const named = (rows: readonly Row[]): string => rows.map(({ name }) => name).join(' ');
const by = (column: string, descending = false): Order => ({ column, descending });

describe('the rows of a table', () => {
  test('come in the order of a column, in which capitals and accents make no difference', () => {
    expect(named(orderedRows(ROWS, COLUMNS, by('name')))).toBe('Ångström Ede ede Zwolle');
  });

  test('are ordered by numbers as numbers, and equal ones stay as they came in both directions', () => {
    expect(named(orderedRows(ROWS, COLUMNS, by('count')))).toBe('ede Ångström Ede Zwolle');
    expect(named(orderedRows(ROWS, COLUMNS, by('count', true)))).toBe('Ede Zwolle Ångström ede');
  });

  test('are ordered by the signs of their numbers, which are words', () => {
    const spoken = ['1F6B', '66A4', '0756', '7BB5'].map((name) => ({ name, count: 0 }));
    expect(named(orderedRows(spoken, COLUMNS, by('name')))).toBe('0756 1F6B 66A4 7BB5');
  });

  test('stay the very same list when nothing is asked of them', () => {
    expect(orderedRows(ROWS, COLUMNS, null)).toBe(ROWS);
    expect(orderedRows(ROWS, COLUMNS, by('gone'))).toBe(ROWS);
    expect(foundRows(ROWS, COLUMNS, '  ')).toBe(ROWS);
    expect(chosenRows(ROWS, COLUMNS, { name: '' })).toBe(ROWS);
  });

  test('are found by a part of any column, without capitals or accents', () => {
    expect(named(foundRows(ROWS, COLUMNS, 'angstr'))).toBe('Ångström');
    expect(named(foundRows(ROWS, COLUMNS, 'EDE '))).toBe('Ede ede');
    expect(named(foundRows(ROWS, COLUMNS, '10'))).toBe('Ede Zwolle');
  });

  test('are chosen by the whole value, in every column that is asked', () => {
    expect(named(chosenRows(ROWS, COLUMNS, { count: '10' }))).toBe('Ede Zwolle');
    expect(named(chosenRows(ROWS, COLUMNS, { count: '10', name: 'Zwolle' }))).toBe('Zwolle');
    expect(named(chosenRows(ROWS, COLUMNS, { count: '1' }))).toBe('');
  });

  test('go up, then down, then back to how they came, and another column begins anew', () => {
    expect(pressed(null, 'name')).toEqual(by('name'));
    expect(pressed(by('name'), 'name')).toEqual(by('name', true));
    expect(pressed(by('name', true), 'name')).toBeNull();
    expect(pressed(by('name', true), 'count')).toEqual(by('count'));
  });
});
