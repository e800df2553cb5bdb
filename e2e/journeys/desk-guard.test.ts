import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placeOf, readTip, sendToReview, writeReport } from '../../cli/network/chain.ts';
import { postSealedTip, tipAbout } from '../world/desk.ts';
import { lookNarrow, lookTwice } from '../world/look.ts';
import { enter, openMenu, signIn } from '../world/office.ts';
import { makeWorld, type World } from '../world/world.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(() => world.close());

const TOLD =
  'Mijn zwager Kees Brouwer kweekt wiet in de schuur achter Dorpsstraat 12 in Alkmaar. Elke dinsdagavond rond elf uur komt een witte bestelbus met kenteken VTR-41-X de volle zakken daar altijd weer halen. Op de deur staat "verboden toegang voor onbevoegden". Gisteren om 23.10 uur stond ik erbij.';
const VOICE = 'Wij zien in een schuur aan Dorpsstraat 12 vaak zakken.';
const QUOTED = 'Op de deur van een schuur aan Dorpsstraat 12 staat "verboden toegang voor onbevoegden".';
const COPIED = 'Een bus zou met kenteken VTR-41-X de volle zakken daar altijd weer halen, elke week.';

const statement = (page: Page, number: number) =>
  page.getByRole('group', { name: `Bewering ${number}`, exact: true });
const textOf = (page: Page, number: number) =>
  statement(page, number).getByRole('textbox', { name: 'Tekst', exact: true });
const sendButton = (page: Page) => page.getByRole('button', { name: 'Naar de tweede lezer sturen' });
const told = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

const claim = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Oppakken/ }).click();
  await page.getByRole('region', { name: 'Wat de melder vertelt' }).getByText(TOLD).waitFor();
};

const weigh = async (page: Page): Promise<void> => {
  for (const question of ['Is de melding bruikbaar?', 'Blijft de melder onbekend?'])
    await page.getByRole('group', { name: question }).getByRole('radio', { name: 'Ja' }).check();
};

const source = async (page: Page, number: number, circle: string): Promise<void> => {
  await statement(page, number)
    .getByRole('combobox', { name: 'Hoe kan iemand dit weten?' })
    .selectOption('Bekend in de buurt');
  await statement(page, number)
    .getByRole('combobox', { name: /Hoeveel mensen/ })
    .selectOption(circle);
};

