import { identifying } from '@seinhuis/guard/identifying';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { remarksOf } from '../../site/hints/remarks.ts';
import { openWaitingTip, writeLetter } from '../world/desk.ts';
import { lookAt, lookNarrow, lookTwice } from '../world/look.ts';
import { visit, wordsOn } from '../world/pages.ts';
import { makeWorld, type World } from '../world/world.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(() => world.close());

const next = { name: /^(Volgende|Next)$/ };
const NOTHING = { kept: new Set<string>(), shown: new Set<string>() };

/** The words of which the same guard, outside the browser, would have something said. */
const expected = (text: string, language: 'nl' | 'en' = 'nl'): readonly string[] =>
  remarksOf(text, identifying(text, language), NOTHING).map(({ words }) => words);

/** The first text in which the guard sees a clue: models change, and this journey is not about which. */
const seen = (
  language: 'nl' | 'en',
  texts: readonly string[],
): { readonly text: string; readonly words: string } => {
  for (const text of texts) {
    const [words] = expected(text, language);
    if (words !== undefined) return { text, words };
  }
  throw new Error('the guard sees nothing in any of these');
};

/** The first question, once the worker that reads for clues is there. */
const openForm = async (page: Page, language: 'nl' | 'en'): Promise<void> => {
  await page.goto(world.serving.origin + (language === 'nl' ? '/' : '/en/'));
  const worker = page.waitForEvent('worker');
  await page.getByRole('button', { name: /^(Begin met|Start your)/ }).click();
  await worker;
};

const what = (page: Page) => page.getByRole('textbox', { name: /^(Wat gebeurt er\?|What happens\?)$/ });
const remarks = (page: Page) => page.getByRole('group', { name: /^(Opmerkingen|Remarks)/ });
const remark = (page: Page, words: string) => remarks(page).getByText(`‘${words}’.`).first();
const goOn = async (page: Page, steps: number): Promise<void> => {
  for (let step = 1; step <= steps; step += 1) await page.getByRole('button', next).click();
};
const hasFocus = (page: Page): Promise<boolean> =>
  what(page).evaluate((field) => field === document.activeElement);

