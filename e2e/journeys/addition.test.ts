import { openDraft, openReview, sealDelivery } from '@seinhuis/core/operator';
import { systemRandom } from '@seinhuis/core/random';
import { makeReceipt } from '@seinhuis/core/wire/receipt';
import { spokenNumber } from '@seinhuis/core/wire/report';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forwardTip, postAnswer, tipAbout } from '../world/desk.ts';
import { lookTwice } from '../world/look.ts';
import { forgedRow, lieTo } from '../world/lying.ts';
import { enter, rowWith, type Seat, signIn, signInAt, takeSeat } from '../world/office.ts';
import { makeWorld, type World } from '../world/world.ts';
import { assess, claim, sendButton, write } from '../world/writing.ts';

let world: World;
let sent: Awaited<ReturnType<typeof forwardTip>>;
let anna: Seat;
const words = makeReceipt(systemRandom);

const FIRST = 'In een loods aan de rand van de stad zou hennep staan.';
const ANSWER = 'Ik zag maandag weer zo een busje van De Boer, ik stond bij het hek.';
const LATER = 'Bij de loods zouden vaak bestelwagens komen.';
const ANSWER_2 = 'En er komt nu ook een vrachtwagen.';
const LATEST = 'Er zou ook een vrachtwagen komen.';

const day = (): string =>
  new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(world.now());
const number = (): string => spokenNumber(sent.report);
const deliveryTo = (code: string): string => sent.deliveries.find((d) => d.organisation === code)?.id ?? '';
const additionOf = (page: Page) => page.getByRole('region', { name: `Aanvulling van ${day()}` });

beforeAll(async () => {
  world = await makeWorld();
  sent = await forwardTip(world, tipAbout(FIRST));
  anna = await signIn(world, 'anna');
});

afterAll(() => world.close());

/** From the forwarded report to the page where the addition is written, of the answer that anna looks at now. */
const beginAddition = async (page: Page): Promise<void> => {
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  const tip = title.replace('Melding ', '');
  await enter(page, 'Berichten');
  await page.getByRole('link', { name: number(), exact: true }).click();
  const add = page.getByRole('region', { name: 'Dit bericht aanvullen' });
  await add.getByText('Kies eerst een opgepakte melding.').waitFor();
  const which = add.getByRole('combobox', { name: 'Wat vertelde de melder later?' });
  const option = which.getByRole('option').filter({ hasText: tip });
  await which.selectOption(await option.innerText());
  await add.getByRole('button', { name: 'Aanvulling schrijven' }).click();
  await page.getByText(`U schrijft een aanvulling bij bericht ${number()}.`).waitFor();
};

const approve = async (handle: string, ...seen: readonly string[]): Promise<void> => {
  const { page, context, complaints } = await signIn(world, handle);
  await page.getByRole('link', { name: /^Lezen/ }).click();
  const before = page.getByRole('region', { name: 'Wat de partners al hebben' });
  for (const text of seen) await before.getByText(text).waitFor();
  // Blind: neither what the tipster told nor where it goes is shown before the guess.
  const shown = await page.getByRole('main').innerText();
  for (const hidden of ['De Boer', 'hek', 'Gemeente Alkmaar', 'Politie']) expect(shown).not.toContain(hidden);
  await page.getByRole('radio', { name: '3: 6 tot 20' }).check();
  await page.getByRole('button', { name: 'Schatting vastleggen' }).click();
  const receivers = page.getByRole('region', { name: 'Wie krijgt het' });
  await receivers.getByText('Gemeente Alkmaar', { exact: true }).waitFor();
  await expect.poll(() => receivers.getByText(/^Politie/).count()).toBe(0);
  await page.getByRole('button', { name: 'Goedkeuren en ondertekenen' }).click();
  await page.getByText('Er ligt niets voor u klaar').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
};

const forwardAddition = async (page: Page, part: number): Promise<void> => {
  await enter(page, 'Berichten');
  await rowWith(page, `${number()}, aanvulling ${part}`, 'Goedgekeurd').getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: `Aanvulling ${part} bij bericht ${number()}` }).waitFor();
  const plan = page.getByRole('region', { name: 'Doorzetten' });
  await plan.getByText('De aanvulling gaat naar wie het bericht heeft.').waitFor();
  await plan.getByRole('button', { name: 'Doorzetten aan 1 partner', exact: true }).click();
  await rowWith(page, 'Gemeente Alkmaar', 'Nog niet geopend').waitFor();
};

