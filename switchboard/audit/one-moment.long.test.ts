import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBrowser, ORIGIN } from '../../e2e/network/client.ts';
import { type Player, TODAY } from '../../e2e/network/player.ts';
import { postTip } from '../../e2e/network/tip.ts';
import { makeWorld, type World } from '../../e2e/network/world.ts';
import { type CountedWire, makeCountedWire } from '../../e2e/postgres/counted-wire.ts';
import { makeSwitchboard } from '../app.ts';
import { SWEEPS } from '../db/actor.ts';
import { asApp, type Db, openDatabase } from '../db/database.ts';
import { closeDays } from './close.ts';

// What staff ask costs few round trips, and what is read in several pieces is of one moment.

describe('a request of the staff', () => {
  let world: World;
  let lena: Player;
  let olga: Player;
  let wire: CountedWire;
  let counted: Db;
  beforeAll(async () => {
    world = await makeWorld();
    ({ lena, olga } = world.people as Record<'lena' | 'olga', Player>);
    wire = await makeCountedWire(world.url);
    counted = openDatabase(asApp(wire.url));
  });
  afterAll(async () => {
    await counted.close();
    await wire.close();
    await world.close();
  });

  it('waits for the database once to know who asks, and then as often as its work does', async () => {
    const app = makeSwitchboard({
      db: counted,
      lockbox: world.lockbox,
      now: () => world.clock.now,
      random: world.random,
      origin: ORIGIN,
      statics: [],
      log: () => {},
    });
    const { id } = await postTip(world, 'iets');
    const seat = ({ browser }: Player) => Object.assign(makeBrowser(app), { cookie: browser.cookie }).call;
    const [reader, operator] = [seat(lena), seat(olga)];
    const trips = async (work: () => Promise<unknown>): Promise<number> => {
      const before = wire.trips();
      await work();
      return wire.trips() - before;
    };
    const readAudit = () => reader('readAudit', { parameters: { day: TODAY } });
    // The first time reads the roster and writes the line of the day.
    await readAudit();
    await reader('listDeliveries');
    expect({
      me: await trips(() => reader('me')),
      listDeliveries: await trips(() => reader('listDeliveries')),
      readAudit: await trips(readAudit),
      claimTip: await trips(() => operator('claimTip', { parameters: { id } })),
    }).toEqual({ me: 3, listDeliveries: 3, readAudit: 3, claimTip: 6 });
  });

  it('for its lines, while the day is being closed, finds them closed or open and not gone (C14)', async () => {
    await lena.browser.call('listDeliveries');
    const other = openDatabase(world.url, 1);
    const [begun, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const held = other.transaction(async (sql) => {
      await sql`lock table audit_open in access share mode`;
      begun.resolve();
      await over.promise;
    });
    await begun.promise;
    const waiting = async (): Promise<number> => {
      const [row] = await world.db.sql<{ count: number }>`
        select count(*) as count from pg_locks where relation = 'audit_open'::regclass and not granted`;
      return row?.count ?? 0;
    };
    const closing = closeDays(world.db.as(SWEEPS), world.random, Date.parse('2026-11-27T01:10:00Z'));
    await expect.poll(waiting).toBe(1);
    const reading = lena.browser.call('readAudit', { parameters: { day: TODAY } });
    await expect.poll(waiting).toBe(2);
    over.resolve();
    await Promise.all([held, closing]);
    const { days, open } = await reading;
    await other.close();
    expect(days.flatMap(({ lines }) => lines).join()).toContain('delivery.list');
    expect(open).toEqual([]);
  });
});