describe('hints while typing, in the sealed door', () => {
  test('say what could give somebody away, change it or put it back, and send nothing before sending (C15)', async () => {
    const { page, context, asked, complaints } = await visit(world);
    await openForm(page, 'nl');
    const before = asked.length;
    const text = 'Mijn zwager verkoopt wiet vanuit de schuur.';
    await what(page).pressSequentially(text);
    await remark(page, 'Mijn zwager').waitFor();
    await expect
      .poll(() => remark(page, 'Mijn zwager').innerText())
      .toBe(
        'U schrijft ‘Mijn zwager’. Wie dit leest, kan dan weten wie u bent. Liever ‘een persoon’ schrijven?',
      );
    // It takes the focus from nobody.
    expect(await hasFocus(page)).toBe(true);

    const changed = 'Een persoon verkoopt wiet vanuit de schuur.';
    await page.getByRole('button', { name: 'Schrijf ‘een persoon’' }).click();
    await expect.poll(() => what(page).inputValue()).toBe(changed);
    await page.getByText('De woorden zijn veranderd.').waitFor();
    // The browser's own undo knows the change as if it was typed.
    expect(await hasFocus(page)).toBe(true);
    await page.keyboard.press('Control+z');
    await expect.poll(() => what(page).inputValue()).toBe(text);

    // So does the button; what was put back is not asked again.
    await remark(page, 'Mijn zwager').waitFor();
    await page.getByRole('button', { name: 'Schrijf ‘een persoon’' }).click();
    await expect.poll(() => what(page).inputValue()).toBe(changed);
    await page.getByRole('button', { name: 'Zet terug' }).click();
    await expect.poll(() => what(page).inputValue()).toBe(text);
    await expect.poll(() => remark(page, 'Mijn zwager').count()).toBe(0);

    // Not one request while typing, reading or choosing; and nothing is in the way of going on.
    await goOn(page, 6);
    await page.getByRole('heading', { name: 'Controleer uw antwoorden' }).waitFor();
    expect(asked.slice(before)).toEqual([]);
    await page.getByRole('button', { name: 'Verstuur mijn melding' }).click();
    await wordsOn(page);
    expect(asked.slice(before).map((url) => new URL(url).pathname)).toEqual([
      expect.stringMatching(/^\/api\/tips\/[^/]+\/sealed$/),
    ]);
    expect((await openWaitingTip(world)).body).toMatchObject({ answers: { what: text } });
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    await context.close();
  });

  test('leave words out, and do not come back for words that were kept (C15)', async () => {
    const { page, context, asked } = await visit(world);
    await openForm(page, 'nl');
    const before = asked.length;
    const left = seen('nl', ['Bel 06-12345678.', 'Bel mij op 06-12345678.', 'Mijn nummer is 06-12345678.']);
    await what(page).pressSequentially(left.text);
    await remark(page, left.words).waitFor();
    await page.getByRole('button', { name: 'Laat weg' }).first().click();
    await expect.poll(() => what(page).inputValue()).not.toContain(left.words);
    await page.getByText('De woorden zijn weg.').waitFor();

    await what(page).fill('Mijn zwager verkoopt wiet.');
    await remark(page, 'Mijn zwager').waitFor();
    await page.getByRole('button', { name: 'Laat staan' }).click();
    await page.getByText('De woorden blijven staan.').waitFor();
    await expect.poll(() => remark(page, 'Mijn zwager').count()).toBe(0);
    // Another remark shows that the text was read again.
    const more = seen('nl', [
      'Alleen ik heb de sleutel. MIJN ZWAGER weet het.',
      'Bel mij op 06-12345678. MIJN ZWAGER weet het.',
    ]);
    const others = expected(more.text).filter((words) => words.toLowerCase() !== 'mijn zwager');
    await what(page).fill(more.text);
    await remark(page, others[0] ?? '').waitFor();
    expect(
      await remarks(page)
        .getByText(/mijn zwager’/i)
        .count(),
    ).toBe(0);
    // A field in another step has its own; the kept words are kept there as well.
    await goOn(page, 3);
    const who = page.getByRole('textbox', { name: /^Wie doet dit/ });
    await who.fill(more.text);
    await remark(page, others[0] ?? '').waitFor();
    expect(
      await remarks(page)
        .getByText(/mijn zwager’/i)
        .count(),
    ).toBe(0);
    // What was neither changed nor kept is said once more before sending, with a way back to it.
    await goOn(page, 3);
    const still = page.getByText(/^Bij ‘.*’ staat nog ‘/);
    await still.first().waitFor();
    await expect.poll(() => still.count()).toBe(2);
    await expect.poll(() => still.first().innerText()).toContain(others[0]);
    await expect.poll(() => still.first().innerText()).not.toMatch(/mijn zwager/i);
    await lookAt(page, 'hints.check');
    await page.getByRole('button', { name: 'Wijzig: Wat gebeurt er?' }).click();
    await expect.poll(() => what(page).inputValue()).toBe(more.text);
    expect(asked.slice(before)).toEqual([]);
    await context.close();
  });

  test('work by keyboard alone at 320 pixels, speak up politely, and stand there again after another step', async () => {
    const { page, context } = await visit(world, { width: 320 });
    await openForm(page, 'en');
    const { text, words } = seen('en', [
      'My brother-in-law sells weed from the shed.',
      'My husband sells weed from the shed.',
      'I am the only one who has the key to the shed.',
    ]);
    await what(page).pressSequentially(text);
    await remark(page, words).waitFor();
    await expect.poll(() => remarks(page).locator('[aria-live=polite]').first().innerText()).toContain(words);
    await lookNarrow(page, 'sealed.hints.en');
    await lookTwice(page, 'sealed.hints.en');
    await goOn(page, 1);
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await remark(page, words).waitFor();

    await what(page).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const pressed = page.getByRole('button', { name: 'Keep it' }).first();
    expect(await pressed.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByText('The words stay.').waitFor();
    await expect.poll(() => remark(page, words).count()).toBe(0);
    if (expected(text, 'en').length === 1) expect(await hasFocus(page)).toBe(true);
    await expect.poll(() => what(page).inputValue()).toBe(text);
    await context.close();
  });

  test('that do not load leave the door as it is', async () => {
    const { page, context } = await visit(world);
    await page.goto(world.serving.origin);
    await page.waitForLoadState('networkidle');
    await page.route(/\/a\//, (route) => route.abort());
    await page.getByRole('button', { name: 'Begin met uw melding' }).click();
    await what(page).fill('Mijn zwager verkoopt wiet.');
    await goOn(page, 6);
    await page.getByRole('button', { name: 'Verstuur mijn melding' }).click();
    expect(await wordsOn(page)).toHaveLength(8);
    await openWaitingTip(world, 'bram');
    await context.close();
  });

  test('stand beside an answer in the mailbox, and never beside the eight words', async () => {
    const first = await visit(world);
    await openForm(first.page, 'nl');
    await what(first.page).fill('Elke nacht lossen mannen vaten.');
    await goOn(first.page, 6);
    await first.page.getByRole('button', { name: 'Verstuur mijn melding' }).click();
    const words = await wordsOn(first.page);
    await openWaitingTip(world);
    await writeLetter(world, words, 'Hoe laat komt het busje?');
    await first.context.close();

    const { page, context } = await visit(world);
    await page.goto(world.serving.origin);
    const worker = page.waitForEvent('worker');
    await page.getByRole('button', { name: /kom terug/ }).click();
    await worker;
    await page.getByRole('textbox', { name: 'Uw acht woorden' }).fill(words.join(' '));
    await expect.poll(() => page.getByRole('group').count()).toBe(0);
    await page.getByRole('button', { name: 'Kijk of er bericht is' }).click();
    await page.getByRole('textbox', { name: 'Uw antwoord' }).fill('Mijn zwager verkoopt wiet.');
    await remark(page, 'Mijn zwager').waitFor();
    await context.close();
  });

  test('come from a worker that can reach nobody, not even its own origin (C15)', async () => {
    const { page, context, asked } = await visit(world);
    await page.goto(world.serving.origin);
    const started = page.waitForEvent('worker');
    await page.getByRole('button', { name: 'Begin met uw melding' }).click();
    const worker = await started;
    const before = asked.length;
    const tries = await worker.evaluate(async () => {
      const tried = (work: () => unknown): Promise<string> =>
        Promise.resolve()
          .then(work)
          .then(
            () => 'went',
            () => 'refused',
          );
      return [
        await tried(() => fetch('/network.json')),
        await tried(() => fetch('https://example.org/?typed', { mode: 'no-cors' })),
        await tried(() => import(String('/network.json'))),
        await tried(() =>
          (self as unknown as { importScripts: (url: string) => void }).importScripts('/a.js'),
        ),
      ];
    });
    expect(tries).toEqual(['refused', 'refused', 'refused', 'refused']);
    expect(asked.slice(before)).toEqual([]);
    await context.close();
  });

  test('find in the browser exactly what the guard finds elsewhere', async () => {
    const { page, context } = await visit(world);
    await openForm(page, 'nl');
    for (const text of [
      'Mijn zwager Dennis uit Assen verkoopt elke dinsdagavond rond elf wiet. Ik werk er als schoonmaker en alleen ik heb de sleutel.',
      "'s Nachts lossen mannen in Bergen vaten. Op ons balkon ligt alles onder het stof. Mijn nummer is 06 12 34 56 78.",
    ]) {
      await what(page).fill(text);
      const [first = ''] = expected(text);
      await remark(page, first).waitFor();
      const said = await remarks(page).locator('p[id]').allInnerTexts();
      expect(said.map((line) => /‘(.*?)’\./.exec(line)?.[1])).toEqual(
        expected(text).map((words) =>
          words.length <= 70 ? words : `${words.slice(0, 30).trimEnd()} … ${words.slice(-30).trimStart()}`,
        ),
      );
    }
    await context.close();
  });
});

describe('advice without script, at the plain door', () => {
  test('is read before the questions and again before sending; a reload of the receipt sends nothing twice', async () => {
    const { page, context } = await visit(world, { script: false, width: 320 });
    await page.goto(world.serving.plainOrigin);
    await page.getByRole('link', { name: /^Lees hoe u schrijft/ }).click();
    await page.getByRole('heading', { name: 'Zo schrijft u zonder dat iemand u herkent' }).waitFor();
    await page.getByText('Een man verkoopt wapens.').waitFor();
    expect(await page.locator('body').evaluate((body) => body.scrollWidth)).toBeLessThanOrEqual(320);
    await page.getByRole('link', { name: 'Naar de vragen' }).click();
    await what(page).fill('Een man verkoopt wapens.');
    await page.getByText('Zo schrijft u zonder dat iemand u herkent').click();
    await page.getByText('Laat dit weg.').first().waitFor();
    await page.getByRole('button', { name: 'Verstuur mijn melding' }).click();
    const words = await wordsOn(page);
    const waiting = async (): Promise<number> =>
      (await world.person('anna').client('listTips')).tips.filter((tip) => tip.state === 'waiting').length;
    const before = await waiting();
    expect((await page.reload())?.request().method()).toBe('POST');
    expect(await wordsOn(page)).toEqual(words);
    expect(await waiting()).toBe(before);
    await context.close();
  });
});
