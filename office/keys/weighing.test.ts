import { describe, expect, it } from 'vitest';
import { approvalBar, chosenRoutes, missingIn, reportOf, routingChanges, weighedOf } from './weighing.ts';
import { EMPTY_STATEMENT, emptyWork, type Work } from './work.ts';

const ID = '0'.repeat(32);
const work = (part: Partial<Work> = {}): Work => ({
  ...emptyWork(ID, ID),
  usable: 'yes',
  anonymous: 'yes',
  theme: 'drugs.hennep',
  placeTyped: 'Alkmaar',
  place: { gmCode: 'GM0361', name: 'Alkmaar' },
  statements: [
    { ...EMPTY_STATEMENT, text: '  ' },
    { ...EMPTY_STATEMENT, text: ' Er staat een kwekerij. ', source: 'public', circle: 3 },
  ],
  ...part,
});
const NOTHING = [[]];
const FLAG = { start: 3, end: 8, kind: 'vantage', circle: 2 } as const;
const DECISION = { ...FLAG, step: 'keep', reason: 'mistaken' } as const;
const one = (part: Partial<Work['statements'][number]>): Partial<Work> => ({
  statements: [{ text: 'a', source: 'work', circle: 3, decisions: [], ...part }],
});
const routes = [{ organisation: 'PE04', role: 'primary' as const }];

describe('what keeps a draft from the second reader', () => {
  it('is nothing when all is there; an empty statement is not counted', () => {
    expect(missingIn(work(), routes, [], NOTHING)).toEqual([]);
  });

  it.each<[string, Partial<Work>]>([
    ['usable', { usable: null }],
    ['anonymous', { anonymous: 'no' }],
    ['theme', { theme: '' }],
    ['place', { place: null }],
    ['statement', { statements: [] }],
    ['source', one({ source: null })],
    ['circle', one({ circle: null })],
    ['circle-of-one', one({ circle: 1 })],
    ['gap', one({ text: 'Op [adres] zou hennep staan.' })],
  ])('is %s', (name, part) => {
    expect(missingIn(work(part), routes, [], NOTHING)).toContain(name);
  });

  it('is that nobody receives it, unless somebody misses it', () => {
    expect(missingIn(work(), [], [], NOTHING)).toEqual(['nobody']);
    expect(missingIn(work(), [], ['GM0373'], NOTHING)).toEqual([]);
  });

  it('is no place that was left empty', () => {
    expect(missingIn(work({ placeTyped: '', place: null }), routes, [], NOTHING)).toEqual([]);
  });

  it('is that the guard has not looked at these very texts yet', () => {
    expect(missingIn(work(), routes, [], null)).toEqual(['checking']);
  });

  it('is a finding of circle 1 or 2 as long as it was neither taken away nor decided (C16)', () => {
    expect(missingIn(work(), routes, [], [[FLAG]])).toEqual(['unresolved']);
    expect(missingIn(work(), routes, [], [[{ ...FLAG, circle: 3 }]])).toEqual([]);
    const decided = work(one({ decisions: [DECISION] }));
    expect(missingIn(decided, routes, [], [[FLAG]])).toEqual([]);
    // Decided was that these words may stay, not others, and not in a smaller circle.
    for (const other of [
      { ...FLAG, end: 9 },
      { ...FLAG, circle: 1 },
      { ...FLAG, kind: 'role' },
    ] as const)
      expect(missingIn(decided, routes, [], [[other]])).toEqual(['unresolved']);
  });
});

describe('the outgoing report', () => {
  it('holds the texts and nothing of how the desk knows them', () => {
    const text = JSON.stringify(reportOf(work()));
    expect(reportOf(work()).statements).toEqual(['Er staat een kwekerij.']);
    expect(text).not.toMatch(/public|circle|source|conflict/);
    expect(weighedOf(work(), NOTHING)).toEqual([{ source: 'public', circle: 3, decisions: [] }]);
  });

  it('carries the decisions about what the guard finds now, and no others', () => {
    const decided = work(one({ decisions: [DECISION, { ...DECISION, start: 0 }] }));
    expect(weighedOf(decided, [[FLAG]])).toEqual([{ source: 'work', circle: 3, decisions: [DECISION] }]);
    expect(JSON.stringify(reportOf(decided))).not.toMatch(/mistaken|vantage|decisions/);
  });
});

describe('routing as the operator chose it', () => {
  const lines = [
    { organisation: 'PE04', receives: 'primary', reason: 'competent' },
    { organisation: 'GM0361', receives: null, reason: 'conflict' },
    { organisation: 'RC04', receives: 'info', reason: 'informed' },
  ] as const;

  it('never reaches who may not receive it, whatever was chosen (C6)', () => {
    expect(chosenRoutes(lines, { GM0361: 'primary', RC04: 'none' })).toEqual([
      { organisation: 'PE04', role: 'primary' },
    ]);
  });

  it('tells who came, who went, whose key and whose role changed since the draft', () => {
    const then = {
      roster: 1,
      lines: [
        { organisation: 'A', receives: 'primary', reason: 'competent', epoch: 1 },
        { organisation: 'B', receives: 'primary', reason: 'competent', epoch: 1 },
        { organisation: 'C', receives: 'info', reason: 'informed', epoch: 1 },
        { organisation: 'E', receives: 'info', reason: 'informed', epoch: 1 },
      ],
    } as const;
    const now = [
      { organisation: 'A', receives: 'primary', reason: 'competent', epoch: 2 },
      { organisation: 'B', receives: null, reason: 'not-affiliated', epoch: 1 },
      { organisation: 'C', receives: 'primary', reason: 'competent', epoch: 1 },
      { organisation: 'D', receives: 'primary', reason: 'competent', epoch: 1 },
    ] as const;
    expect(routingChanges(then, now).map((c) => `${c.organisation} ${c.change}`)).toEqual([
      'A new-key',
      'B gone',
      'C other-role',
      'D new',
      'E gone',
    ]);
    expect(routingChanges(then, then.lines)).toEqual([]);
  });
});

describe('the second reader', () => {
  it('cannot approve a circle of one, nor a smaller circle than the author saw (DOMAIN 3.4)', () => {
    expect(approvalBar(1, 1, false)).toBe('circle-of-one');
    expect(approvalBar(2, 3, false)).toBe('smaller-circle');
    expect(approvalBar(3, 3, false)).toBeNull();
    expect(approvalBar(4, 2, false)).toBeNull();
    expect(approvalBar(4, 1, false)).toBe('circle-of-one');
  });

  it('cannot approve a finding of circle 1 or 2 about which nothing was decided (C16)', () => {
    expect(approvalBar(3, 3, true)).toBe('unresolved');
  });
});
