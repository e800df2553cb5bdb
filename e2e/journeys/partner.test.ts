import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forwardTip, tipAbout } from '../world/desk.ts';
import { enter, rowWith, signIn } from '../world/office.ts';
import { makeWorld, type World } from '../world/world.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(() => world.close());

/** The short number that people say of a report or delivery. */
const number = (id: string): string => `${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase();

/** A report that was forwarded, and its delivery to the municipality. */
const forwarded = async (text: string): Promise<{ readonly report: string; readonly id: string }> => {
  const { report, deliveries } = await forwardTip(world, tipAbout(text));
  const found = deliveries.find((d) => d.organisation === 'GM0361');
  if (found === undefined) throw new Error('the municipality received nothing');
  return { report, id: found.id };
};

describe('a partner', () => {
  test('opens a report, sees both signatures, and tells an outcome that the desk finds in its figures', async () => {
    await forwarded('In een loods aan de rand van de stad zou hennep staan.');
    const { page, context, complaints } = await signIn(world, 'alkmaar');
    await rowWith(page, 'In een loods aan de rand van de stad', 'Nieuw').getByRole('link').click();
    await page.getByText('In een loods aan de rand van de stad zou hennep staan.').waitFor();
    await page.getByText('Handel alleen op eigen, zelfstandige gronden.').waitFor();
    const signed = page.getByRole('region', { name: 'Ondertekend door twee mensen' });
    await signed.getByText('Beide handtekeningen zijn in deze browser gecontroleerd').waitFor();
    const certificates = await signed.getByRole('definition').allInnerTexts();
    expect(certificates).toHaveLength(2);
    expect(new Set(certificates).size).toBe(2);
    await signed.getByText('Tweede lezer van het meldpunt').waitFor();

    // Acknowledged because somebody looked at it; the outcome is a code, signed.
    const done = page.getByRole('region', { name: 'Wat is ermee gedaan?' });
    const tell = done.getByRole('button', { name: 'Afloop ondertekenen en doorgeven' });
    await done.getByText('Kies een afloop.').waitFor();
    await expect.poll(() => tell.isDisabled()).toBe(true);
    await done.getByRole('radio', { name: 'Er is een maatregel genomen' }).check();
    await tell.click();
    await done.getByText('Nu doorgegeven: Er is een maatregel genomen (ondertekend).').waitFor();
    await page.getByRole('link', { name: 'Terug naar het postvak' }).click();
    await rowWith(page, 'Gelezen', 'Er is een maatregel genomen').waitFor();

    // What was opened can be searched, in this browser only.
    const search = page.getByRole('searchbox', { name: 'Zoeken in geopende berichten' });
    await search.fill('rand');
    await page.getByText('1 bericht gevonden').waitFor();
    await search.fill('caravan');
    await page.getByText('0 berichten gevonden').waitFor();
    await page.getByText('Niets gevonden met dit zoekwoord of deze keuze.').waitFor();
    await page.getByRole('button', { name: 'Laat alles weer zien' }).click();
    await rowWith(page, 'Gelezen', 'Er is een maatregel genomen').waitFor();
    await expect.poll(() => search.inputValue()).toBe('');
    expect(complaints).toEqual([]);
    await context.close();

    const anna = await signIn(world, 'anna');
    await enter(anna.page, 'Cijfers');
    const row = anna.page
      .getByRole('region', { name: 'Per organisatie' })
      .first()
      .getByRole('row')
      .filter({ hasText: 'Gemeente Alkmaar' });
    await row.waitFor();
    await expect
      .poll(async () => (await row.getByRole('cell').allInnerTexts()).slice(1, 5))
      .toEqual(['1', '1', '1', '1']);
    await anna.context.close();
  });

  test('sees a withdrawn report as withdrawn, whatever was read before', async () => {
    const { report, id } = await forwarded('Bij een kade zou drugs worden verkocht.');
    const { page, context } = await signIn(world, 'alkmaar.2');
    await rowWith(page, 'Bij een kade').getByRole('link').click();
    await page.getByText('Bij een kade zou drugs worden verkocht.').waitFor();
    const anna = await signIn(world, 'anna');
    await enter(anna.page, 'Berichten');
    await anna.page.getByRole('link', { name: number(report) }).click();
    await anna.page.getByText('Bij een kade zou drugs worden verkocht.').waitFor();
    await rowWith(anna.page, 'Gemeente Alkmaar')
      .getByRole('button', { name: /^Intrekken/ })
      .click();
    await anna.page.getByRole('alertdialog').getByRole('button', { name: 'Intrekken' }).click();
    await rowWith(anna.page, 'Gemeente Alkmaar', 'Ingetrokken').waitFor();
    await anna.context.close();
    const rows = await world.serving.owner.sql<{
      envelope: unknown;
    }>`select envelope from delivery where id = ${id}`;
    expect(rows[0]?.envelope).toBeNull();

    await page.getByRole('link', { name: 'Terug naar het postvak' }).click();
    await enter(page, 'Sleutels');
    await enter(page, 'Postvak');
    await context.close();
    const again = await signIn(world, 'alkmaar.2');
    const withdrawn = rowWith(again.page, 'Ingetrokken, niet gebruiken');
    await withdrawn.waitFor();
    await expect.poll(() => withdrawn.innerText()).not.toContain('kade');
    await withdrawn.getByRole('link').click();
    await again.page.getByText('Het meldpunt heeft dit bericht ingetrokken.').waitFor();
    await expect.poll(() => again.page.getByRole('button', { name: /Afloop/ }).count()).toBe(0);
    await again.context.close();
  });

  test('is shown a report that was changed on its way as damaged, never as text (C13)', async () => {
    const { id } = await forwarded('In een kelder zou een lab zijn.');
    await world.serving.owner.sql`
      update delivery set envelope = set_byte(envelope, length(envelope) - 20, get_byte(envelope, length(envelope) - 20) # 1)
      where id = ${id}`;
    const { page, context } = await signIn(world, 'alkmaar');
    const damaged = rowWith(page, 'Beschadigd');
    await damaged.getByRole('link').click();
    await page
      .getByRole('alert')
      .getByText('Het is niet te openen, of de handtekeningen kloppen niet.')
      .waitFor();
    await expect.poll(() => page.getByText('kelder').count()).toBe(0);
    await expect.poll(() => page.getByRole('button', { name: /Afloop/ }).count()).toBe(0);
    const rows = await world.serving.owner.sql<{
      state: string;
    }>`select state from delivery where id = ${id}`;
    expect(rows[0]?.state).toBe('sent');
    await context.close();
  });

  test('is shown a delivery of another partner that was put in its place as damaged (C13)', async () => {
    const { deliveries } = await forwardTip(
      world,
      tipAbout('In een garage zouden auto’s worden gestript.', 'drugs.lab'),
    );
    const [own, other] = ['GM0361', 'PE04'].map(
      (code) => deliveries.find((d) => d.organisation === code)?.id,
    );
    const swapped = await world.serving.owner.sql`
      update delivery d set envelope = o.envelope from delivery o
      where o.id = ${other ?? ''} and d.id = ${own ?? ''} and o.envelope <> d.envelope returning d.id`;
    expect(swapped).toEqual([{ id: own }]);
    const { page, context } = await signIn(world, 'alkmaar');
    await rowWith(page, number(own ?? ''), 'Beschadigd').waitFor();
    await context.close();
  });
});
