import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeWorld, type World } from '../../e2e/network/world.ts';
import { openDatabase } from '../db/database.ts';
import { SCHEMA } from '../db/migrate.ts';
import { amsterdam } from '../http/clock.ts';
import { lookWhetherReady } from './readiness.ts';

describe('readiness', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  });
  afterAll(() => world.close());

  const look = (change: Partial<Parameters<typeof lookWhetherReady>[0]> = {}) =>
    lookWhetherReady({
      db: world.db,
      lockboxWritable: async () => true,
      today: () => amsterdam(world.clock.now).day,
      ...change,
    });

  it('is there when database, schema, lockbox and roster are in order', async () => {
    const { ready, parts, rosterDays } = await look();
    expect([ready, parts]).toEqual([true, { database: true, schema: true, lockbox: true, roster: true }]);
    expect(rosterDays).toBeGreaterThan(0);
  });

  it('names the roster that has expired, the lockbox that does not write, the schema of another version', async () => {
    const expired = await look({ today: () => '2099-01-01' });
    expect([expired.ready, expired.parts.roster]).toEqual([false, false]);
    expect((await look({ lockboxWritable: async () => false })).parts.lockbox).toBe(false);
    const broken = async () => {
      throw new Error('the disk is gone');
    };
    expect((await look({ lockboxWritable: broken })).parts.lockbox).toBe(false);
    await world.db.sql`insert into migration (number) values (${SCHEMA + 1})`;
    expect((await look()).parts.schema).toBe(false);
    await world.db.sql`delete from migration where number = ${SCHEMA + 1}`;
  });

  it('does not wait for a database that takes the connection and then says nothing', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening));
    const { port } = silent.address() as AddressInfo;
    const db = openDatabase(`postgres://nobody@127.0.0.1:${port}/none`, 1);
    const { ready, parts } = await look({ db, patienceMs: 50 });
    expect([ready, parts.database, parts.lockbox]).toEqual([false, false, true]);
    silent.close();
  });
});
