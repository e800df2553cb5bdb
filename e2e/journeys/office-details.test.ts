import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forwardTip, tipAbout } from '../world/desk.ts';
import { lookNarrow, lookTwice } from '../world/look.ts';
import { enter, signIn, takeSeat } from '../world/office.ts';
import { makeWorld, type World } from '../world/world.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
  await forwardTip(world, tipAbout('In een loods zou hennep staan.'));
});

afterAll(() => world.close());

describe('somebody who is invited', () => {
  test('reads the name of a municipality that has not joined yet, and sees the secret of the code as square and as text', async () => {
    const body = {
      name: 'Zoë de Vries',
      handle: 'zwolle',
      organisation: 'GM0193',
      roles: ['reader' as const],
    };
    const { invitation } = await world.person('registrar-1').client('invitePerson', { body });
    const { page, context, complaints } = await takeSeat(world);
    await page.goto(`${world.serving.origin}/kantoor/uitnodiging#${invitation}`);
    await page.getByText('U bent uitgenodigd voor Gemeente Zwolle.').waitFor();
    await page.getByRole('button', { name: 'Tien woorden maken' }).click();
    const square = page.getByRole('img', { name: 'Vierkant met het geheim voor uw authenticator-app' });
    await square.waitFor();
    const secret = (await page.locator('code').innerText()).replaceAll(' ', '');
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    await lookTwice(page, 'join-square');
    await page.setViewportSize({ width: 320, height: 700 });
    await lookNarrow(page, 'join-square.320');
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('a partner', () => {
  test('sees figures with a meaning to them, sorts what can be sorted, and hears that a number is not known', async () => {
    const { page, context } = await signIn(world, 'alkmaar');
    await enter(page, 'Cijfers');
    const table = page.getByRole('table', { name: 'Per maand' });
    await table.waitFor();
    expect((await table.getByRole('columnheader').allInnerTexts()).map((text) => text.trim())).toEqual([
      'Maand',
      'Bezorgd',
      'Geopend',
      'Opgevolgd',
      'Afloop ondertekend',
      'Afloop met woorden',
      'Deel opgevolgd',
    ]);
    await expect.poll(() => page.getByRole('table').count()).toBe(2);
    await lookTwice(page, 'figures-partner');
    await page.evaluate(() => history.pushState(null, '', `/kantoor/postvak/${'0'.repeat(32)}`));
    await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
    await page.getByText('Dit bericht is niet bekend').waitFor();
    await expect.poll(() => page.getByText('Uw postvak is leeg').count()).toBe(0);
    await context.close();
  });
});

describe('the tables of the office', () => {
  test('offer to sort only where there is something to sort', async () => {
    const { page, context } = await signIn(world, 'registrar-1');
    await enter(page, 'Mensen');
    const header = page.getByRole('columnheader', { name: 'Actie' });
    await header.waitFor();
    await expect.poll(() => header.getByRole('button').count()).toBe(0);
    const name = page.getByRole('button', { name: 'Naam', exact: true });
    await name.click();
    const names = async () => page.getByRole('row').locator('td:first-child').allInnerTexts();
    const up = await names();
    expect(up).toEqual([...up].sort((a, b) => a.localeCompare(b)));
    await name.click();
    await expect.poll(names).toEqual([...up].reverse());
    await page.getByRole('searchbox', { name: 'Zoeken in deze lijst' }).fill('Alkmaar');
    await expect.poll(async () => (await names()).length).toBe(2);
    // Nothing left: said in a sentence, with one press back to everything.
    const state = page.getByRole('combobox', { name: 'Stand' });
    await state.selectOption({ index: 1 });
    await page.getByRole('searchbox', { name: 'Zoeken in deze lijst' }).fill('nergens te vinden');
    await page.getByText('Niets gevonden met dit zoekwoord of deze keuze.').waitFor();
    await page.getByRole('button', { name: 'Laat alles weer zien' }).click();
    await expect.poll(async () => (await names()).length).toBe(up.length);
    await expect.poll(() => state.inputValue()).toBe('');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('group');
    // At 320 pixels a long word is whole, where there is room for it.
    await page.setViewportSize({ width: 320, height: 800 });
    const role = page.getByRole('cell', { name: 'Netwerkbeheerder' }).first();
    const linesOf = () =>
      role.evaluate((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return range.getClientRects().length;
      });
    await expect.poll(linesOf).toBe(1);
    await context.close();
  });

  test.each([1280, 1440])(
    'leave the head of the page on one line, %i pixels wide, for who has most rooms',
    async (width) => {
      const { page, context } = await signIn(world, 'registrar-1', { width });
      for (const [room, out] of [
        ['Mijn account', 'Afmelden'],
        ['My account', 'Sign out'],
      ] as const) {
        await page.getByRole('button', { name: out }).waitFor();
        const boxes = await Promise.all(
          [
            page.getByRole('navigation').getByRole('listitem').first(),
            page.getByRole('navigation').getByRole('link', { name: room }),
            page.getByRole('button', { name: out }),
          ].map((part) => part.boundingBox()),
        );
        const middles = boxes.map((box) => Math.round((box?.y ?? 0) + (box?.height ?? 0) / 2));
        expect(Math.max(...middles) - Math.min(...middles), room).toBeLessThan(20);
        const right = (boxes[2]?.x ?? 0) + (boxes[2]?.width ?? 0);
        expect(right).toBeLessThanOrEqual(width);
        if (room === 'Mijn account') await page.getByRole('button', { name: 'English' }).click();
      }
      await context.close();
    },
  );
});

describe('somebody who is not signed in', () => {
  test('and types an address of the office that is not there is told to sign in', async () => {
    const { page, context } = await takeSeat(world);
    await page.goto(`${world.serving.origin}/kantoor/bestaat-niet`);
    await page.getByText('Meld u aan. Daarna ziet u de onderdelen die bij uw rol horen.').waitFor();
    await page.getByRole('link', { name: 'Naar aanmelden' }).click();
    await page.getByRole('heading', { level: 1, name: 'Aanmelden' }).waitFor();
    await context.close();
  });
});
