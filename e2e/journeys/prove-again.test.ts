import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { totpNow } from '../../cli/network/person.ts';
import { lookNarrow, lookTwice } from '../world/look.ts';
import { enter, signIn } from '../world/office.ts';
import { addAuthenticator } from '../world/passkey.ts';
import { proposeRoster } from '../world/rosters.ts';
import { makeWorld, type World } from '../world/world.ts';

// What gives keys away, forgets or publishes asks once more who somebody is, over what they were doing.

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(() => world.close());

const LONG_AGO = 6 * 60_000;
const asking = (page: Page) => page.getByRole('dialog', { name: 'Laat nog eens zien dat u het bent' });
/** A refusal is a line in the browser's console, however it is answered. */
const expected = (complaint: string): boolean => /40[13]/.test(complaint);

/** The person types their words and the running code in the dialog. */
const proveWithWords = async (page: Page, handle: string, change = (words: string) => words) => {
  const { words, totpSecret } = world.person(handle).printed;
  world.later(30_000);
  await asking(page)
    .getByRole('textbox', { name: 'Uw tien woorden' })
    .fill(change(words.join(' ')));
  await asking(page)
    .getByRole('textbox', { name: 'Code van zes cijfers' })
    .fill(totpNow(totpSecret, world.now()));
  await asking(page).getByRole('button', { name: 'Verder met woorden en code' }).click();
};

describe('somebody who signed in a while ago', () => {
  test('proves with words and code who they are before a roster takes their signature, and loses nothing (C23)', async () => {
    await proposeRoster(world, ({ organisations }) => {
      for (const organisation of organisations)
        if (organisation.code === 'NS-FIOD') organisation.name = 'FIOD, anders';
    });
    const { page, context, complaints } = await signIn(world, 'registrar-1');
    await enter(page, 'Ledenlijst');
    const secret = page.getByLabel('Beheerderssleutel', { exact: true });
    const typed = world.founded.registrarKeys[0].secret;
    await secret.fill(typed);
    world.later(LONG_AGO);
    const sign = page.getByRole('button', { name: 'Voorstel ondertekenen' });
    await sign.click();
    await asking(page).waitFor();
    await lookTwice(page, 'prove-again');
    await page.setViewportSize({ width: 320, height: 700 });
    await lookNarrow(page, 'prove-again.320');
    await page.setViewportSize({ width: 1280, height: 900 });

    await asking(page).getByRole('button', { name: 'Niet nu' }).click();
    await page.getByRole('alert').filter({ hasText: 'Laat eerst nog eens zien dat u het bent.' }).waitFor();
    await expect.poll(() => secret.inputValue()).toBe(typed);

    await sign.click();
    await proveWithWords(page, 'registrar-1', (words) => words.split(' ').reverse().join(' '));
    await asking(page).getByRole('alert').waitFor();
    await proveWithWords(page, 'registrar-1');
    await page.getByText('Ondertekend. Er is nog een tweede beheerder nodig.').first().waitFor();
    await expect.poll(() => asking(page).count()).toBe(0);
    expect(complaints.filter((c) => !expected(c))).toEqual([]);
    await context.close();
  });

  test('proves it with a passkey before a key of the organisation is given to anybody (C23)', async () => {
    const { page, context, complaints } = await signIn(world, 'alkmaar');
    await addAuthenticator(page);
    await enter(page, 'Mijn account');
    await page.getByRole('button', { name: 'Passkey toevoegen' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Passkey' }).first().waitFor();
    world.later(LONG_AGO);
    await enter(page, 'Sleutels');
    await page.getByRole('button', { name: 'Nieuwe sleutel maken' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Nieuwe sleutel maken' }).click();
    await asking(page).getByRole('button', { name: 'Verder met passkey' }).click();
    await page.getByText('Voorgesteld').first().waitFor();
    await expect.poll(() => asking(page).count()).toBe(0);
    expect(complaints.filter((c) => !expected(c))).toEqual([]);
    await context.close();
  });

  test('ends every session they have, and the other browser is let into nothing more', async () => {
    const [here, there] = [await signIn(world, 'enschede'), await signIn(world, 'enschede')];
    await enter(here.page, 'Mijn account');
    await here.page.getByRole('listitem').filter({ hasText: 'Deze browser, aangemeld op' }).waitFor();
    await here.page
      .getByRole('listitem')
      .filter({ hasText: 'Een andere browser, aangemeld op' })
      .first()
      .waitFor();
    await here.page.getByRole('button', { name: 'Overal afmelden' }).click();
    await here.page.getByRole('heading', { level: 1, name: 'Aanmelden' }).waitFor();
    const left = await world.serving.owner.sql`
      select hash from session s join staff p on p.id = s.person where p.handle = 'enschede'`;
    expect(left).toEqual([]);
    await there.page.getByRole('button', { name: 'Afmelden' }).click();
    await there.page.getByRole('heading', { level: 1, name: 'Aanmelden' }).waitFor();
    for (const { context } of [here, there]) await context.close();
  });
});
