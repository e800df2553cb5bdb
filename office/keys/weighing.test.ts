import { describe, expect, it } from 'vitest';
import { approvalBar, chosenRoutes, missingIn, reportOf, routingChanges, weighedOf } from './weighing.ts';
import { emptyWork, type Work } from './work.ts';

const ID = '0'.repeat(32);
const work = (part: Partial<Work> = {}): Work => ({
  ...emptyWork(ID, ID),
  usable: 'yes',
  anonymous: 'yes',
  theme: 'drugs.hennep',
  placeTyped: 'Alkmaar',
  place: { gmCode: 'GM0361', name: 'Alkmaar' },
  statements: [
    { text: ' Er staat een kwekerij. ', source: 'public', circle: 3 },
    { text: '  ', source: null, circle: null },
  ],
  ...part,
});
const routes = [{ organisation: 'PE04', role: 'primary' as const }];

describe('what keeps a draft from the second reader', () => {
  it('is nothing when all is there; an empty statement is not counted', () => {
    expect(missingIn(work(), routes, [])).toEqual([]);
  });

  it.each<[string, Partial<Work>]>([
    ['usable', { usable: null }],
    ['anonymous', { anonymous: 'no' }],
    ['theme', { theme: '' }],
    ['place', { place: null }],
    ['statement', { statements: [] }],
    ['source', { statements: [{ text: 'a', source: null, circle: 3 }] }],
    ['circle', { statements: [{ text: 'a', source: 'work', circle: null }] }],
    ['circle-of-one', { statements: [{ text: 'a', source: 'work', circle: 1 }] }],
  ])('is %s', (name, part) => {
    expect(missingIn(work(part), routes, [])).toContain(name);
  });

  it('is that nobody receives it, unless somebody misses it', () => {
    expect(missingIn(work(), [], [])).toEqual(['nobody']);
    expect(missingIn(work(), [], ['GM0373'])).toEqual([]);
  });

  it('is no place that was left empty', () => {
    expect(missingIn(work({ placeTyped: '', place: null }), routes, [])).toEqual([]);
  });
});

describe('the outgoing report', () => {
  it('holds the texts and nothing of how the desk knows them', () => {
    const text = JSON.stringify(reportOf(work()));
    expect(reportOf(work()).statements).toEqual(['Er staat een kwekerij.']);
    expect(text).not.toMatch(/public|circle|source|conflict/);
    expect(weighedOf(work())).toEqual([{ source: 'public', circle: 3 }]);
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
    expect(approvalBar(1, 1)).toBe('circle-of-one');
    expect(approvalBar(2, 3)).toBe('smaller-circle');
    expect(approvalBar(3, 3)).toBeNull();
    expect(approvalBar(4, 2)).toBeNull();
  });
});
