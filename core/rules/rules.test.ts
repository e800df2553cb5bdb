import { describe, expect, test } from 'vitest';
import { KEY_PURPOSES, ORGANISATION_KINDS, ROLES } from '../wire/roster.ts';
import { DISPOSITIONS, FOLLOWED_UP, isDisposition } from './dispositions.ts';
import { hasKeyOf, mayHoldKey } from './key-holders.ts';
import { readerLimit } from './readers.ts';
import { DELIVERY_ACTIONS, isOpen, REPORT_ACTIONS, TIP_ACTIONS } from './tip-lifecycle.ts';
import { reviewRefusal } from './two-people.ts';

type Table = Readonly<Record<string, { readonly from: readonly string[]; readonly to: string }>>;
const TABLES: readonly (readonly [string, Table, string])[] = [
  ['tip', TIP_ACTIONS, 'waiting'],
  ['report', REPORT_ACTIONS, 'draft'],
  ['delivery', DELIVERY_ACTIONS, 'sent'],
];

describe.each(TABLES)('the life of a %s', (_, table, first) => {
  const states = new Set([first, ...Object.values(table).flatMap(({ from, to }) => [...from, to])]);

  test('every state can be reached from the first', () => {
    const reached = new Set([first]);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const { from, to } of Object.values(table))
        if (from.some((state) => reached.has(state))) reached.add(to);
    }
    expect(reached).toEqual(states);
  });

  test('an action is open in exactly the states that its row names', () => {
    for (const action of Object.values(table))
      for (const state of states) expect(isOpen(action, state)).toBe(action.from.includes(state));
  });
});

test('what is over stays over: nothing leads out of closed, forwarded or withdrawn', () => {
  const out = (table: Table, state: string) =>
    Object.keys(table).filter((name) => table[name]?.from.includes(state));
  expect(out(TIP_ACTIONS, 'closed')).toEqual([]);
  expect(out(REPORT_ACTIONS, 'forwarded')).toEqual([]);
  expect(out(DELIVERY_ACTIONS, 'withdrawn')).toEqual([]);
});

test('only what was approved is forwarded, and what changes has to be approved again (C7)', () => {
  expect(REPORT_ACTIONS.forward.from).toEqual(['approved']);
  expect(isOpen(REPORT_ACTIONS.rewrite, 'approved')).toBe(false);
  expect(Object.values(REPORT_ACTIONS).filter(({ to }) => to === 'approved')).toEqual([
    REPORT_ACTIONS.approve,
  ]);
});

describe('the second reader (PROTOCOL 7.2, C7)', () => {
  const report = { author: 'olga', handed: ['olga', 'otto'] };

  test.each([
    ['olga', 'own-report'],
    ['otto', 'was-handed-the-tip'],
    ['rita', null],
  ])('%s: %s', (person, refusal) => {
    expect(reviewRefusal(person, report)).toBe(refusal);
  });

  test('the author is refused also when nobody was handed anything, as on the phone', () => {
    expect(reviewRefusal('olga', { author: 'olga', handed: [] })).toBe('own-report');
  });
});

describe('who holds which key (C7, C9)', () => {
  test('each purpose belongs to exactly one kind of organisation and has somebody to hold it', () => {
    for (const purpose of KEY_PURPOSES) {
      expect(ROLES.some((role) => mayHoldKey(purpose, [role]))).toBe(true);
      expect(hasKeyOf('desk', purpose)).toBe(!hasKeyOf('municipality', purpose));
    }
  });

  test('a reviewer holds nothing that opens a raw tip or signs a letter, a registrar nothing at all', () => {
    const holds = (role: string) => KEY_PURPOSES.filter((purpose) => mayHoldKey(purpose, [role]));
    expect(holds('reviewer')).toEqual(['review']);
    expect(holds('registrar')).toEqual([]);
    expect(holds('reader')).toEqual(['inbox']);
    expect(holds('operator')).toEqual(['intake', 'review', 'letter']);
    expect(mayHoldKey('intake', [])).toBe(false);
  });
});

test('a municipality has two readers and no more; every kind has a limit (C9)', () => {
  expect(readerLimit('municipality')).toBe(2);
  for (const kind of ORGANISATION_KINDS) expect(readerLimit(kind)).toBeGreaterThan(0);
});

test('what counts as followed up is among the outcomes, and what is still in progress is not', () => {
  expect(FOLLOWED_UP.every(isDisposition)).toBe(true);
  expect(FOLLOWED_UP).not.toContain('in-progress');
  expect(FOLLOWED_UP).not.toContain('no-action');
  expect(['', 'toString', null, 3, ['measure']].some(isDisposition)).toBe(false);
  expect(new Set(DISPOSITIONS).size).toBe(DISPOSITIONS.length);
});
