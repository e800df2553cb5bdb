import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FOUNDED } from '../../e2e/network/found.ts';
import type { Player } from '../../e2e/network/player.ts';
import { forwardedTip, postTip } from '../../e2e/network/tip.ts';
import { makeWorld, type World } from '../../e2e/network/world.ts';
import { testDatabase } from '../../e2e/postgres/database.ts';
import { type ALLOWS, actorOf } from '../http/guard.ts';
import { type Actor, APP_ROLE, FIGURES, holder, PLAYED, SWEEPS } from './actor.ts';
import { asApp, type Db, openDatabase } from './database.ts';
import { DatabaseTrouble } from './trouble.ts';
import { checkWall, readGaps, WallError } from './wall.ts';

// The second wall: what a query of ours that forgets whose rows it wants finds, asked of the database itself.

/** The four blank letters lie there, for everybody to read. */
const BLANK_MAILBOX = '0'.repeat(64);

/** Tables that no role but the owner has anything to do with, and why. None now. */
const OWNERS_ONLY: Readonly<Record<string, string>> = {};

/** What a later migration has to say of its table. */
const WHAT_TO_ADD = (table: string) =>
  `${table}: in its migration, \`call wall_in('${table}')\`, then grant each role what it needs and create policies that say of which rows (db/migrations/0006-row-security.sql); or name it in OWNERS_ONLY with the reason`;

