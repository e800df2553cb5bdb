import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWaitingTip, writeLetter } from '../world/desk.ts';
import { visit, wordsOn } from '../world/pages.ts';
import { makeWorld, type World } from '../world/world.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(() => world.close());

/** What comes over the wire for the form, asked for (null) or sent in, by a browser that takes brotli. */
const fetched = (origin: string, form: string | null) =>
  new Promise<{
    readonly status: number | undefined;
    readonly encoding: string | undefined;
    readonly bytes: number;
  }>((done, failed) => {
    const headers = {
      'accept-encoding': 'br, gzip',
      ...(form === null ? {} : { 'content-type': 'application/x-www-form-urlencoded', origin }),
    };
    const asked = request(origin, { method: form === null ? 'GET' : 'POST', headers }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on('end', () =>
        done({ status: answer.statusCode, encoding: answer.headers['content-encoding'], bytes }),
      );
    });
    asked.once('error', failed);
    asked.end(form ?? undefined);
  });

describe('the plain door, with script off', () => {
  test('asks everything on one page, keeps what was typed, says who encrypts and gives eight words (C4)', async () => {
    const { page, context, asked } = await visit(world, { script: false });
    await page.goto(world.serving.plainOrigin);
    await page.getByText('niet in uw eigen browser op slot').waitFor();
    await page
      .getByRole('textbox', { name: 'Wat gebeurt er?' })
      .fill('Elke nacht lossen mannen vaten uit een busje.');
    await page.getByRole('textbox', { name: /plaats of gemeente/ }).fill('Bergen');
    await page.getByRole('button', { name: 'Verstuur mijn melding' }).click();

    // Bergen is in two provinces: the page asks back and has kept everything.
    await page.getByText('Er zijn meer plaatsen met deze naam').first().waitFor();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Wat gebeurt er?' }).inputValue())
      .toBe('Elke nacht lossen mannen vaten uit een busje.');
    await page.getByRole('textbox', { name: /plaats of gemeente/ }).fill('1815 AB');
    await page.getByRole('checkbox', { name: 'Vrijdag' }).check();
    await page.getByRole('button', { name: 'Verstuur mijn melding' }).click();
    const words = await wordsOn(page);
    expect(words).toHaveLength(8);

    const { body } = await openWaitingTip(world);
    expect(body).toMatchObject({
      kind: 'tip',
      language: 'nl',
      answers: { what: 'Elke nacht lossen mannen vaten uit een busje.', days: ['fri'] },
    });
    expect(new Set(asked.map((url) => new URL(url).origin))).toEqual(new Set([world.serving.plainOrigin]));
    expect(await context.cookies()).toEqual([]);

    await writeLetter(world, words, 'Hoe laat komt het busje?');
    await page.goto(world.serving.plainOrigin);
    await page.getByRole('link', { name: /kom terug/ }).click();
    const field = page.getByRole('textbox', { name: 'Uw acht woorden' });
    await field.fill([...words.slice(0, 7), 'qqqqq'].join(' '));
    await page.getByRole('button', { name: 'Kijk of er bericht is' }).click();
    await page.getByText('Woord 8 staat niet in onze lijst').first().waitFor();
    await field.fill(words.join(' '));
    await page.getByRole('button', { name: 'Kijk of er bericht is' }).click();
    await page.getByText('Hoe laat komt het busje?').waitFor();
    await page.getByRole('textbox', { name: 'Uw antwoord' }).fill('Rond drie uur');
    await page.getByRole('button', { name: 'Verstuur mijn antwoord' }).click();
    await page
      .getByText(/antwoord is verstuurd/i)
      .first()
      .waitFor();
    expect((await openWaitingTip(world, 'bram')).body).toMatchObject({
      kind: 'answer',
      text: 'Rond drie uur',
    });
    await context.close();
  });

  test('speaks English, at 320 pixels', async () => {
    const { page, context } = await visit(world, { script: false, width: 320 });
    await page.goto(world.serving.plainOrigin);
    await page.getByRole('link', { name: 'English' }).click();
    const box = await page.locator('body').boundingBox();
    expect(box?.width).toBeLessThanOrEqual(320);
    await page.getByRole('textbox', { name: 'What happens?' }).fill('They sell pills behind the school.');
    await page.getByRole('button', { name: /^Send/ }).click();
    expect(await wordsOn(page)).toHaveLength(8);
    expect((await openWaitingTip(world)).body).toMatchObject({ language: 'en' });
    await context.close();
  });

  test('an empty form is sent back with a sentence, not stored', async () => {
    const { page, context } = await visit(world, { script: false });
    await page.goto(world.serving.plainOrigin);
    await page.getByRole('button', { name: 'Verstuur mijn melding' }).click();
    await page.getByText('Er klopt nog iets niet').first().waitFor();
    const anna = world.person('anna');
    expect((await anna.client('listTips')).tips.filter((t) => t.state === 'waiting')).toEqual([]);
    await context.close();
  });

  test('the empty form travels compressed, in less than 14 kB; a page with something typed on it does not', async () => {
    const empty = await fetched(world.serving.plainOrigin, null);
    expect(empty.encoding).toBe('br');
    expect(empty.bytes).toBeLessThan(14_000);
    const typed = await fetched(world.serving.plainOrigin, 'what=geheim&place=Nergenshuizen');
    expect(typed).toMatchObject({ status: 422, encoding: undefined });
  });
});