describe('the guard at the desk', () => {
  test('marks the tip, fills the report, stops what could tell who told, and lets through what was decided (C16)', async () => {
    await postSealedTip(world, tipAbout(TOLD));
    const anna = await signIn(world, 'anna');
    const { page } = anna;
    await claim(page);

    // The walk along the marks, by keyboard: focus goes to the words, and what they are is told.
    const walk = page.getByRole('region', { name: 'Vondsten in de melding' });
    await walk.getByText(/^\d+ vondsten$/).waitFor();
    const first = page.getByRole('button', { name: /^Mijn zwager.*: relatie, kring \d$/ });
    await expect.poll(() => first.textContent()).toContain('Mijn zwager');
    await walk.getByRole('button', { name: 'Volgende vondst' }).focus();
    await page.keyboard.press('Enter');
    expect(await first.evaluate((mark) => mark === document.activeElement)).toBe(true);
    await told(page, 'Vondst 1 van').waitFor();
    await walk.getByText('Dit zegt hoe de melder de betrokkene kent.').waitFor();
    await page.keyboard.press('End');
    await page.getByRole('button', { name: /23\.10 uur.*: precies moment, kring \d$/ }).waitFor();
    const last = page.getByRole('button', { name: /, kring \d$/ }).last();
    expect(await last.evaluate((mark) => mark === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => first.getAttribute('aria-current')).toBe('true');
    await lookTwice(page, 'desk-guard.walk');

    // Chips fill the statement and the place, with the value as a report writes it.
    const chips = page.getByRole('region', { name: 'Gegevens uit de melding' });
    await chips.getByRole('button', { name: 'Kenteken: VTR-41-X' }).click();
    await expect.poll(() => textOf(page, 1).inputValue()).toBe('VTR-41-X');
    await chips.getByRole('button', { name: 'Tijd: elke dinsdagavond rond 23.00 uur' }).click();
    await expect.poll(() => textOf(page, 1).inputValue()).toBe('VTR-41-X elke dinsdagavond rond 23.00 uur');
    await chips.getByRole('button', { name: 'Plaats: Alkmaar' }).click();
    const place = page.getByRole('textbox', { name: 'Plaats, gemeente of postcode' });
    await expect.poll(() => place.inputValue()).toBe('Alkmaar');
    await weigh(page);

    // A standard sentence of the theme; its brackets do not go out.
    await textOf(page, 1).fill('');
    await page.getByText('Standaardzinnen: Wiet kweken of verkopen').click();
    await page.getByRole('button', { name: /^Invoegen: In het pand aan \[adres\] zou hennep/ }).click();
    await source(page, 1, '3: 6 tot 20');
    await page.getByText('Vul bij de standaardzinnen de haakjes in, of haal ze weg.').waitFor();

    // A voice in the text stops it, by name; another text lets it go.
    await textOf(page, 1).fill(VOICE);
    await page.getByText(/^Nog niet opgelost\. Bewering 1: .*de melder is te herkennen/).waitFor();
    await expect.poll(() => sendButton(page).isDisabled()).toBe(true);
    await told(page, 'Bewering 1:').waitFor();
    await lookTwice(page, 'desk-guard.blocked');
    await textOf(page, 1).fill(QUOTED);
    // What the model marks in the tip itself may be named behind it.
    await page.getByText(/^Nog niet opgelost\. Bewering 1: letterlijke woorden/).waitFor();
    const check = page.getByRole('region', { name: 'Controle van bewering 1' });
    await expect.poll(() => check.getByText('De melder is te herkennen').count()).toBe(0);

    // The circle is proposed by what was found and decided by the operator.
    await page.getByRole('button', { name: /^Kring [12] overnemen$/ }).click();
    const circle = statement(page, 1).getByRole('combobox', { name: /Hoeveel mensen/ });
    expect(['1', '2']).toContain(await circle.inputValue());
    await circle.selectOption('3: 6 tot 20');

    // A decision with a coded reason lets it stay.
    const quote = check.getByRole('group', { name: 'Vondst: verboden toegang voor onbevoegden' }).first();
    const reasons = quote.getByRole('combobox', { name: 'Mag dit blijven staan? Kies waarom' });
    for (const option of await reasons.getByRole('option').allTextContents())
      expect(option).not.toContain('verboden');
    await decideAll(page, 1, 'De controle vergist zich hier');
    await told(page, 'Bewering 1: alles is opgelost.').waitFor();

    // Eight words of the tipster in a row are a sentence of the tipster.
    await page.getByRole('button', { name: 'Bewering toevoegen' }).click();
    await textOf(page, 2).fill(COPIED);
    await source(page, 2, '4: meer, of openbaar');
    await page.getByText(/^Nog niet opgelost\. Bewering 2: .*zin van de melder/).waitFor();
    await textOf(page, 2).fill('Een bus met kenteken VTR-41-X zou wekelijks volle zakken ophalen.');
    await expect.poll(() => sendButton(page).isDisabled()).toBe(false);
    await lookTwice(page, 'desk-guard.decided');
    await sendButton(page).click();
    await page.getByRole('heading', { level: 1, name: 'Meldingen' }).waitFor();

    // The second reader sees nothing of it before the guess, and then what their own guard finds.
    const chris = await signIn(world, 'chris');
    const read = chris.page;
    await read.getByRole('link', { name: /^Lezen/ }).click();
    await read.getByText(QUOTED).waitFor();
    const found = read.getByRole('region', { name: 'Wat de controle vindt' });
    await expect.poll(() => found.count()).toBe(0);
    await expect
      .poll(() => read.getByRole('main').innerText())
      .not.toMatch(/Letterlijke woorden|vergist|Besloten/);
    expect(guardFilesOf(chris.sent)).toEqual([]);
    await read.getByRole('radio', { name: '3: 6 tot 20' }).check();
    await read.getByRole('button', { name: 'Schatting vastleggen' }).click();
    await found.getByText('De controle vergist zich hier').first().waitFor();
    await found.getByText('verboden toegang voor onbevoegden').first().waitFor();
    await lookTwice(read, 'desk-guard.review');
    await read.getByRole('button', { name: 'Goedkeuren en ondertekenen' }).click();
    await read.getByText('Er ligt niets voor u klaar').waitFor();
    expect(chris.complaints).toEqual([]);

    await enter(page, 'Berichten');
    await page.getByRole('table').getByText('Goedgekeurd').waitFor();
    expect(anna.complaints).toEqual([]);

    // The worker that was given the tip may connect to nothing.
    const [file] = guardFilesOf(anna.sent);
    const served = await fetch(file ?? '');
    expect(served.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(served.headers.get('content-security-policy')).not.toContain('connect-src');
    await anna.context.close();
    await chris.context.close();
  });

  test('a second reader’s client refuses what an operator’s client let through undecided (C16)', async () => {
    const anna = world.person('anna');
    const tip = { ...tipAbout('Bij ons in de straat staat een loods.'), safeText: VOICE };
    const id = await postSealedTip(world, tip);
    await anna.refresh(world.founded.registrars);
    await anna.client('claimTip', { parameters: { id } });
    await readTip(anna, id);
    const written = writeReport(
      anna,
      tip,
      placeOf(tip, () => {}),
    );
    // As a client that is old, or bad, would seal it: nothing decided.
    const statements = written.statements.map((s) => ({ ...s, decisions: [] }));
    await sendToReview(anna, id, { ...written, statements });

    const { page, context } = await signIn(world, 'chris', { width: 320 });
    await page.getByRole('link', { name: /^Lezen/ }).click();
    await page.getByRole('radio', { name: '3: 6 tot 20' }).check();
    await page.getByRole('button', { name: 'Schatting vastleggen' }).click();
    const found = page.getByRole('region', { name: 'Wat de controle vindt' });
    await found.getByText('De schrijver heeft hier niets over besloten.').first().waitFor();
    const approve = page.getByRole('button', { name: 'Goedkeuren en ondertekenen' });
    await expect.poll(() => approve.isDisabled()).toBe(true);
    await page.getByText('Over een vondst van kring 1 of 2 is niets besloten.').waitFor();
    await lookNarrow(page, 'desk-guard.refused');
    await page
      .getByRole('textbox', { name: 'Opmerking voor de schrijver' })
      .fill('Bewering 1: haal de melder uit beeld.');
    await page.getByRole('button', { name: 'Terugsturen' }).click();
    await page.getByText('Er ligt niets voor u klaar').waitFor();
    await context.close();
  });

  test('at 320 pixels and in English the marks, the chips and the check can be used (C16)', async () => {
    await postSealedTip(world, tipAbout(TOLD));
    const { page, context } = await signIn(world, 'bram', { width: 320 });
    await claim(page);
    await openMenu(page);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Next finding' }).click();
    await page.getByText('This tells how the tipster knows the subject.').first().waitFor();
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill(VOICE);
    await page
      .getByRole('region', { name: 'Check of statement 1' })
      .getByText('A report has no I or we in it')
      .waitFor();
    await lookNarrow(page, 'desk-guard.narrow');
    await context.close();
  });
});

/** Decides every finding of a statement that stands open. */
const decideAll = async (page: Page, number: number, reason: string): Promise<void> => {
  const check = page.getByRole('region', { name: `Controle van bewering ${number}` });
  const reasons = check.getByRole('combobox');
  for (let at = 0; at < (await reasons.count()); at += 1) await reasons.nth(at).selectOption(reason);
};

/** The files of the guard that a seat asked for. */
const guardFilesOf = (sent: readonly Buffer[]): readonly string[] =>
  sent.map(String).filter((address) => /^http.*\/kantoor\/guard\//.test(address));
