import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enter, signIn } from '../world/office.ts';
import { visit, wordsOn } from '../world/pages.ts';
import { makeWorld, type World } from '../world/world.ts';
import { claim } from '../world/writing.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(() => world.close());

const TOLD = 'Elke nacht lossen mannen vaten.';
const QUESTION = 'Op welke dagen gebeurt het?';
const ANSWER = 'Vooral op dinsdag, na tien uur.';

describe('a question of the desk and its answer', () => {
  test('go from the office to the mailbox and back, and the operator sees which letter was answered', async () => {
    const { page: door, context } = await visit(world);
    await door.goto(world.serving.origin);
    await door.getByRole('button', { name: 'Begin met uw melding' }).click();
    await door.getByRole('textbox', { name: 'Wat gebeurt er?' }).fill(TOLD);
    for (let step = 1; step <= 6; step += 1)
      await door.getByRole('button', { name: 'Volgende', exact: true }).click();
    await door.getByRole('button', { name: 'Verstuur mijn melding' }).click();
    const words = await wordsOn(door);
    await context.close();

    const { page, context: office, complaints } = await signIn(world, 'anna');
    await claim(page, TOLD);
    const letter = page.getByRole('region', { name: 'Brief aan de melder' });
    await letter.getByRole('combobox', { name: 'Soort brief' }).selectOption('Wij hebben een vraag');
    await letter.getByRole('textbox', { name: /^Tekst/ }).fill(QUESTION);
    await letter.getByRole('checkbox', { name: 'Meteen versturen (spoed)' }).check();
    await letter.getByRole('button', { name: 'Brief in de wachtrij zetten' }).click();
    await letter.getByText('De brief is verstuurd.').waitFor();

    const back = await visit(world);
    await back.page.goto(world.serving.origin);
    await back.page.getByRole('button', { name: /kom terug/ }).click();
    await back.page.getByRole('textbox', { name: 'Uw acht woorden' }).fill(words.join(' '));
    await back.page.getByRole('button', { name: 'Kijk of er bericht is' }).click();
    await back.page.getByText(QUESTION).waitFor();
    await back.page.getByRole('textbox', { name: 'Uw antwoord' }).fill(ANSWER);
    await back.page.getByRole('button', { name: 'Verstuur mijn antwoord' }).click();
    await back.page
      .getByText(/antwoord is verstuurd/i)
      .first()
      .waitFor();
    await back.context.close();

    // In the row it looks as any tip does; opened it says what it answers.
    await enter(page, 'Meldingen');
    await page.getByRole('cell', { name: 'Website, verzegeld' }).last().waitFor();
    await claim(page, ANSWER);
    const told = page.getByRole('region', { name: 'Wat de melder vertelt' });
    await told.getByRole('heading', { name: 'Antwoord op uw brief 1' }).waitFor();
    await page.getByText('Hoort dit bij een bericht dat al is doorgezet?').waitFor();

    // It can be answered again, and is closed when it is done with.
    await letter.getByRole('combobox', { name: 'Soort brief' }).selectOption('Wij lezen uw melding');
    await letter.getByRole('checkbox', { name: 'Meteen versturen (spoed)' }).check();
    await letter.getByRole('button', { name: 'Brief in de wachtrij zetten' }).click();
    await letter.getByText('De brief is verstuurd.').waitFor();
    await page.getByRole('button', { name: 'Antwoord is verwerkt: sluiten' }).click();
    const ask = page.getByRole('alertdialog', { name: 'Melding sluiten?' });
    await ask.getByText('Daarna kunt u geen brief meer schrijven.').waitFor();
    await ask.getByRole('button', { name: 'Antwoord is verwerkt: sluiten' }).click();
    await page.getByRole('heading', { level: 1, name: 'Meldingen' }).waitFor();
    const { closed } = await world.person('anna').client('figures');
    expect(closed.map(({ outcome, count }) => [outcome, count])).toEqual([['answer', 1]]);
    expect(complaints).toEqual([]);
    await office.close();
  });
});
