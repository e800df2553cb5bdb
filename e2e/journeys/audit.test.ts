import { readFileSync } from 'node:fs';
import { systemRandom } from '@seinhuis/core/random';
import { SWEEPS } from '@seinhuis/switchboard/db/actor';
import { makeSweeps } from '@seinhuis/switchboard/sweeps/sweeps';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readHeadsFile } from '../../cli/commands/audit.ts';
import { shortDay } from '../../office/ui/day-text.ts';
import { forwardTip, tipAbout } from '../world/desk.ts';
import { lookNarrow, lookTwice } from '../world/look.ts';
import { enter, rowWith, signIn } from '../world/office.ts';
import { makeWorld, type World } from '../world/world.ts';

// Who read what, closed into a chain overnight, seen by whom it concerns; and what an office says of another past.

const DAY = 86_400_000;
/** Half an hour past ten yesterday: the browsers, whose clocks are the machine's, allow for a day of difference. */
const YESTERDAY = Math.floor(Date.now() / DAY) * DAY - DAY + 9.5 * 3_600_000;
const dayOf = (ms: number): string => shortDay(new Date(ms).toISOString().slice(0, 10), 'nl');

let world: World;

beforeAll(async () => {
  world = await makeWorld({ now: () => YESTERDAY });
});

afterAll(() => world.close());

/** The sweeps of one hour, as `serve` runs them. */
const sweep = async (at: number): Promise<void> => {
  const { serving } = world;
  await makeSweeps({
    db: serving.db.as(SWEEPS),
    lockbox: serving.lockbox,
    now: () => at,
    random: systemRandom,
    origin: serving.origin,
    log: (entry) => expect(entry).toBeNull(),
  }).tick();
};

test('a reader who fetches far too much rings at their organisation and at the registrars, with no word of content', async () => {
  const { deliveries } = await forwardTip(world, tipAbout('In een loods zou hennep staan.'));
  const { id } = deliveries.find((d) => d.organisation === 'GM0361')!;
  const bad = world.person('alkmaar.2');
  await bad.refresh(world.founded.registrars);
  for (let count = 0; count < 201; count += 1) await bad.client('readDeliveries', { body: { ids: [id] } });
  await sweep(world.now());

  const own = await signIn(world, 'alkmaar');
  const notice = own.page.getByText('Er is een waarschuwing: iemand las meer dan gewoon');
  await notice.waitFor();
  await enter(own.page, 'Toezicht');
  await notice.waitFor({ state: 'detached' });
  const alarms = own.page.getByRole('region', { name: 'Waarschuwingen' });
  await alarms.getByText(/Tweede lezer Alkmaar.*haalde berichten op: 201 keer in korte tijd/).waitFor();
  await rowWith(own.page, 'Tweede lezer Alkmaar', 'haalde berichten op', '201', 'vannacht').waitFor();
  await rowWith(own.page, 'stuurde u een bericht', 'alleen de dag').waitFor();
  await own.page.getByText('Er is nog geen dag afgesloten.').waitFor();
  await expect.poll(() => own.page.getByText('hennep').count()).toBe(0);
  await lookTwice(own.page, 'office.audit.alarm');
  await own.page.setViewportSize({ width: 320, height: 800 });
  await lookNarrow(own.page, 'office.audit.alarm.narrow');
  expect(own.complaints).toEqual([]);
  await own.context.close();

  const registrar = await signIn(world, 'registrar-1');
  await enter(registrar.page, 'Toezicht');
  await registrar.page.getByText(/Tweede lezer Alkmaar.*\(Gemeente Alkmaar\)/).waitFor();
  // A registrar sees the alarm, and no line of that organisation.
  await rowWith(registrar.page, 'meldde zich aan').first().waitFor();
  await expect.poll(() => rowWith(registrar.page, 'haalde berichten op').count()).toBe(0);
  await registrar.context.close();

  const other = await signIn(world, 'enschede');
  await enter(other.page, 'Toezicht');
  await other.page.getByText('Er zijn geen waarschuwingen.').waitFor();
  await other.context.close();
});

test('a night later the office keeps the head, countersigns it once for its organisation, and takes it along', async () => {
  world.later(DAY);
  await sweep(world.now());
  const closed = dayOf(YESTERDAY);
  const first = await signIn(world, 'alkmaar');
  await enter(first.page, 'Toezicht');
  await first.page.getByText(/^Ja\. Uw kantoor bewaart het hoofd van/).waitFor();
  await rowWith(first.page, closed, 'Tweede lezer Alkmaar', 'haalde berichten op', 'ja').waitFor();
  await first.page.getByRole('list', { name: 'De acht woorden van dat hoofd' }).waitFor();
  const coming = first.page.waitForEvent('download');
  await first.page.getByRole('button', { name: 'Hoofden meenemen' }).click();
  const heads = readHeadsFile(readFileSync(await (await coming).path(), 'utf8'));
  await first.context.close();
  const second = await signIn(world, 'alkmaar.2');
  await enter(second.page, 'Toezicht');
  await second.page.getByText(/^Ja\. Uw kantoor bewaart het hoofd van/).waitFor();
  await second.context.close();

  const { sql } = world.serving.owner;
  expect(heads).toEqual(await sql`select day, head from audit_day order by day`);
  const signed = await sql<{ organisation: string; person: string }>`
    select organisation, person from audit_countersignature where organisation = 'GM0361'`;
  expect(signed).toEqual([{ organisation: 'GM0361', person: world.person('alkmaar').keys.id }]);
});

test('an office that is shown another past says so in every room, countersigns nothing, and keeps it only when told (C14)', async () => {
  const { sql } = world.serving.owner;
  // Somebody with every right on the database writes yesterday anew.
  await sql`alter table audit_day disable trigger user`;
  await sql`alter table audit_countersignature disable trigger user`;
  await sql`update audit_day set head = root`;
  await sql`delete from audit_countersignature`;
  await sql`alter table audit_day enable trigger user`;
  await sql`alter table audit_countersignature enable trigger user`;

  const { page, context } = await signIn(world, 'alkmaar');
  const notice = page.getByRole('alert').filter({ hasText: 'Het logboek van het netwerk klopt niet meer' });
  await notice.getByText(/laat voor .* een ander verleden zien dan uw kantoor bewaart/).waitFor();
  await lookTwice(page, 'office.audit.changed');
  await notice.getByRole('link', { name: 'Naar het toezicht' }).click();
  await rowWith(page, dayOf(YESTERDAY), 'klopt niet').first().waitFor();
  expect(await sql`select organisation from audit_countersignature`).toEqual([]);

  await page.getByRole('button', { name: 'Dit is uitgelegd' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Voortaan deze bewaren' }).click();
  await page.getByText(/^Ja\. Uw kantoor bewaart het hoofd van/).waitFor();
  await expect.poll(() => notice.count()).toBe(0);
  await context.close();
});
