import { systemRandom } from '@seinhuis/core/random';
import { ROUTES, type RouteName } from '@seinhuis/core/wire/routes';
import { describe, expect, it } from 'vitest';
import { ORIGIN } from '../../e2e/network/client.ts';
import { temporaryLockbox } from '../../e2e/network/temporary-lockbox.ts';
import { testDatabase } from '../../e2e/postgres/database.ts';
import { makeSwitchboard } from '../app.ts';
import { openDatabase } from '../db/database.ts';
import { ACCOUNT_BUDGETS, accountAct, BUDGETS, makeFlood, WINDOW_MS } from './flood.ts';
import type { LogEntry } from './log.ts';

const START = Date.parse('2026-11-26T11:00:00Z');

const clocked = () => {
  const clock = { now: START };
  const flood = makeFlood<RouteName>(() => clock.now, systemRandom, BUDGETS);
  const admitted = (caller: string | null, times: number, route: RouteName = 'postTip'): number =>
    Array.from({ length: times }, () => flood.admit(route, caller)).filter(Boolean).length;
  return { clock, admitted };
};
const address = (at: number): string => `198.51.${Math.floor(at / 250)}.${(at % 250) + 1}`;

describe('floods (A7)', () => {
  it('never lock out a town hall or a campaign evening behind one address (C24)', () => {
    const { admitted } = clocked();
    expect(admitted('203.0.113.9', 250)).toBe(250);
  });

  it('take from one address no more than its budget, and leave room for everybody else (C24)', () => {
    const { admitted } = clocked();
    expect(admitted('203.0.113.9', 100_000)).toBe(BUDGETS.postTip?.calm);
    expect(admitted('198.51.100.7', 5)).toBe(5);
  });

  it('give everybody a share, and never less than the least, when many addresses come together', () => {
    const { admitted } = clocked();
    for (let at = 0; at < 400; at += 1) admitted(address(at), 25);
    // Whoever comes now still gets in, as often as anybody needs.
    expect(admitted('203.0.113.9', 500)).toBe(BUDGETS.postTip?.least);
  });

  it('are forgotten after ten minutes, with the key that they were counted by', () => {
    const { clock, admitted } = clocked();
    admitted('203.0.113.9', 100_000);
    clock.now += WINDOW_MS - 1;
    expect(admitted('203.0.113.9', 1)).toBe(0);
    clock.now += 1;
    expect(admitted('203.0.113.9', 1)).toBe(1);
  });

  it('are forgotten at once when the clock was set back, not an hour later', () => {
    const { clock, admitted } = clocked();
    admitted('203.0.113.9', 100_000);
    clock.now -= 60 * 60_000;
    expect(admitted('203.0.113.9', 1)).toBe(1);
  });

  it('are not counted for whoever comes over the onion service or from this machine', () => {
    const { admitted } = clocked();
    expect(admitted(null, 100_000)).toBe(100_000);
  });

  it('count all addresses of one IPv6 network as one', () => {
    const { admitted } = clocked();
    admitted('2001:db8:0:1::1', 100_000);
    expect(admitted('2001:0db8::1:ffff:0:0:9', 1)).toBe(0);
    expect(admitted('2001:db8:0:2::1', 1)).toBe(1);
  });

  it('of one account are bounded, whoever else works, and a long day of a hasty client is not', () => {
    const accounts = makeFlood(() => START, systemRandom, ACCOUNT_BUDGETS);
    const admitted = (person: string, times: number, route: RouteName): number =>
      Array.from({ length: times }, () => accounts.admit(accountAct(route), person)).filter(Boolean).length;
    expect(admitted('1'.repeat(32), 10_000, 'writeDraft')).toBe(ACCOUNT_BUDGETS.adds.calm);
    expect(admitted('1'.repeat(32), 5_000, 'closeTip')).toBe(5_000);
    expect(admitted('2'.repeat(32), 10, 'writeDraft')).toBe(10);
  });

  it('have a budget for every public route that writes or computes', () => {
    const costly = (Object.keys(ROUTES) as RouteName[]).filter(
      (name) => ROUTES[name].guard === 'public' && ROUTES[name].method !== 'GET',
    );
    for (const name of costly) expect([name, BUDGETS[name] === undefined]).toEqual([name, false]);
  });

  it('answer "too many" over HTTP, say when to come back, and leave no address in a log (C3)', async () => {
    const database = await testDatabase();
    const db = openDatabase(database.url, 2);
    const { lockbox, remove } = await temporaryLockbox();
    const logged: LogEntry[] = [];
    const app = makeSwitchboard({
      db,
      lockbox,
      now: () => START,
      random: systemRandom,
      origin: ORIGIN,
      statics: [],
      log: (entry) => logged.push(entry),
      callerOf: () => '203.0.113.9',
    });
    try {
      const { calm } = BUDGETS.join ?? { calm: 0 };
      const join = () => app.request(`${ORIGIN}${ROUTES.join.path}`, { method: ROUTES.join.method });
      for (let time = 0; time < calm; time += 1) expect((await join()).status).not.toBe(429);
      const late = await join();
      expect(late.status).toBe(429);
      expect(late.headers.get('retry-after')).toBe('60');
      expect(await late.json()).toMatchObject({ title: 'too-many' });
      expect(JSON.stringify(logged)).not.toContain('203.0.113');
    } finally {
      await db.close();
      await remove();
      await database.close();
    }
  });
});
