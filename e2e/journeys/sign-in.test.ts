import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postSealedTip, tipAbout } from '../world/desk.ts';
import { enter, fillSignIn, signIn, takeSeat } from '../world/office.ts';
import { makeWorld, type World } from '../world/world.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(() => world.close());

const IDLE = 31 * 60_000;

describe('signing in at the office', () => {
  test('points at the wrong word with the nearest one, refuses a wrong code and keeps what was typed', async () => {
    const { page, context, sent, complaints } = await takeSeat(world);
    const { words } = world.person('anna').printed;
    await page.goto(`${world.serving.origin}/kantoor/`);
    await fillSignIn(world, page, 'anna');
    const field = page.getByRole('textbox', { name: 'Uw tien woorden' });
    const code = page.getByRole('textbox', { name: 'Code van zes cijfers' });
    const right = await code.inputValue();
    const button = page.getByRole('button', { name: 'Aanmelden', exact: true });

    const wrong = [...words.slice(0, 2), `${words[2]}q`, ...words.slice(3)].join(' ');
    await field.fill(wrong);
    await button.click();
    await page
      .getByRole('alert')
      .filter({ hasText: `Woord 3 staat niet in de lijst. Bedoelt u ‘${words[2]}’?` })
      .waitFor();
    await expect.poll(() => field.inputValue()).toBe(wrong);

    await field.fill(words.slice(0, 9).join(' '));
    await button.click();
    await page
      .getByRole('alert')
      .filter({ hasText: 'Dit zijn 9 woorden. Het moeten er tien zijn.' })
      .waitFor();

    await field.fill(words.join(' ').toUpperCase());
    await code.fill(right === '000000' ? '000001' : '000000');
    await button.click();
    await page.getByRole('alert').filter({ hasText: 'Aanmelden lukt niet met deze gegevens.' }).waitFor();
    await expect.poll(() => page.getByRole('textbox', { name: 'Aanmeldnaam' }).inputValue()).toBe('anna');

    await code.fill(right);
    await button.click();
    await page.getByRole('heading', { level: 1, name: 'Meldingen' }).waitFor();
    // The words unlock in the browser: no two of them stand side by side in anything that left it (PROTOCOL 9.1).
    const left = Buffer.concat(sent).toString('latin1').toLowerCase();
    expect(words.slice(1).filter((word, at) => left.includes(`${words[at]} ${word}`))).toEqual([]);
    expect(complaints.filter((c) => !c.includes('401'))).toEqual([]);
    await context.close();
  });

  test('a code is good once', async () => {
    const first = await takeSeat(world);
    await first.page.goto(`${world.serving.origin}/kantoor/`);
    await fillSignIn(world, first.page, 'chris');
    const code = await first.page.getByRole('textbox', { name: 'Code van zes cijfers' }).inputValue();
    await first.page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
    await first.page.getByRole('button', { name: 'Afmelden' }).click();
    await first.page.getByRole('heading', { level: 1, name: 'Aanmelden' }).waitFor();
    await fillSignIn(world, first.page, 'chris');
    await first.page.getByRole('textbox', { name: 'Code van zes cijfers' }).fill(code);
    await first.page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
    await first.page
      .getByRole('alert')
      .filter({ hasText: 'Aanmelden lukt niet met deze gegevens.' })
      .waitFor();
    await first.context.close();
  });

  test('a session that ended loses nothing that was typed', async () => {
    await postSealedTip(world, tipAbout('Er hangt een zware geur bij de loods.'));
    const { page, context } = await signIn(world, 'anna');
    await page.getByRole('button', { name: /^Oppakken/ }).click();
    await page.getByText('Er hangt een zware geur bij de loods.').waitFor();
    const statement = page.getByRole('textbox', { name: 'Tekst' }).first();
    await statement.fill('Bij een loods hangt vaak een zware geur.');
    await page.getByText('Bewaard', { exact: true }).waitFor();

    world.later(IDLE);
    await statement.fill('Bij een loods hangt vaak een zware geur, ook in het weekeinde.');
    await page.getByText('Niet bewaard. We proberen het opnieuw; laat deze pagina open.').waitFor();
    await page
      .getByRole('navigation', { name: 'Onderdelen' })
      .getByRole('link', { name: 'Berichten' })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Aanmelden' }).waitFor();
    await fillSignIn(world, page, 'anna');
    await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Meldingen' }).waitFor();
    await page.getByRole('link', { name: /^Openen/ }).click();
    await statement.waitFor();
    await expect
      .poll(() => statement.inputValue())
      .toBe('Bij een loods hangt vaak een zware geur, ook in het weekeinde.');
    await page.getByText('Bewaard', { exact: true }).waitFor();
    await context.close();

    // And in another browser the same text comes out of the sealed drawer.
    const later = await signIn(world, 'anna');
    await later.page.getByRole('link', { name: /^Openen/ }).click();
    const again = later.page.getByRole('textbox', { name: 'Tekst' }).first();
    await again.waitFor();
    await expect
      .poll(() => again.inputValue())
      .toBe('Bij een loods hangt vaak een zware geur, ook in het weekeinde.');
    await later.context.close();
  });

  test('speaks English', async () => {
    const { page, context } = await takeSeat(world);
    const bram = world.person('bram');
    await page.goto(`${world.serving.origin}/kantoor/`);
    await fillSignIn(world, page, 'bram');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Your ten words' }).inputValue())
      .toBe(bram.printed.words.join(' '));
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Tips' }).waitFor();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    await page
      .getByRole('navigation', { name: 'Rooms' })
      .getByRole('link', { name: 'Second reader' })
      .click();
    await page.getByText('Nothing is waiting for you').waitFor();
    await page.getByRole('button', { name: 'Nederlands' }).click();
    await enter(page, 'Cijfers');
    await context.close();
  });
});
