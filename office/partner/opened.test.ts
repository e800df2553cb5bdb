import { describe, expect, it } from 'vitest';
import type { OpenedItem } from '../keys/contract.ts';
import { OpenedDeliveries, repeatsIn } from './opened.ts';

const by = { person: 'p', day: '2026-11-22' };
const item = (id: string, report: string, text: string, part = 1): OpenedItem => ({
  id,
  ok: true,
  report: {
    format: 1,
    kind: 'report',
    id: report,
    theme: 'drugs.hennep',
    place: { gmCode: 'GM0361', name: 'Alkmaar' },
    urgent: false,
    notBefore: null,
    statements: [text],
  },
  role: 'primary',
  part,
  hash: '',
  day: '2026-11-22',
  author: by,
  reviewer: by,
  outcomeWords: '',
});

describe('opened deliveries', () => {
  it('show a repeat of a report as a repeat, and an addition to it not', () => {
    const items = [item('a', 'r', 'x'), item('b', 'r', 'x'), item('c', 'r', 'x', 2), item('d', 's', 'x')];
    expect([...repeatsIn(items)]).toEqual([['b', 'a']]);
  });

  it('are found by the beginning of a word, by place, and only when every word occurs', () => {
    const opened = new OpenedDeliveries();
    opened.add([item('a', 'r', 'Witte bus achter de loods'), item('b', 's', 'Kwekerij op zolder')], 2, 2);
    expect([...(opened.search('lood') ?? [])]).toEqual(['a']);
    expect([...(opened.search('alkmaar') ?? [])].sort()).toEqual(['a', 'b']);
    expect([...(opened.search('bus zolder') ?? [])]).toEqual([]);
    expect(opened.search('  ')).toBeNull();
  });

  it('are found by their number, as it is spoken', () => {
    const opened = new OpenedDeliveries();
    opened.add([item('07564ffa', 'r', 'loods'), item('1f6b66a4', 's', 'loods')], 2, 2);
    expect([...(opened.search('0756-4FFA') ?? [])]).toEqual(['07564ffa']);
  });

  it('are all found, whether their turn to be indexed has come or not, and each once', async () => {
    const opened = new OpenedDeliveries();
    const many = Array.from({ length: 23 }, (_, at) => item(`d${at}`, `r${at}`, 'loods'));
    opened.add(many.slice(0, 12), 12, 23);
    await new Promise((turn) => setTimeout(turn));
    expect(opened.search('loods')?.size).toBe(12);
    opened.add(many, 23, 23);
    expect(opened.search('loods')?.size).toBe(23);
    await new Promise((turn) => setTimeout(turn));
    expect(opened.search('loods')?.size).toBe(23);
  });

  it('keep damaged ones, which are never searched', () => {
    const opened = new OpenedDeliveries();
    opened.add([{ id: 'x', ok: false, stage: 'seal' }], 1, 1);
    expect(opened.snapshot().items.get('x')?.ok).toBe(false);
    expect(opened.search('seal')?.size).toBe(0);
  });

  it('are gone after sign-out', () => {
    const opened = new OpenedDeliveries();
    opened.add([item('a', 'r', 'loods')], 1, 1);
    opened.clear();
    expect(opened.snapshot().items.size).toBe(0);
    expect(opened.search('loods')?.size).toBe(0);
  });
});