describe('the second wall', () => {
  let world: World;
  let app: Db;
  let delivery: string;
  let report: string;
  let tip: string;
  beforeAll(async () => {
    world = await makeWorld();
    app = openDatabase(asApp(world.url), 2);
    ({ id: tip } = await postTip(world, 'wacht'));
    const sent = await forwardedTip(world, 'Er staat een busje');
    report = sent.report;
    delivery = sent.deliveries.find(({ organisation }) => organisation === 'GM0358')?.id ?? '';
    const lena = (world.people as { readonly lena: Player }).lena.id;
    const { sql } = world.db;
    await sql`insert into drawer (person, id, envelope) values (${lena}, 'x', '')`;
    await sql`
      insert into passkey (credential, person, public_key, counter, transports, bundle)
      values ('x', ${lena}, '', 0, '{}', '')`;
    await sql`
      insert into letter (id, address, place, hash, slot, until)
      values ('x', ${'a'.repeat(64)}, 0, '', '', '2027-01-01')`;
  });
  afterAll(async () => {
    await app.close();
    await world.close();
  });

  const person = (handle: string): Player => world.people[handle] as Player;
  const as = (handle: string, guard: keyof typeof ALLOWS): Actor => {
    const { id, organisation, roles } = person(handle);
    return actorOf(guard, { id, organisation, roles } as never);
  };
  const raw = (text: string) => Object.assign([text], { raw: [text] }) as TemplateStringsArray;
  /** Whose rows of a table somebody finds without asking for any; `denied`: they may not even ask. */
  const found = async (actor: Actor, whose: string, table: string): Promise<readonly string[] | 'denied'> => {
    try {
      const { sql } = app.as(actor);
      const rows = await sql<{ whose: string }>(raw(`select distinct ${whose} as whose from ${table}`));
      return rows.map((row) => row.whose);
    } catch (thrown) {
      if (thrown instanceof DatabaseTrouble && thrown.kind === 'denied') return 'denied';
      throw thrown;
    }
  };
  const BASE: Actor = { plays: null };
  /** People of another organisation, of none, or whose work has nothing to do with what lena and the desk have. */
  const others = (): Readonly<Record<string, Actor>> => ({
    'a passer-by': BASE,
    'reader of another partner': as('vera', 'reader'),
    'the same, at her own account': as('vera', 'staff'),
    police: as('piet', 'reader'),
    'removed reader': as('bram', 'reader'),
    'removed reader, at his own account': as('bram', 'staff'),
    registrar: as('rik', 'registrar'),
    'registrar, at his own account': as('rik', 'staff'),
    'a reader without an organisation': { plays: 'reader' },
    'somebody without a name': { plays: 'staff' },
    'holder of another session': holder('session', 'f'.repeat(64)),
    'holder of another mailbox': holder('mailbox', 'f'.repeat(64)),
    'whoever guesses a number': holder('number', 'ffffffff'),
  });

  it.each([
    ['delivery', 'organisation'],
    ['key_grant', 'organisation'],
    ['drawer', 'person'],
    ['report', 'draft_envelope::text'],
    ['words', 'person'],
    ['session', 'person'],
    ['passkey', 'person'],
    ['tip', 'envelope::text'],
    ['tip_handed', 'person'],
    ['letter', 'address'],
  ])(
    'gives of %s nothing of somebody else to a query that forgets whose it wants (C22)',
    async (table, whose) => {
      const all = await world.db.sql<{ whose: string }>(raw(`select ${whose} as whose from ${table}`));
      expect(all.length).toBeGreaterThan(0);
      for (const [kind, actor] of Object.entries(others())) {
        const rows = await found(actor, whose, table);
        const own = [actor.person, actor.organisation, BLANK_MAILBOX];
        const foreign = rows === 'denied' ? [] : rows.filter((one) => !own.includes(one));
        expect(foreign, `${kind} on ${table}`).toEqual([]);
      }
    },
  );

  it('shows a reader the deliveries of their own organisation, and of their reports the place alone (C6, C22)', async () => {
    const { sql } = app.as(as('lena', 'reader'));
    expect((await sql<{ id: string }>`select id from delivery`).map(({ id }) => id)).toEqual([delivery]);
    expect((await sql<{ id: string }>`select id from report`).map(({ id }) => id)).toEqual([report]);
    expect(await found(as('lena', 'reader'), 'draft_envelope', 'report')).toBe('denied');
    expect(await found(as('lena', 'reader'), 'id', 'tip')).toBe('denied');
    const vera = app.as(as('vera', 'reader'));
    expect(await vera.sql`update delivery set state = 'opened' returning id`).toEqual([]);
    expect(await vera.sql`select id from report`).toEqual([]);
  });

  it('lets a passer-by bring a tip and read none, and write nothing for somebody else (C1, C22)', async () => {
    const { sql } = app.as(BASE);
    expect(await found(BASE, 'envelope', 'tip')).toBe('denied');
    expect(await found(BASE, 'envelope', 'delivery')).toBe('denied');
    expect(await found(BASE, 'id', 'report')).toBe('denied');
    expect(await found(BASE, 'id', 'staff')).toEqual([]);
    expect(await found(BASE, 'hash', 'session')).toEqual([]);
    const claimed = sql`
      insert into tip (id, door, day, bytes, state, hash, envelope)
      values (${'f'.repeat(32)}, 'sealed', '2026-11-26', 4096, 'claimed', '', '')`;
    await expect(claimed).rejects.toMatchObject({ kind: 'denied' });
    const forged = app.as(as('vera', 'staff')).sql`
      insert into session (hash, person, started, seen, proved) values ('x', ${person('lena').id}, 0, 0, 0)`;
    await expect(forged).rejects.toMatchObject({ kind: 'denied' });
    const granted = app.as(as('vera', 'staff')).sql`
      insert into key_grant (id, receiver, giver, organisation, purpose, epoch, hash, envelope)
      values ('x', ${person('vera').id}, ${person('vera').id}, 'GM0358', 'inbox', 1, '', '')`;
    await expect(granted).rejects.toMatchObject({ kind: 'denied' });
  });

  it('shows whoever tells an outcome the counts of that one delivery, and a passer-by none (C22)', async () => {
    const counts = async (actor: Actor) => {
      const { sql } = app.as(actor);
      const rows = await sql<{ organisation: string; kind: string }>`
        select organisation, kind from delivered_count order by organisation, kind`;
      return rows.map(({ organisation, kind }) => `${organisation} ${kind}`);
    };
    expect(await counts(BASE)).toEqual([]);
    expect(await counts(holder('number', 'ffffffff'))).toEqual([]);
    expect(await counts(holder('number', delivery.slice(0, 8)))).toEqual([
      ' month',
      ' organisation',
      ' theme',
      'GM0358 month',
      'GM0358 theme',
    ]);
    const changed = await app.as(BASE).sql`update delivered_count set sent = 0 returning sent`;
    expect(changed).toEqual([]);
    const added = app.as(BASE).sql`
      insert into delivered_count (organisation, kind, name, role, sent, opened, followed_up, confirmed, reported)
      values ('', 'theme', 'drugs', 'primary', 1, 0, 0, 0, 0)`;
    await expect(added).rejects.toMatchObject({ kind: 'denied' });
  });

  it('keeps raw tips from second readers, and a second reading from whoever had the tip (C7, C22)', async () => {
    expect(await found(as('rosa', 'reviewer'), 'id', 'tip')).toBe('denied');
    expect(await found(as('omar', 'reviewer'), 'id', 'tip')).toBe('denied');
    expect(await found(as('omar', 'operator'), 'id', 'tip')).toContain(tip);
    // Nor may an operator look into a tip that they do not hold, whatever the query says.
    expect(await found(as('omar', 'operator'), 'envelope', 'tip')).toBe('denied');
    const [held] = await app.as(as('omar', 'operator')).sql`select tip_in_hand(${tip}) as envelope`;
    expect(held).toEqual({ envelope: null });
    expect(await found(as('lena', 'reader'), `tip_in_hand('${tip}')`, 'delivery')).toBe('denied');
    const { id: olga } = person('olga');
    const own = app.as(as('olga', 'reviewer')).sql`
      update report set state = 'approved', reviewer = ${olga} where id = ${report}`;
    await expect(own).rejects.toMatchObject({ kind: 'denied' });
  });

  it('gives a registrar nothing of anybody who is not removed (C22)', async () => {
    const { sql } = app.as(as('rik', 'registrar'));
    expect(await sql`delete from session returning person`).toEqual([]);
    expect(await sql`delete from drawer returning person`).toEqual([]);
    expect(await found(as('rik', 'registrar'), 'envelope', 'drawer')).toBe('denied');
    expect(await found(as('rik', 'registrar'), 'bundle', 'words')).toBe('denied');
    expect(await found(as('rik', 'registrar'), 'envelope', 'key_grant')).toBe('denied');
    expect(await found(FIGURES, 'envelope', 'delivery')).toBe('denied');
    expect(await found(SWEEPS, 'envelope', 'key_grant')).toBe('denied');
  });

  it('ends what a transaction was told with the transaction, however it ends (C22)', async () => {
    const one = openDatabase(asApp(world.url), 1);
    const told = () =>
      one.sql`select current_user as role, coalesce(current_setting('seinhuis.organisation', true), '') as told`;
    const before = await told();
    await one.as(as('lena', 'reader')).sql`select id from delivery`;
    expect(await told()).toEqual([{ ...before[0], told: '' }]);
    const broken = one.as(as('lena', 'reader')).transaction(() => Promise.reject(new RangeError('no')));
    await expect(broken).rejects.toThrow(RangeError);
    expect(await told()).toEqual([{ ...before[0], told: '' }]);
    await one.close();
  });

  it('takes no setting that could end a text of SQL', async () => {
    const named = app.as(holder('handle', "x', true); drop table tip; --")).sql`select 1 as one`;
    await expect(named).rejects.toMatchObject({ kind: 'value' });
  });

  it('stands around every table: enabled, forced, with a policy for some role, or named here with the reason (C22)', async () => {
    expect(await readGaps(world.db)).toEqual([]);
    const covered = await world.db.sql<{ table: string; covered: boolean }>`
      select c.relname as table, exists (
        select from pg_policy p where p.polrelid = c.oid and p.polname <> 'owner') as covered
      from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`;
    const forgotten = covered.filter(({ table, covered: is }) => !is && !Object.hasOwn(OWNERS_ONLY, table));
    expect(forgotten.map(({ table }) => WHAT_TO_ADD(table))).toEqual([]);
  });

  it('is worked behind by a role that owns nothing, cannot change the schema and passes by no policy (C22)', async () => {
    const [me] = await app.sql<Record<string, boolean | string>>`
      select current_user as name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        (select count(*) from pg_class where relowner = r.oid) as owns
      from pg_roles r where rolname = current_user`;
    expect(me).toEqual({
      name: APP_ROLE,
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owns: 0,
    });
    const change = [
      app.sql`create table mine (id text)`,
      app.sql`alter table tip disable row level security`,
      app.sql`drop policy owner on tip`,
      app.sql`truncate tip`,
      app.sql`insert into migration (number) values (99)`,
      app.sql`create role other`,
    ];
    for (const { reason } of (await Promise.allSettled(change)) as { reason?: unknown }[])
      expect(reason).toMatchObject({ state: '42501' });
    for (const part of PLAYED)
      await expect(app.as({ plays: part }).sql`create table mine (id text)`).rejects.toMatchObject({
        state: '42501',
      });
  });

  it('keeps the switchboard from starting as the owner, or on a table that was let out (C22)', async () => {
    await expect(checkWall(world.db)).rejects.toThrow(WallError);
    const other = await testDatabase(FOUNDED);
    const owner = openDatabase(other.url, 1);
    const there = openDatabase(asApp(other.url), 1);
    await checkWall(there);
    await owner.sql`alter table delivery no force row level security`;
    await expect(checkWall(there)).rejects.toThrow(/table delivery does not hold its owner/);
    await owner.sql`alter table delivery disable row level security`;
    await expect(checkWall(there)).rejects.toThrow(/table delivery has no row security/);
    await owner.close();
    await there.close();
    await other.close();
  });
});
