import { checkBlock, followHeads } from '@seinhuis/core/rules/audit-check';
import {
  auditRoot,
  type Countersignature,
  countersign,
  leafOf,
  readAuditLine,
} from '@seinhuis/core/wire/audit';
import type { AuditKind } from '@seinhuis/core/wire/audited';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../e2e/network/client.ts';
import { NETWORK, type Player, rosterOf, TODAY } from '../../e2e/network/player.ts';
import { forwardedTip, postTip } from '../../e2e/network/tip.ts';
import { makeWorld, type World } from '../../e2e/network/world.ts';
import { SWEEPS } from '../db/actor.ts';
import { writeLines } from '../http/note.ts';
import { closeDays } from './close.ts';
import { verifyAudit } from './verify.ts';

const NEXT = '2026-11-27';
const THIRD = '2026-11-28';
const at = (moment: string) => Date.parse(moment);
/** What somebody else did to an organisation, in that organisation's own block. */
const ABOUT_OTHERS: readonly AuditKind[] = ['delivery.send', 'person.invite', 'person.remove'];

describe('the audit of a network', () => {
  let world: World;
  let lena: Player;
  let vera: Player;
  let olga: Player;
  beforeAll(async () => {
    world = await makeWorld();
    ({ lena, vera, olga } = world.people as Record<'lena' | 'vera' | 'olga', Player>);
    // A whole working day, a quiet one, and a line on the third.
    const { deliveries } = await forwardedTip(world, 'iets');
    const own = deliveries.find(({ organisation }) => organisation === 'GM0358')!.id;
    await lena.browser.call('listDeliveries');
    await lena.browser.call('readDeliveries', { body: { ids: [own] } });
    await lena.browser.call('acknowledge', { parameters: { id: own } });
    await vera.browser.call('listDeliveries');
    await world.people.rik!.browser.call('listPeople');
    await write(vera, THIRD, '08:15', 'delivery.list');
  });
  afterAll(() => world.close());

  const write = (
    player: Player,
    day: string,
    time: string | null,
    kind: AuditKind,
    objects: string[] = [],
  ) => {
    const { id: person, organisation } = player;
    const line = { day, time, organisation, person, kind, objects, refused: false };
    return writeLines(world.db.sql, [{ organisation, line, counted: true }]);
  };
  // As the sweeps do, with their rights.
  const close = (moment: string) => closeDays(world.db.as(SWEEPS), world.random, at(moment));
  const roster = async () => rosterOf((await olga.browser.call('roster'))?.roster ?? 'null');
  const verify = async (kept: { day: string; head: string }[] = [], today = THIRD) =>
    verifyAudit(world.db, { network: NETWORK, roster: await roster(), today, kept });
  const heads = async (from = TODAY) =>
    (await lena.browser.call('auditHeads', { parameters: { day: from } })).days;
  const sign = async (player: Player, day: string, change: Partial<Countersignature> = {}) => {
    const head = (await heads(day))[0]!.head;
    const statement = { day, head, organisation: player.organisation, person: player.id, signed: TODAY };
    const signed = { ...countersign(NETWORK, { ...statement, ...change }, player.keys.signing.secret) };
    const body = { day: signed.day, head: signed.head, signed: signed.signed, signature: signed.signature };
    return refusalOf(player.browser.call('countersign', { body }));
  };
  /** What somebody with every right on the database does: the triggers are no wall to its owner. */
  const tamper = async (work: () => Promise<unknown>): Promise<void> => {
    await world.db.sql`alter table audit_line disable trigger user`;
    await world.db.sql`alter table audit_day disable trigger user`;
    await work();
    await world.db.sql`alter table audit_line enable trigger user`;
    await world.db.sql`alter table audit_day enable trigger user`;
  };

  it('closes no day that is not over, and each day once, quiet ones too', async () => {
    expect(await close('2026-11-26T22:30:00Z')).toBe(0);
    expect(await close('2026-11-27T01:10:00Z')).toBe(1);
    expect(await close('2026-11-27T02:10:00Z')).toBe(0);
    expect(await close('2026-11-28T01:10:00Z')).toBe(1);
    expect((await heads()).map(({ day }) => day)).toEqual([TODAY, NEXT]);
    expect((await verify()).findings).toEqual([]);
  });

  it('keeps nothing of the order in which a day went: not in place, row or file (C3, C14)', async () => {
    const lines = await world.db.sql<{ line: string; organisation: string; xmin: string }>`
      select line, organisation, xmin::text from audit_line where day = ${TODAY}::date order by organisation, place`;
    for (const own of Map.groupBy(lines, (l) => l.organisation).values()) {
      const texts = own.map(({ line }) => line);
      expect(texts).toEqual(texts.toSorted());
    }
    expect(new Set(lines.map(({ xmin }) => xmin)).size).toBe(1);
    // The file of what was open is a new one, so that no dead row of the day lies in it.
    const before = await world.db.sql`select pg_relation_filenode('audit_open') as file`;
    await write(vera, TODAY, null, 'delivery.list');
    expect(await close('2026-11-29T01:10:00Z')).toBe(1);
    expect(await world.db.sql`select pg_relation_filenode('audit_open') as file`).not.toEqual(before);
    expect(await world.db.sql`select line from audit_open`).toEqual([]);
  });

  it('has a line that came too late in the next day, under its own', async () => {
    const late = await world.db.sql<{ line: string }>`
      select line from audit_line where day = ${THIRD}::date and organisation = ${vera.organisation}`;
    expect(late.map(({ line }) => readAuditLine(line)?.day).sort()).toEqual([TODAY, THIRD]);
    expect((await verify()).findings).toEqual([]);
  });

  it('shows an organisation its own lines with what leads to the head, and none of another (C14)', async () => {
    const { days } = await lena.browser.call('readAudit', { parameters: { day: THIRD } });
    const shown = days.find(({ day }) => day === TODAY)!;
    const kinds = shown.lines.map((line) => readAuditLine(line)!.kind);
    expect(kinds).toEqual(expect.arrayContaining(['delivery.read', 'delivery.acknowledge', 'delivery.send']));
    for (const line of shown.lines.map((text) => readAuditLine(text)!))
      expect(line.organisation === 'GM0358' || ABOUT_OTHERS.includes(line.kind)).toBe(true);
    const leaf = leafOf({ network: NETWORK, day: TODAY, organisation: 'GM0358' }, shown.salt!, shown.lines);
    expect(shown.leaves).toContain(leaf);
    expect(auditRoot(NETWORK, TODAY, shown.leaves)).toBe((await heads())[0]!.root);
    expect(followHeads(NETWORK, null, await heads(), '2026-11-29')).toMatchObject({ ok: true });
    const others = await vera.browser.call('readAudit', { parameters: { day: THIRD } });
    expect(JSON.stringify(others)).not.toContain(lena.id);
  });

  it('takes one countersignature for an organisation and a day, of somebody certified, over the head that there is (C14)', async () => {
    expect(await sign(lena, TODAY, { head: 'f'.repeat(64) })).toBe('conflict');
    expect(await sign(lena, TODAY, { signed: '2026-11-25' })).toBe('bad-request');
    expect(await sign(lena, TODAY, { organisation: 'DESK' })).toBe('bad-request');
    expect(await sign(world.people.nina!, TODAY)).toBe('not-allowed');
    expect(await sign(lena, TODAY)).toBe('answered');
    expect(await sign(world.people.luuk!, TODAY)).toBe('answered');
    expect(await sign(olga, THIRD)).toBe('answered');
    const rows = await world.db
      .sql`select day, organisation, person from audit_countersignature order by day`;
    expect(rows).toEqual([
      { day: TODAY, organisation: 'GM0358', person: lena.id },
      { day: THIRD, organisation: 'DESK', person: olga.id },
    ]);
    expect(await verify()).toMatchObject({ findings: [], days: 3, countersignatures: 2 });
    const { countersigned } = await olga.browser.call('auditHeads', { parameters: { day: THIRD } });
    expect(countersigned).toBe(THIRD);
  });

  const CHANGES: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['change a line', () => world.db.sql`update audit_line set line = line || ' '`],
    ['take a line away', () => world.db.sql`delete from audit_line where day = ${TODAY}::date`],
    ['empty the lines', () => world.db.sql`truncate audit_line`],
    ['change a block', () => world.db.sql`update audit_block set lines = lines + 1`],
    ['take a block away', () => world.db.sql`delete from audit_block`],
    ['change a head', () => world.db.sql`update audit_day set head = root`],
    ['take a day away', () => world.db.sql`delete from audit_day where day = ${THIRD}::date`],
    ['change a countersignature', () => world.db.sql`update audit_countersignature set signature = head`],
    ['take a countersignature away', () => world.db.sql`delete from audit_countersignature`],
  ];
  it.each(CHANGES)('lets nobody %s, not even the owner of the tables (C14)', async (_, change) => {
    await expect(change()).rejects.toMatchObject({ kind: 'denied' });
  });

  it('lets nobody take back or change what was written today, only count it (C14)', async () => {
    await write(lena, '2026-11-29', '09:00', 'delivery.list');
    await write(lena, '2026-11-29', '09:00', 'delivery.list');
    expect(await world.db.sql`select times from audit_open where line like '%09:00%'`).toEqual([
      { times: 2 },
    ]);
    for (const change of [
      () => world.db.sql`delete from audit_open`,
      () => world.db.sql`update audit_open set times = times - 1`,
      () => world.db.sql`update audit_open set times = times + 1, line = ''`,
    ])
      await expect(change()).rejects.toMatchObject({ kind: 'denied' });
  });

  it('names what somebody did who went around the triggers: changed, missing, inserted, reordered (C14)', async () => {
    const mine = 'GM0358';
    const block = async () =>
      (
        await world.db.sql<{ salt: string; lines: number; leaf: string }>`
        select salt, lines, leaf from audit_block where day = ${TODAY}::date and organisation = ${mine}`
      )[0]!;
    const rows = await world.db.sql<{ place: number; line: string; hash: string }>`
      select place, line, hash from audit_line where day = ${TODAY}::date and organisation = ${mine} order by place`;
    const stored = { organisation: mine, ...(await block()) };
    expect(checkBlock(NETWORK, TODAY, stored, rows)).toEqual([]);
    const restore = async () => {
      await world.db.sql`delete from audit_line where day = ${TODAY}::date and organisation = ${mine}`;
      for (const { place, line, hash } of rows)
        await world.db.sql`
          insert into audit_line (day, organisation, place, line, hash)
          values (${TODAY}::date, ${mine}, ${place}, ${line}, ${hash})`;
    };
    const found = async (work: () => Promise<unknown>) => {
      let findings: unknown;
      await tamper(async () => {
        await work();
        findings = (await verify()).findings;
        await restore();
      });
      return findings;
    };
    const where = { day: TODAY, organisation: mine };
    expect(
      await found(
        () => world.db.sql`
        update audit_line set line = replace(line, 'delivery.acknowledge', 'delivery.list')
        where organisation = ${mine} and day = ${TODAY}::date and line like '%delivery.acknowledge%'`,
      ),
    ).toMatchObject([where]);
    expect(
      await found(
        () => world.db.sql`
        update audit_line set line = replace(line, '12:00', '12:01') where organisation = ${mine} and place = 1`,
      ),
    ).toMatchObject([{ ...where, place: 1 }]);
    expect(
      await found(() => world.db.sql`delete from audit_line where organisation = ${mine} and place = 2`),
    ).toEqual([{ ...where, what: 'missing', place: 2 }]);
    expect(
      await found(
        () => world.db.sql`
        insert into audit_line (day, organisation, place, line, hash)
        select day, organisation, ${rows.length + 1}, line, hash from audit_line
        where organisation = ${mine} and day = ${TODAY}::date and place = 1`,
      ),
    ).toEqual([{ ...where, what: 'inserted', place: rows.length + 1 }]);
    expect(
      await found(async () => {
        await world.db
          .sql`update audit_line set place = 100 where organisation = ${mine} and day = ${TODAY}::date and place = 1`;
        await world.db
          .sql`update audit_line set place = 1 where organisation = ${mine} and day = ${TODAY}::date and place = 2`;
        await world.db
          .sql`update audit_line set place = 2 where organisation = ${mine} and day = ${TODAY}::date and place = 100`;
      }),
    ).toEqual([{ ...where, what: 'reordered', place: 1 }]);
    expect((await verify()).findings).toEqual([]);
  });

  it('shows a tail that was cut off by the countersignatures and by a head kept outside (C14)', async () => {
    const kept = (await heads(THIRD)).map(({ day, head }) => ({ day, head }));
    await tamper(async () => {
      await world.db.sql`create table gone as select * from audit_day where day = ${THIRD}::date`;
      await world.db.sql`delete from audit_day where day = ${THIRD}::date`;
      expect((await verify()).findings).toMatchObject([{ what: 'truncated', organisation: 'DESK' }]);
      expect((await verify(kept)).findings).toMatchObject([{ what: 'truncated' }, { what: 'truncated' }]);
      await world.db.sql`insert into audit_day select * from gone`;
      await world.db.sql`drop table gone`;
    });
    expect((await verify(kept)).findings).toEqual([]);
    expect((await verify([{ day: TODAY, head: 'f'.repeat(64) }])).findings).toMatchObject([{ what: 'kept' }]);
    expect((await verify([], '2026-12-05')).findings).toMatchObject([{ what: 'behind', day: THIRD }]);
  });

  it('forgets lines after their term and keeps the chain whole without them', async () => {
    expect(await close('2028-11-29T01:10:00Z')).toBeGreaterThan(700);
    const left = await world.db.sql<{ day: string }>`select distinct day from audit_line order by day`;
    expect(left.map(({ day }) => day)).not.toContain(TODAY);
    expect((await verify([], '2028-11-29')).findings).toEqual([]);
  });

  it('leads from no line to a tip that is forgotten', async () => {
    const { id } = await postTip(world, 'weg');
    await olga.browser.call('claimTip', { parameters: { id } });
    const marks = await world.db.sql<{ mark: string }>`select mark from tip where id = ${id}`;
    await world.db.sql`delete from tip where id = ${id}`;
    const [left] = await world.db.sql<{ count: number }>`
      select count(*) as count from audit_open where line like '%' || ${marks[0]!.mark} || '%'`;
    expect(left?.count).toBe(1);
    const [tips] = await world.db.sql<{
      count: number;
    }>`select count(*) as count from tip where mark = ${marks[0]!.mark}`;
    expect(tips?.count).toBe(0);
  });
});
