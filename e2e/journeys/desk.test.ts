import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postSealedTip, tipAbout } from '../world/desk.ts';
import { enter, signIn } from '../world/office.ts';
import { makeWorld, type World } from '../world/world.ts';
import { assess, claim, write } from '../world/writing.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(() => world.close());

const TOLD = 'Mijn buurman Kees heeft wiet in de schuur achter nummer 12.';
const SMALL = 'In een schuur aan de Dorpsstraat zou hennep staan.';
const COARSER = 'In een schuur in de omgeving zou hennep staan.';

const send = { name: 'Naar de tweede lezer sturen' };

describe('at the desk', () => {
  test('a tip becomes a report that the second reader sends back, and after rewriting reaches those who are competent', async () => {
    await postSealedTip(world, tipAbout(TOLD));
    const anna = await signIn(world, 'anna');
    const { page } = anna;
    await claim(page, TOLD);

    // What the tipster chose is a beginning; their sentences never are.
    await expect.poll(() => page.getByRole('combobox', { name: 'Thema' }).inputValue()).toBe('drugs.hennep');
    await expect.poll(() => page.getByRole('textbox', { name: 'Tekst', exact: true }).inputValue()).toBe('');
    await page.getByText('Beoordeel eerst of de melding bruikbaar is.').waitFor();
    await expect.poll(() => page.getByRole('button', send).isDisabled()).toBe(true);
    await assess(page);

    // Bergen lies in two provinces: asked back, never guessed.
    const place = page.getByRole('textbox', { name: 'Plaats, gemeente of postcode' });
    await place.fill('Bergen');
    await page.getByText('De plaats is nog niet duidelijk.').waitFor();
    await page
      .getByRole('group', { name: 'Welke bedoelt u?' })
      .getByRole('radio', { name: /Noord-Holland|NH/ })
      .check();
    const routing = page.getByRole('region', { name: 'Wie krijgt het' });
    await routing.getByText('mist dit signaal').waitFor();
    await expect.poll(() => routing.getByText('Gemeente Alkmaar', { exact: true }).count()).toBe(0);
    await routing
      .getByText(/^Bevoegd: .*Bergen/)
      .first()
      .waitFor();

    await place.fill('Alkmaar');
    await routing.getByText('Gemeente Alkmaar', { exact: true }).waitFor();
    await expect.poll(() => routing.getByText('mist dit signaal').count()).toBe(0);

    // A statement that one person can have told stops the report.
    await write(page, 1, SMALL, '1: één persoon');
    await page.getByText('Kring van één: laat deze bewering weg of maak haar algemener.').waitFor();
    await page.getByText('Een bewering met kring 1 mag niet door.').waitFor();
    await expect.poll(() => page.getByRole('button', send).isDisabled()).toBe(true);
    await write(page, 1, SMALL, '3: 6 tot 20');
    await page.getByRole('button', { name: 'Bewering toevoegen' }).click();
    await write(page, 2, 'Er hangt vaak een zware geur.', '4: meer, of openbaar');
    await page.getByRole('button', send).click();
    await page.getByRole('heading', { level: 1, name: 'Meldingen' }).waitFor();
    await page.getByRole('cell', { name: 'Bij de tweede lezer' }).waitFor();

    // The second reader sees what goes out, and nothing else before the guess.
    const chris = await signIn(world, 'chris');
    const read = chris.page;
    await read.getByRole('link', { name: /^Lezen/ }).click();
    await read.getByText(SMALL).waitFor();
    const shown = await read.getByRole('main').innerText();
    for (const hidden of ['Kees', 'buurt', 'Gemeente Alkmaar', 'Politie'])
      expect(shown).not.toContain(hidden);
    await expect.poll(() => read.getByRole('button', { name: 'Goedkeuren en ondertekenen' }).count()).toBe(0);
    await read.getByText('Kies een kring.').waitFor();
    await read.getByRole('radio', { name: '2: 2 tot 5' }).check();
    await read.getByRole('button', { name: 'Schatting vastleggen' }).click();
    await read.getByText('Uw schatting is kring 2.').waitFor();
    await read
      .getByRole('region', { name: 'Wie krijgt het' })
      .getByText('Gemeente Alkmaar', { exact: true })
      .waitFor();
    await read.getByText('U ziet een kleinere kring dan de schrijver.').waitFor();
    await expect
      .poll(() => read.getByRole('button', { name: 'Goedkeuren en ondertekenen' }).isDisabled())
      .toBe(true);
    const giveBack = read.getByRole('button', { name: 'Terugsturen' });
    await expect.poll(() => giveBack.isDisabled()).toBe(true);
    await read
      .getByRole('textbox', { name: 'Opmerking voor de schrijver' })
      .fill('Bewering 1: laat de straat weg.');
    await giveBack.click();
    await read.getByText('Er ligt niets voor u klaar').waitFor();

    // The operator reads the remark, rewrites and sends it again.
    await enter(page, 'Berichten');
    await page.getByRole('table').getByText('Teruggestuurd').waitFor();
    await page.getByRole('table').getByRole('link').click();
    await page.getByText('Bewering 1: laat de straat weg.').waitFor();
    await page.getByRole('link', { name: 'Naar de melding' }).click();
    await page.getByText('De geschatte kring is 2.').waitFor();
    await page
      .getByRole('group', { name: 'Bewering 1', exact: true })
      .getByRole('textbox', { name: 'Tekst', exact: true })
      .fill(COARSER);
    await page.getByRole('button', { name: 'Opnieuw naar de tweede lezer sturen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Meldingen' }).waitFor();

    await enter(read, 'Cijfers');
    await enter(read, 'Tweede lezer');
    await read.getByRole('link', { name: /^Lezen/ }).click();
    await read.getByText(COARSER).waitFor();
    await read.getByRole('radio', { name: '3: 6 tot 20' }).check();
    await read.getByRole('button', { name: 'Schatting vastleggen' }).click();
    await read.getByRole('button', { name: 'Goedkeuren en ondertekenen' }).click();
    await read.getByText('Er ligt niets voor u klaar').waitFor();
    expect(chris.complaints).toEqual([]);
    await chris.context.close();

    await enter(page, 'Berichten');
    await page.getByRole('table').getByText('Goedgekeurd').waitFor();
    await page.getByRole('table').getByRole('link').click();
    const plan = page.getByRole('region', { name: 'Doorzetten' });
    await plan.getByText('Gemeente Alkmaar', { exact: true }).waitFor();
    await plan.getByText('Wie dit bericht krijgt, is niet veranderd sinds het schrijven.').waitFor();
    await plan.getByRole('button', { name: /^Doorzetten aan \d partner/ }).click();
    const went = page.getByRole('region', { name: 'Doorgezet aan' }).first();
    await went
      .getByRole('row')
      .filter({ hasText: 'Gemeente Alkmaar' })
      .getByText('Nog niet geopend')
      .waitFor();
    // The tip is closed later, at a moment of its own, so that nothing ties it to its report.
    await enter(page, 'Meldingen');
    await page.getByRole('cell', { name: 'Wordt later gesloten' }).waitFor();
    expect(anna.complaints).toEqual([]);
    await anna.context.close();
  });

  test('nobody reads their own report a second time, nor one about a tip that they had in hand', async () => {
    const told = 'Achter de loods worden vaten gedumpt.';
    await postSealedTip(world, tipAbout(told, 'afvaldumping'));
    const bram = await signIn(world, 'bram');
    const { page } = bram;
    await claim(page, told);
    await page.getByRole('button', { name: 'Teruggeven aan de rij' }).click();
    await page.getByRole('heading', { level: 1, name: 'Meldingen' }).waitFor();

    const anna = await signIn(world, 'anna');
    await claim(anna.page, told);
    await assess(anna.page);
    await anna.page.getByRole('textbox', { name: 'Plaats, gemeente of postcode' }).fill('Alkmaar');
    await write(anna.page, 1, 'Bij een loods zouden vaten liggen.', '3: 6 tot 20');
    // About people of the municipality itself: it does not receive this.
    const routing = anna.page.getByRole('region', { name: 'Wie krijgt het' });
    const line = routing.getByRole('listitem').filter({ hasText: 'Gemeente Alkmaar' });
    await line.getByRole('checkbox', { name: 'Gaat over iemand van deze organisatie' }).check();
    await line.getByText('Krijgt het niet: het gaat over eigen mensen.').waitFor();
    await anna.page.getByRole('button', send).click();
    await anna.page.getByRole('heading', { level: 1, name: 'Meldingen' }).waitFor();
    await anna.context.close();

    await enter(page, 'Tweede lezer');
    await page.getByText('Er ligt niets voor u klaar').waitFor();

    // Chris never saw the tip: to him it is offered, and the municipality in conflict is not among the receivers.
    const chris = await signIn(world, 'chris');
    await chris.page.getByRole('link', { name: /^Lezen/ }).click();
    await chris.page.getByRole('radio', { name: '3: 6 tot 20' }).check();
    await chris.page.getByRole('button', { name: 'Schatting vastleggen' }).click();
    const receivers = chris.page.getByRole('region', { name: 'Wie krijgt het' });
    await receivers.getByText('Politie').first().waitFor();
    await expect.poll(() => receivers.getByText('Gemeente Alkmaar', { exact: true }).count()).toBe(0);
    await chris.page.getByRole('button', { name: 'Goedkeuren en ondertekenen' }).click();
    await chris.page.getByText('Er ligt niets voor u klaar').waitFor();
    await chris.context.close();
    await bram.context.close();
  });

  test('what a caller tells is sealed like any tip, and a tip that is not usable is closed with a reason', async () => {
    const { page, context } = await signIn(world, 'bram');
    await enter(page, 'Telefoon');
    const button = page.getByRole('button', { name: 'Verzegelen en in de rij zetten' });
    await expect.poll(() => button.isDisabled()).toBe(true);
    await page.getByRole('textbox', { name: 'Wat gebeurt er?' }).fill('Er gebeurt iets raars ergens.');
    // A call is about more than one subject as often as a form is.
    for (const [group, theme] of [
      ['Drugs', /^Wiet kweken/],
      ['Geweld, wapens en vuurwerk', /^Wapens/],
    ] as const) {
      await page.getByRole('group').getByText(group, { exact: true }).click();
      await page.getByRole('checkbox', { name: theme }).check();
    }
    await page.getByText('Drugs (1)').waitFor();
    await button.click();
    await page.getByText('De melding is verzegeld en staat in de rij.').first().waitFor();
    await expect.poll(() => page.getByRole('textbox', { name: 'Wat gebeurt er?' }).inputValue()).toBe('');

    await enter(page, 'Meldingen');
    await page.getByRole('cell', { name: 'Telefoon' }).waitFor();
    await claim(page, 'Er gebeurt iets raars ergens.');
    await page
      .getByText(/Wiet kweken.*Wapens/)
      .first()
      .waitFor();
    await page.getByText('Deze melder heeft geen postbus en kan geen brief krijgen.').waitFor();
    await page
      .getByRole('group', { name: 'Is de melding bruikbaar?' })
      .getByRole('radio', { name: 'Nee' })
      .check();
    await page.getByText('Er gaat niets door. Sluit de melding met een reden.').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Melding sluiten' }).isDisabled()).toBe(true);
    await page.getByRole('combobox', { name: 'Waarom niet bruikbaar?' }).selectOption('Te vaag');
    await page.getByRole('button', { name: 'Melding sluiten' }).click();
    const ask = page.getByRole('alertdialog', { name: 'Melding sluiten?' });
    await ask.getByText('Dit kunt u niet terugdraaien.').waitFor();
    await ask.getByRole('button', { name: 'Melding sluiten' }).click();
    await page.getByText('U hebt geen melding opgepakt').waitFor();

    await enter(page, 'Cijfers');
    await page
      .getByRole('region', { name: 'Waarom meldingen gesloten zijn' })
      .first()
      .getByRole('row', { name: /Te vaag 1/ })
      .waitFor();
    await context.close();
  });

  test('bytes that are no tip say so, and are closed instead of lying there for ever', async () => {
    await postSealedTip(world, tipAbout('Dit opent niet.', 'geen.thema'));
    const { page, context } = await signIn(world, 'bram');
    await page.getByRole('button', { name: /^Oppakken/ }).click();
    await page.getByRole('alert').getByText('Dit is beschadigd of niet van wie het zegt te zijn.').waitFor();
    await page.getByRole('button', { name: 'Melding sluiten' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Melding sluiten' }).click();
    await page.getByText('U hebt geen melding opgepakt').waitFor();
    await context.close();
  });
});
