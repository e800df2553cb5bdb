import { addDays } from '@seinhuis/core/ids';
import { SWEEPS } from '@seinhuis/switchboard/db/actor';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TODAY } from '../../e2e/network/player.ts';
import { makeWorld, type World } from '../../e2e/network/world.ts';
import { closeDays } from '../../switchboard/audit/close.ts';
import { readPublished } from '../network/published.ts';
import { judgeAudit } from './audit.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const NEXT = addDays(TODAY, 1);
const LATER = addDays(TODAY, 20);

const judge = async (today: string) =>
  (await judgeAudit(world.db, await readPublished(world.db), today)).map(
    ({ level, says }) => `${level}: ${says}`,
  );
/** As `serve` does every night: all days before this one. */
const closeUntil = (day: string) =>
  closeDays(world.db.as(SWEEPS), world.random, Date.parse(`${day}T01:10:00Z`));
/** What whoever has every right on the database does. */
const unguarded = async (table: string, work: () => Promise<unknown>): Promise<void> => {
  const raw = (text: string) => Object.assign([text], { raw: [text] }) as TemplateStringsArray;
  await world.db.sql(raw(`alter table ${table} disable trigger user`));
  await work();
  await world.db.sql(raw(`alter table ${table} enable trigger user`));
};

test('an audit of its first day is well; one whose first day is never closed is not', async () => {
  await world.people.lena!.browser.call('listDeliveries');
  expect(await judge(TODAY)).toEqual([
    expect.stringMatching(/^ok: Of the last 31 days/),
    expect.stringMatching(/^ok: No day is closed yet/),
    expect.stringMatching(/^ok: No reading/),
  ]);
  expect(await judge(addDays(TODAY, 3))).toContainEqual(
    expect.stringMatching(/^wrong: No day was closed since .*Does serve run\?/),
  );
});

test('a day that was closed is told, and days that were not closed after it (C14)', async () => {
  await closeUntil(NEXT);
  expect(await judge(NEXT)).toEqual([
    expect.stringMatching(/^ok: Of the last 31 days/),
    `ok: The last day that was closed is ${TODAY}.`,
    expect.stringMatching(/^ok: It is too young/),
    expect.stringMatching(/^ok: No reading/),
  ]);
  expect(await judge(addDays(NEXT, 1))).toContain(`ok: The last day that was closed is ${TODAY}.`);
  expect(await judge(addDays(NEXT, 2))).toContainEqual(
    expect.stringMatching(new RegExp(`^wrong: No day was closed since ${TODAY}.*"sweep-failed"`)),
  );
});

test('a line that somebody took away is told, with what to do (C14)', async () => {
  const line = await world.db.sql<{ organisation: string; place: number; line: string; hash: string }>`
    select organisation, place, line, hash from audit_line where organisation = 'GM0358' and place = 1`;
  const { organisation, place, line: text, hash } = line[0]!;
  await unguarded(
    'audit_line',
    () => world.db.sql`delete from audit_line where organisation = 'GM0358' and place = 1`,
  );
  const [whole] = await judge(NEXT);
  expect(whole).toMatch(new RegExp(`^wrong: 1 differ .* ${TODAY}.* run seinhuis audit verify`));
  await world.db.sql`
    insert into audit_line (day, organisation, place, line, hash)
    values (${TODAY}::date, ${organisation}, ${place}, ${text}, ${hash})`;
  expect((await judge(NEXT))[0]).toMatch(/^ok/);
});

test('organisations of which nobody signed for two weeks are named (C14)', async () => {
  await closeUntil(LATER);
  const before = await judge(LATER);
  expect(before).toContainEqual(expect.stringMatching(/^warning: Nobody of .*GM0358.* signed a head/));
  await world.db.sql`
    insert into audit_countersignature (day, organisation, head, person, signed, signature)
    select day, 'GM0358', head, ${world.people.lena!.id}, day, 'x' from audit_day where day = ${NEXT}::date`;
  // Too long ago.
  expect(await judge(LATER)).toContainEqual(expect.stringMatching(/^warning: Nobody of .*GM0358/));
  // A signature that nobody could give is told by the first: here it is only there to be counted.
  await world.db.sql`
    insert into audit_countersignature (day, organisation, head, person, signed, signature)
    select day, 'GM0358', head, ${world.people.lena!.id}, day, 'x' from audit_day where day = ${addDays(LATER, -1)}::date`;
  const after = await judge(LATER);
  expect(after.find((says) => says.includes('signed a head'))).not.toContain('GM0358');
  expect(after[0]).toMatch(/^wrong: 2 differ/);
});

test('alarms of the last month are told, older ones are not', async () => {
  await world.db.sql`
    insert into audit_alarm (day, organisation, person, rule, kind, count, usual)
    values (${TODAY}::date, 'GM0358', ${world.people.lena!.id}, 'burst', 'delivery.read', 500, 10)`;
  expect(await judge(NEXT)).toContainEqual(
    expect.stringMatching(/^warning: Unusual reading .*: 1\. A registrar/),
  );
  expect(await judge(addDays(TODAY, 40))).toContainEqual(expect.stringMatching(/^ok: No reading/));
});