const figuresAt = async (page: Page): Promise<readonly string[]> => {
  await enter(page, 'Cijfers');
  const row = page
    .getByRole('region', { name: 'Per organisatie' })
    .first()
    .getByRole('row')
    .filter({ hasText: 'Gemeente Alkmaar' });
  await row.waitFor();
  return (await row.getByRole('cell').allInnerTexts()).slice(1, 5);
};

describe('what a tipster tells later', () => {
  test('is added to the forwarded report by its author, read blind, and reaches who still has the report (C7)', async () => {
    const { page } = anna;
    const [police] = sent.deliveries.filter((d) => d.organisation === 'PE04');
    // The police no longer have it: what is added does not go there.
    await enter(page, 'Berichten');
    await page.getByRole('link', { name: number(), exact: true }).click();
    await rowWith(page, 'Politie')
      .first()
      .getByRole('button', { name: /^Intrekken/ })
      .click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Intrekken' }).click();
    await rowWith(page, 'Politie', 'Ingetrokken').waitFor();
    expect(police).toBeDefined();
    expect(await figuresAt(page)).toEqual(['1', '0', '0', '0']);

    // bram had the answer in hand: it is not his to read a second time.
    await postAnswer(world, words, ANSWER);
    const bram = await signIn(world, 'bram');
    await claim(bram.page, ANSWER);
    await bram.page.getByRole('button', { name: 'Teruggeven aan de rij' }).click();
    await bram.page.getByRole('heading', { level: 1, name: 'Meldingen' }).waitFor();

    await enter(page, 'Meldingen');
    await claim(page, ANSWER);
    await page.getByRole('heading', { name: /brief 1/ }).waitFor();
    await page.getByText('Hoort dit bij een bericht dat al is doorgezet?').waitFor();
    await beginAddition(page);
    // Chosen by mistake? Then it is a report of its own again.
    await page.getByRole('button', { name: 'Toch een eigen bericht schrijven' }).click();
    await page.getByRole('combobox', { name: 'Thema' }).waitFor();
    await beginAddition(page);
    await page.getByRole('region', { name: 'Wat de partners al hebben' }).getByText(FIRST).waitFor();
    // Theme, place and receivers are those of the report.
    await expect.poll(() => page.getByRole('combobox', { name: 'Thema' }).count()).toBe(0);
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Plaats, gemeente of postcode' }).count())
      .toBe(0);
    const receivers = page.getByRole('region', { name: 'Wie krijgt de aanvulling' });
    await receivers.getByText('Gemeente Alkmaar', { exact: true }).waitFor();
    await expect.poll(() => receivers.getByText(/^Politie/).count()).toBe(0);
    await assess(page);
    await write(page, 1, LATER, '3: 6 tot 20');
    await lookTwice(page, 'addition.writing');
    await sendButton(page).click();
    await page.getByRole('heading', { level: 1, name: 'Meldingen' }).waitFor();
    await page.getByRole('cell', { name: 'Bij de tweede lezer' }).waitFor();

    await enter(bram.page, 'Tweede lezer');
    await bram.page.getByText('Er ligt niets voor u klaar').waitFor();
    await bram.context.close();
    await approve('chris', FIRST);
    await forwardAddition(page, 1);
    await enter(page, 'Meldingen');
    await page.getByRole('cell', { name: 'Wordt later gesloten' }).waitFor();
    expect(anna.complaints).toEqual([]);
  });

  test('stands with the report at the partner, signed by two people, and counts as nothing new', async () => {
    const { page, context, complaints } = await signIn(world, 'alkmaar');
    const row = rowWith(page, spokenNumber(deliveryTo('GM0361')), 'Aangevuld');
    await row.waitFor();
    await expect.poll(() => page.getByRole('row').count()).toBe(2);
    await row.getByRole('link').click();
    await page.getByText(FIRST).waitFor();
    const added = additionOf(page);
    await added.getByText(LATER).waitFor();
    await added.getByText('Beide handtekeningen zijn in deze browser gecontroleerd').waitFor();
    expect(new Set(await added.getByRole('definition').allInnerTexts()).size).toBe(2);
    await expect.poll(() => page.getByText('ontbreekt').count()).toBe(0);
    // One outcome, of the report.
    const outcome = page.getByRole('button', { name: 'Afloop ondertekenen en doorgeven' });
    await outcome.waitFor();
    await expect.poll(() => outcome.count()).toBe(1);
    await lookTwice(page, 'addition.delivery');
    await page.getByRole('link', { name: 'Terug naar het postvak' }).click();
    await rowWith(page, 'Gelezen', 'Aangevuld').waitFor();
    const search = page.getByRole('searchbox', { name: 'Zoeken in geopende berichten' });
    await search.fill('bestelwagens');
    await page.getByText('1 bericht gevonden').waitFor();
    await rowWith(page, 'Aangevuld').waitFor();
    expect(complaints).toEqual([]);
    await context.close();

    // The desk sees that the addition was opened, and its figures hold one report and one delivery.
    await enter(anna.page, 'Berichten');
    await rowWith(anna.page, `${number()}, aanvulling 1`, '1 partner, 1 geopend').waitFor();
    await expect.poll(() => figuresAt(anna.page), { timeout: 20_000 }).toEqual(['1', '1', '0', '0']);

    const police = await signIn(world, 'politie');
    await rowWith(police.page, 'Ingetrokken, niet gebruiken').waitFor();
    await expect.poll(() => police.page.getByRole('row').count()).toBe(2);
    await police.context.close();
  });

  test('is added to again, and a number that a switchboard keeps back is shown as missing (A3)', async () => {
    const { page } = anna;
    await postAnswer(world, words, ANSWER_2);
    await enter(page, 'Cijfers');
    await enter(page, 'Meldingen');
    await claim(page, ANSWER_2);
    await beginAddition(page);
    await page.getByRole('region', { name: 'Wat de partners al hebben' }).getByText(LATER).waitFor();
    await assess(page);
    await write(page, 1, LATEST, '3: 6 tot 20');
    await sendButton(page).click();
    await page.getByRole('cell', { name: 'Bij de tweede lezer' }).waitFor();
    // bram had the first answer and not this one: of what went before he is no second reader either.
    const bram = await signIn(world, 'bram');
    await enter(bram.page, 'Tweede lezer');
    await bram.page.getByText('Er ligt niets voor u klaar').waitFor();
    await bram.context.close();
    await approve('chris', FIRST, LATER);
    await forwardAddition(page, 2);

    const kept = await world.serving.owner.sql<{ id: string }>`
      update delivery d set organisation = 'PE02' from report r
      where r.id = d.report and r.part = 2 and d.organisation = 'GM0361' returning d.id`;
    expect(kept).toHaveLength(1);
    const lied = await signIn(world, 'alkmaar.2');
    await rowWith(lied.page, 'Aangevuld').getByRole('link').click();
    await lied.page.getByRole('alert').getByText('Aanvulling 1 ontbreekt').waitFor();
    await lied.page.getByText(LATEST).waitFor();
    await expect.poll(() => lied.page.getByText(LATER).count()).toBe(0);
    await lied.context.close();
    await world.serving.owner
      .sql`update delivery set organisation = 'GM0361' where id = ${kept[0]?.id ?? ''}`;
    const whole = await signIn(world, 'alkmaar.2');
    await rowWith(whole.page, '2 keer aangevuld').getByRole('link').click();
    for (const text of [FIRST, LATER, LATEST]) await whole.page.getByText(text).waitFor();
    await expect.poll(() => whole.page.getByText('ontbreekt').count()).toBe(0);
    await whole.context.close();
  });

  test('is one source however often somebody of the desk delivers it (A6)', async () => {
    const operator = world.person('anna');
    await operator.refresh(world.founded.registrars);
    const { reports } = await operator.client('listReports');
    const row = reports.find((r) => r.adds?.part === 2);
    if (row === undefined || row.review === null) throw new Error('nothing was added');
    const parameters = { id: row.id };
    const key = operator.held('review');
    const draftEnvelope = await operator.client('readDraft', { parameters });
    const draft = await openDraft(operator.desk(), key, row.draft, sent.report, draftEnvelope);
    const reviewEnvelope = await operator.client('readReview', { parameters });
    const review = await openReview(operator.desk(), key, row.review, draft, reviewEnvelope);
    const route = { organisation: 'GM0361', role: 'primary' } as const;
    const again = await sealDelivery(operator.desk(), draft, review, route);
    const twice = { row: { ...forgedRow(again.id, again.epoch), part: 3 }, envelope: again.envelope };
    const seat = await takeSeat(world);
    await lieTo(seat, world.person('alkmaar.2'), [twice]);
    await signInAt(world, seat, 'alkmaar.2');
    const { page, context } = seat;
    await rowWith(page, 'keer aangevuld').getByRole('link').click();
    await page.getByText(/^Deze aanvulling kwam vaker \(.*\)\. Het is één bron\.$/).waitFor();
    await expect.poll(() => page.getByText(LATER).count()).toBe(1);
    await context.close();
  });
});
