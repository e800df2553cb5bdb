import { describe, expect, it } from 'vitest';
import type { OpenedItem } from '../keys/contract.ts';
import { contradicting, firstOf, foldAdditions, linesOf } from './series.ts';
import type { Listed } from './use-deliveries.ts';

const DAY = '2026-11-22';
const by = { person: 'p', day: DAY };
const REPORT = 'r';

/** A delivery of part `part` whose text is called `hash` and follows on `previous`. */
const item = (id: string, part: number, hash: string, previous = '', report = REPORT): OpenedItem => ({
  id,
  ok: true,
  report: {
    format: 1,
    kind: 'report',
    id: report,
    theme: 'drugs.hennep',
    place: null,
    urgent: false,
    notBefore: null,
    statements: [hash],
    ...(part > 1 ? { adds: { part, previous } } : {}),
  },
  role: 'primary',
  part,
  hash,
  day: DAY,
  author: by,
  reviewer: by,
  outcomeWords: part > 1 ? null : 'zes woorden',
});
const row = (id: string, change: Partial<Listed> = {}): Listed => ({
  id,
  theme: 'drugs',
  week: '2026-W47',
  role: 'primary',
  epoch: 1,
  first: null,
  part: 1,
  state: 'sent',
  outcome: null,
  confirmed: false,
  weeks: 52,
  ...change,
});
const told = (lines: ReturnType<typeof linesOf>) =>
  lines.map((line) =>
    line.kind === 'text'
      ? `${line.part} ${line.item.hash}${line.unlinked ? ' unlinked' : ''}${line.repeats.length > 0 ? ' again' : ''}`
      : `${line.part} ${line.withdrawn ? 'withdrawn' : 'missing'}`,
  );

describe('a report and what was added to it', () => {
  it('stand in the order that was signed, whatever the order of the list', () => {
    const items = [
      item('c', 3, 'z', 'y'),
      item('a', 1, 'x'),
      item('b', 2, 'y', 'x'),
      item('d', 1, 'q', '', 's'),
    ];
    expect(told(linesOf(REPORT, items, []))).toEqual(['1 x', '2 y', '3 z']);
    expect(firstOf(REPORT, items)?.id).toBe('a');
    expect([...contradicting(items)]).toEqual([]);
  });

  it('show a number that is missing as missing, and one that was withdrawn as withdrawn', () => {
    const items = [item('a', 1, 'x'), item('c', 3, 'z', 'y')];
    expect(told(linesOf(REPORT, items, []))).toEqual(['1 x', '2 missing', '3 z']);
    const rows = [row('a'), row('b', { first: 'a', part: 2, state: 'withdrawn' }), row('c')];
    expect(told(linesOf(REPORT, items, rows))).toEqual(['1 x', '2 withdrawn', '3 z']);
    expect(told(linesOf(REPORT, [item('b', 2, 'y', 'x')], []))).toEqual(['1 missing', '2 y']);
    expect(firstOf(REPORT, [item('b', 2, 'y', 'x')])).toBeNull();
  });

  it('show a text that came twice once, and two texts under one number both, as contradicting', () => {
    const items = [item('a', 1, 'x'), item('b', 2, 'y', 'x'), item('c', 2, 'y', 'x')];
    expect(told(linesOf(REPORT, items, []))).toEqual(['1 x', '2 y again']);
    expect([...contradicting(items)]).toEqual([]);
    const two = [...items, item('d', 2, 'other', 'x')];
    expect(told(linesOf(REPORT, two, []))).toEqual(['1 x', '2 y again', '2 other']);
    expect([...contradicting(two)].sort()).toEqual(['b', 'c', 'd']);
  });

  it('show an addition that names another text before it as what it is', () => {
    const items = [item('a', 1, 'x'), item('b', 2, 'y', 'other'), item('c', 3, 'z', 'y')];
    expect(told(linesOf(REPORT, items, []))).toEqual(['1 x', '2 y unlinked', '3 z']);
  });
});

describe('the list of deliveries', () => {
  const fold = (rows: readonly Listed[], items: readonly OpenedItem[]) =>
    foldAdditions(rows, new Map(items.map((i) => [i.id, i]))).map(
      ({ row: { id }, added }) => `${id}${added.map((a) => `+${a.id}`).join('')}`,
    );

  it('shows an addition under its report, at the place of the newest', () => {
    const rows = [row('b', { first: 'a', part: 2 }), row('n'), row('a')];
    const items = [item('a', 1, 'x'), item('b', 2, 'y', 'x'), item('n', 1, 'n', '', 's')];
    expect(fold(rows, items)).toEqual(['a+b', 'n']);
    // Before they are opened the list is believed.
    expect(fold(rows, [])).toEqual(['a+b', 'n']);
  });

  it('goes by what was signed, not by what the list says (C13)', () => {
    const rows = [row('b', { first: 'n', part: 2 }), row('n'), row('a')];
    const items = [item('a', 1, 'x'), item('b', 2, 'y', 'x'), item('n', 1, 'n', '', 's')];
    expect(fold(rows, items)).toEqual(['a+b', 'n']);
    expect(fold([row('a', { first: 'n', part: 2 }), row('n')], items)).toEqual(['a', 'n']);
  });

  it('lets damaged ones stand alone, and those whose report is not there', () => {
    const rows = [row('b', { first: 'a', part: 2 }), row('a')];
    expect(fold(rows, [item('a', 1, 'x'), { id: 'b', ok: false, stage: 'seal' }])).toEqual(['b', 'a']);
    expect(fold([row('b', { first: 'gone', part: 2 })], [item('b', 2, 'y', 'x')])).toEqual(['b']);
    expect(fold([row('b', { first: 'a', part: 2 })], [])).toEqual(['b']);
  });
});
