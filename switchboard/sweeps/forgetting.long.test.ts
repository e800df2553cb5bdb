import { toHex } from '@seinhuis/core/bytes';
import { makeId } from '@seinhuis/core/ids';
import { MOST_DELIVERY_WEEKS, type TermRule } from '@seinhuis/core/rules/terms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, refusalOf } from '../../e2e/network/client.ts';
import { START } from '../../e2e/network/player.ts';
import { forwardedTip, postTip } from '../../e2e/network/tip.ts';
import { makeWorld, type World } from '../../e2e/network/world.ts';
import { SWEEPS } from '../db/actor.ts';
import type { LogEntry } from '../http/log.ts';
import { outerLock } from '../lockbox/outer.ts';
import { LockboxTrouble } from '../lockbox/trouble.ts';
import { forgetDue } from './forgetting.ts';
import { makeSweeps } from './sweeps.ts';

const DAY = 86_400_000;

describe('forgetting (PROTOCOL 10.5, C5)', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  });
  afterAll(() => world.close());

  const forget = (days: number) => forgetDue({ ...world, db: world.db.as(SWEEPS) }, START + days * DAY);
  const tipIds = async () => (await world.db.sql<{ id: string }>`select id from tip`).map(({ id }) => id);
  const storedTip = async (id: string) =>
    (await world.db.sql<{ envelope: Uint8Array }>`select envelope from tip where id = ${id}`)[0]!.envelope;

  it('keeps a tip that nobody closed for six days and forgets it on the seventh, and counts that it expired', async () => {
    const { id } = await postTip(world, 'een');
    const stored = await storedTip(id);
    expect(await forget(6)).toMatchObject({ tips: 0 });
    expect(world.lockbox.open(stored)).not.toBeNull();
    expect(await forget(7)).toMatchObject({ tips: 1 });
    expect(world.lockbox.open(stored)).toBeNull();
    expect(await tipIds()).not.toContain(id);
    expect(await world.db.sql`select count from closed_count where outcome = 'expired'`).toEqual([
      { count: 1 },
    ]);
  });

  it('forgets a closed tip three days after it was closed, with who was handed it', async () => {
    const { olga } = world.people as { readonly olga: NonNullable<World['people'][string]> };
    const { id } = await postTip(world, 'twee');
    await olga.browser.call('claimTip', { parameters: { id } });
    await olga.browser.call('readTip', { parameters: { id } });
    await olga.browser.call('closeTip', { parameters: { id }, body: { outcome: 'too-vague' } });
    expect(await forget(2)).toMatchObject({ tips: 0 });
    expect(await forget(3)).toMatchObject({ tips: 1 });
    expect(await world.db.sql`select person from tip_handed where tip = ${id}`).toEqual([]);
  });

  it('forgets letters after ninety days and some more by chance, and never the blank ones', async () => {
    const { envelope } = await postTip(world, 'drie');
    const letters = async () =>
      (await world.db.sql<{ until: string }>`select until::text as until from letter order by until`).map(
        ({ until }) => until,
      );
    const { olga } = world.people as { readonly olga: NonNullable<World['people'][string]> };
    for (let at = 0; at < 12; at += 1) {
      const parameters = { id: makeId(world.random), address: toHex(world.random(32)) };
      await olga.browser.call('postLetter', { parameters, body: envelope });
    }
    const untils = await letters();
    expect(untils).toHaveLength(16);
    expect(new Set(untils.filter((until) => until !== 'infinity')).size).toBeGreaterThan(1);
    expect(await forget(89)).toMatchObject({ letters: 0 });
    expect(await forget(105)).toMatchObject({ letters: 12 });
    expect(await letters()).toEqual(['infinity', 'infinity', 'infinity', 'infinity']);
  });

  it('forgets what partners hold, and the desk\u2019s own copy, when their term is over; that it was sent stays', async () => {
    const { deliveries } = await forwardedTip(world, 'vier');
    const { id } = deliveries[0]!;
    const [row] = await world.db.sql<{
      envelope: Uint8Array;
    }>`select envelope from delivery where id = ${id}`;
    expect(await forget(7 * 51)).toMatchObject({ deliveries: 0, drafts: 0, reviews: 0 });
    expect(await forget(7 * 53)).toMatchObject({ deliveries: deliveries.length, drafts: 1, reviews: 1 });
    expect(world.lockbox.open(row!.envelope)).toBeNull();
    expect(await world.db.sql`select state, envelope from delivery where id = ${id}`).toMatchObject([
      { envelope: null },
    ]);
  });

  it('forgets sooner what an organisation, or the desk for everybody, has a shorter term for (PROTOCOL 10.5)', async () => {
    const { deliveries } = await forwardedTip(world, 'vier en een half');
    const held = async () =>
      (
        await world.db.sql<{ organisation: string }>`
          select organisation from delivery where envelope is not null
          and id = any (${deliveries.map(({ id }) => id)}::text[]) order by organisation`
      ).map(({ organisation }) => organisation);
    const whose = deliveries.map(({ organisation }) => organisation).toSorted();
    expect(whose.length).toBeGreaterThan(1);
    const [shorter = '', ...others] = whose;
    const forgetBy = (days: number, rules: readonly TermRule[]) =>
      forgetDue({ ...world, db: world.db.as(SWEEPS), rules }, START + days * DAY);
    const own = { organisation: shorter, theme: 'drugs', weeks: 13 };
    await forgetBy(7 * 12, [own]);
    await forgetBy(7 * 14, [{ ...own, theme: 'wapens' }]);
    // A term that is longer than the network's keeps nothing longer, nor is it a reason to forget anything.
    await forgetBy(7 * 14, [{ ...own, weeks: 100 }]);
    expect(await held()).toEqual(whose);
    expect(await forgetBy(7 * 14, [own])).toMatchObject({ deliveries: 1, drafts: 0, reviews: 0 });
    expect(await held()).toEqual(others);
    const everybody = { organisation: null, theme: 'drugs', weeks: 20 };
    const forgotten = { deliveries: others.length, drafts: 1, reviews: 1 };
    expect(await forgetBy(7 * 21, [own, everybody])).toMatchObject(forgotten);
    expect(await held()).toEqual([]);
  });

  it('keeps nothing beyond the ceiling, whatever a network was told', async () => {
    const { deliveries } = await forwardedTip(world, 'vier en driekwart');
    const ages = { ...world, db: world.db.as(SWEEPS), deliveryWeeks: 5200 };
    const after = (weeks: number) => forgetDue(ages, START + 7 * weeks * DAY);
    expect(await after(MOST_DELIVERY_WEEKS - 1)).toMatchObject({ deliveries: 0, drafts: 0 });
    const forgotten = { deliveries: deliveries.length, drafts: 1, reviews: 1 };
    expect(await after(MOST_DELIVERY_WEEKS + 1)).toMatchObject(forgotten);
  });

  it('does it twice as once, and goes on where it was interrupted', async () => {
    const { id } = await postTip(world, 'vijf');
    const stored = await storedTip(id);
    const broken = { ...world, db: { ...world.db, transaction: () => Promise.reject(new Error('cut off')) } };
    await expect(forgetDue(broken, START + 8 * DAY)).rejects.toThrow('cut off');
    // The key is gone before the row is: what is left of it opens for nobody.
    expect(world.lockbox.open(stored)).toBeNull();
    expect(await tipIds()).toContain(id);
    expect((await forget(8)).tips).toBeGreaterThan(0);
    expect(await forget(8)).toEqual({
      tips: 0,
      letters: 0,
      'unsent drafts': 0,
      deliveries: 0,
      drafts: 0,
      reviews: 0,
    });
  });

  describe('the sweep of keys and rows', () => {
    const logged: LogEntry[] = [];
    const sweeps = (lockbox = world.lockbox, steady = () => performance.now()) =>
      makeSweeps({
        db: world.db.as(SWEEPS),
        lockbox,
        now: () => world.clock.now,
        steady,
        random: world.random,
        origin: ORIGIN,
        log: (entry) => logged.push(entry),
      });
    const hour = (day: number, at: string) => {
      world.clock.now = Date.parse(`2026-12-${String(day).padStart(2, '0')}T${at}:00Z`);
    };

    it('forgets by the terms of the roster, and tells readers how long a report is kept (PROTOCOL 10.5)', async () => {
      const { deliveries } = await forwardedTip(world, 'naar de ledenlijst');
      await world.publish(({ organisations }) => {
        const own = organisations.find((o) => o.code === 'GM0358');
        if (own !== undefined) own.terms = [{ theme: 'drugs', weeks: 13 }];
      });
      const weeksOf = async (reader: string) => {
        const listed = await world.people[reader]!.browser.call('listDeliveries');
        return new Set(listed.deliveries.map(({ weeks }) => weeks));
      };
      expect(await weeksOf('lena')).toEqual(new Set([13]));
      expect(await weeksOf('piet')).toEqual(new Set([52]));
      world.clock.now = START + 7 * 14 * DAY;
      await sweeps().tick();
      const held = await world.db.sql<{ organisation: string }>`
        select organisation from delivery where envelope is not null
          and id = any (${deliveries.map(({ id }) => id)}::text[])`;
      expect(held.map(({ organisation }) => organisation)).toEqual(
        deliveries.map((d) => d.organisation).filter((code) => code !== 'GM0358'),
      );
      world.clock.now = START;
    });

    it('forgets a key without a row only when it was there at the sweep before', async () => {
      const running = sweeps();
      const [orphan] = await world.lockbox.shut([new Uint8Array(100)]);
      hour(1, '00:10');
      await running.tick();
      expect(world.lockbox.open(orphan!)).not.toBeNull();
      hour(1, '01:10');
      await running.tick();
      expect(world.lockbox.open(orphan!)).toBeNull();
      world.clock.now = START;
    });

    it('names a row that no key opens and that nobody had forgotten', async () => {
      const { id } = await postTip(world, 'zes');
      await world.lockbox.forget([outerLock(await storedTip(id))], '2026-11-26');
      logged.length = 0;
      hour(2, '00:10');
      await sweeps().tick();
      expect(logged).toContainEqual({ event: 'unreadable', table: 'tip', ids: [id] });
      await world.db.sql`delete from tip where id = ${id}`;
      world.clock.now = START;
    });

    it('gives every key a new key of the night, once a night', async () => {
      const before = world.lockbox.state().generation;
      hour(3, '03:05');
      const running = sweeps();
      await running.tick();
      await running.tick();
      expect(world.lockbox.state().generation).toBe(before + 1);
      world.clock.now = START;
    });

    it('tries again at the next hour when a night could not be, and no more once it was (C5)', async () => {
      const before = world.lockbox.state().generation;
      let room = false;
      const renew = (today: string) =>
        room ? world.lockbox.renew(today) : Promise.reject(new LockboxTrouble('away', 'there is no room'));
      const running = sweeps({ ...world.lockbox, renew });
      logged.length = 0;
      hour(4, '03:05');
      await running.tick();
      expect(logged).toMatchObject([{ event: 'sweep-failed', sweep: 'renew' }]);
      expect(world.lockbox.state().generation).toBe(before);
      room = true;
      for (const at of ['04:05', '05:05', '06:05']) {
        hour(4, at);
        await running.tick();
      }
      expect(world.lockbox.state().generation).toBe(before + 1);
      world.clock.now = START;
    });

    it('forgets nothing for six hours by a clock that jumped ahead, says so, and goes on once it is right (C5, C11)', async () => {
      const { id } = await postTip(world, 'acht');
      let passed = 0;
      const running = sweeps(world.lockbox, () => passed);
      const tickAt = async (moment: string, ms = 60_000): Promise<boolean> => {
        world.clock.now = Date.parse(moment);
        passed += ms;
        await running.tick();
        return (await tipIds()).includes(id);
      };
      logged.length = 0;
      expect(await tickAt('2026-11-26T11:01:00Z')).toBe(true);
      expect(await tickAt('2026-12-20T11:02:00Z')).toBe(true);
      expect(logged).toEqual([{ event: 'clock-jumped' }]);
      expect(await tickAt('2026-12-20T17:03:00Z')).toBe(true);
      expect(await tickAt('2026-11-26T17:04:00Z')).toBe(true);
      expect(await tickAt('2026-12-20T17:05:00Z')).toBe(true);
      // Nobody set it right: it is the time.
      expect(await tickAt('2026-12-20T23:06:00Z', 6 * 3_600_000)).toBe(false);
      expect(logged).toEqual([{ event: 'clock-jumped' }, { event: 'clock-jumped' }]);
      world.clock.now = START;
    });
  });

  it('answers "not stored" when the disk of the lockbox does not write, and stores nothing', async () => {
    const other = await makeWorld();
    const { envelope } = await postTip(other, 'zeven');
    await other.lockbox.close();
    const id = makeId(world.random);
    const sent = other.people.rik!.browser.call('postTip', {
      parameters: { id, door: 'sealed' },
      body: envelope,
    });
    expect(await refusalOf(sent)).toBe('not-stored');
    expect(await other.db.sql`select id from tip where id = ${id}`).toEqual([]);
    await other.db.close();
  });
});
