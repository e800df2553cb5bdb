import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../e2e/postgres/database.ts';
import { readReports } from '../desk/reports-store.ts';
import { readTips } from '../desk/tips-store.ts';
import { readDelivered, readForwarded } from '../figures/store.ts';
import { readDeliveryRows } from '../partner/store.ts';
import { forgetDue } from '../sweeps/forgetting.ts';
import type { Acting, Sql } from './database.ts';

// What a thousand times as many rows cost is measured by `npm run bench -- growth`. Here: that each query that is asked
// all day can find its rows by an index at all. Its condition and that of the index have to be the same text.

const NOW = Date.UTC(2026, 10, 22, 12);

describe('what is asked all day', () => {
  let client: pg.Client;
  let close: () => Promise<void>;
  let plans: string[] = [];
  /** Plans each statement instead of running it: nothing is found. */
  const sql: Sql = async (strings, ...values) => {
    const text = strings.reduce((whole, part, at) => `${whole}$${at}${part}`);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${text}`, [...values]);
    plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
    return [];
  };
  const planned: Acting = { sql, transaction: (work) => work(sql), snapshot: (work) => work(sql) };
  beforeAll(async () => {
    const database = await testDatabase();
    client = new pg.Client(database.url);
    await client.connect();
    // In an empty table looking at every row is the cheapest: only what has no other way does it now.
    await client.query('set enable_seqscan = off');
    close = database.close;
  });
  afterAll(async () => {
    await client.end();
    await close();
  });

  it.each<[string, () => Promise<unknown>]>([
    ['the list of tips', () => readTips(sql, 'a')],
    ['the list of reports', () => readReports(sql, 'a', ['a', 'b'])],
    ['the list of deliveries', () => readDeliveryRows(sql, 'GM0363')],
    ['figures', () => Promise.all([readForwarded(sql), readDelivered(sql, null)])],
    ['forgetting', () => forgetDue({ db: planned, lockbox: { forget: async () => {} } }, NOW)],
  ])('finds its rows by an index: %s', async (_, ask) => {
    plans = [];
    await ask();
    expect(plans.length).toBeGreaterThan(0);
    expect(plans.filter((plan) => /Seq Scan on (tip|report|delivery|letter)\b/.test(plan))).toEqual([]);
  });
});
