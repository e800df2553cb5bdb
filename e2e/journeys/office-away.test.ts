import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forwardTip, postSealedTip, tipAbout } from '../world/desk.ts';
import { enter, rowWith, signIn } from '../world/office.ts';
import { makeStoppableWorld, type StoppableWorld } from '../world/stoppable.ts';

let world: StoppableWorld;

beforeAll(async () => {
  world = await makeStoppableWorld();
});

afterAll(() => world.close());

const CALLED = 'De beller ziet elke nacht een busje bij de loods.';
const WRITTEN = 'Bij een loods zou vaak een busje staan.';

describe('the office while the database is away', () => {
  test('says to a reader that it cannot load and to a writer that nothing was stored, and keeps every text', async () => {
    await forwardTip(world, tipAbout('In een loods zou hennep staan.'));
    await postSealedTip(world, tipAbout('Er staat een busje bij de loods.'));
    const reader = await signIn(world, 'alkmaar');
    await rowWith(reader.page, 'In een loods zou hennep staan.').waitFor();
    const writer = await signIn(world, 'anna');
    await writer.page.getByRole('button', { name: /^Oppakken/ }).click();
    const statement = writer.page.getByRole('textbox', { name: 'Tekst', exact: true });
    await statement.waitFor();
    const phone = await signIn(world, 'bram');
    await enter(phone.page, 'Telefoon');
    const told = phone.page.getByRole('textbox', { name: 'Wat gebeurt er?' });
    await told.fill(CALLED);

    await world.stopDatabase();

    await enter(reader.page, 'Cijfers');
    const alert = reader.page.getByRole('alert');
    await alert.getByText('Dit kan nu niet laden. Er is bij ons een storing.').waitFor();
    await expect.poll(() => reader.page.getByText(/opgeslagen|bewaar deze/i).count()).toBe(0);
    await enter(reader.page, 'Postvak');
    // What was opened before stays on the page.
    await rowWith(reader.page, 'In een loods zou hennep staan.').waitFor();
    await statement.fill(WRITTEN);
    await writer.page.getByText('Niet bewaard. We proberen het opnieuw; laat deze pagina open.').waitFor();
    const send = phone.page.getByRole('button', { name: 'Verzegelen en in de rij zetten' });
    await send.click();
    await phone.page
      .getByRole('alert')
      .getByText('Niet opgeslagen. Bewaar deze tekst en probeer het opnieuw.')
      .waitFor();
    await expect.poll(() => told.inputValue()).toBe(CALLED);

    await world.startDatabase();

    await send.click();
    await phone.page.getByRole('alert').waitFor({ state: 'detached' });
    await phone.page.getByText('De melding is verzegeld en staat in de rij.').first().waitFor();
    await writer.page.getByText('Bewaard', { exact: true }).waitFor();
    await expect.poll(() => statement.inputValue()).toBe(WRITTEN);
    await enter(reader.page, 'Cijfers');
    await reader.page.getByRole('table').first().waitFor();
    for (const { context } of [reader, writer, phone]) await context.close();
  });
});
