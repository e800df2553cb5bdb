import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tellingTags, withTags } from '../../guard/files/made/exiftool.ts';
import { FILM_TAGS, madeFilm, samplesOf } from '../../guard/files/made/film.ts';
import { tellingPdf } from '../../guard/files/made/pdf.ts';
import { madePicture, PICTURE_TAGS } from '../../guard/files/made/pictures.ts';
import { openWaitingTip } from '../world/desk.ts';
import { visit, wordsOn } from '../world/pages.ts';
import { makeWorld, type World } from '../world/world.ts';

// Files on their way, from the device of a tipster to the screen of the desk. exiftool looks at what arrives.

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const NAME = 'Sjoerd op zijn balkon';
const next = { name: /^(Volgende|Next)$/ };
const chosen = (bytes: Uint8Array, ending: string) => ({
  name: `${NAME}.${ending}`,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});
const photo = async () => withTags(await madePicture('jpeg', { orientation: 6 }), 'jpg', PICTURE_TAGS);
const film = () =>
  withTags(
    madeFilm([
      { type: 'vide', samples: samplesOf('v', 5) },
      { type: 'soun', samples: samplesOf('a', 5) },
      { type: 'meta', samples: samplesOf('m', 5) },
    ]),
    'mp4',
    FILM_TAGS,
  );
const office = Buffer.from(`PK\x03\x04${'\0'.repeat(26)}[Content_Types].xml`);

const toLastStep = async (page: Page, told: string): Promise<void> => {
  await page.goto(world.serving.origin);
  await page.getByRole('button', { name: 'Begin met uw melding' }).click();
  await page.getByRole('textbox', { name: 'Wat gebeurt er?' }).fill(told);
  for (let step = 1; step <= 5; step += 1) await page.getByRole('button', next).click();
};

/** What arrived carries no tag, no name and nothing that exiftool did not find either. */
const expectNoTraces = (files: readonly Uint8Array[], endings: readonly string[]): void => {
  expect(files).toHaveLength(endings.length);
  for (const [at, ending] of endings.entries()) {
    const bytes = files[at] ?? new Uint8Array();
    expect(tellingTags(bytes, ending), ending).toEqual([]);
    for (const canary of ['Sjoerd', 'balkon', 'Toestel', 'geheim'])
      expect(Buffer.from(bytes).includes(canary), canary).toBe(false);
  }
};

describe('files at the sealed door', () => {
  test('are cleaned on the device, shown before they go, and arrive without a trace (C17, C4)', async () => {
    const { page, context, asked, complaints } = await visit(world);
    await toLastStep(page, 'Zie de bestanden');
    const before = asked.length;
    const field = page.getByLabel('Hebt u foto’s, een PDF, een film of een opname?');
    const list = page.getByRole('listitem');
    await page.getByRole('textbox', { name: /nog iets|kwijt|weten/i }).fill('Dit blijft staan');

    await field.setInputFiles([chosen(await photo(), 'jpg'), chosen(office, 'docx')]);
    await page.getByText(/Bestand 2: Een document uit Word/).waitFor();
    await list.filter({ hasText: 'Een foto, opnieuw getekend.' }).waitFor();
    expect(await list.first().innerText()).toMatch(/Weggehaald: .*de plaats/);
    // Upright: wider than high became higher than wide.
    const size = await page.getByRole('img', { name: 'Bestand 1' }).boundingBox();
    expect((size?.height ?? 0) > (size?.width ?? 0)).toBe(true);

    await field.setInputFiles(chosen(tellingPdf(await photo(), 64, 48), 'pdf'));
    await list.filter({ hasText: 'Een bladzijde, als plaatje.' }).waitFor();
    await page.getByRole('img', { name: 'Bestand 2, bladzijde 1' }).waitFor();
    await field.setInputFiles([chosen(film(), 'mp4'), chosen(await photo(), 'jpg')]);
    await list.filter({ hasText: 'aan uw stem' }).waitFor();
    await page.getByText('4 bestanden gaan mee').waitFor();
    await page.getByRole('button', { name: 'Haal bestand 4 weg' }).click();
    await page.getByText('3 bestanden gaan mee').waitFor();
    expect(await page.getByRole('textbox').last().inputValue()).toBe('Dit blijft staan');

    // Nothing was asked but the code for files, from here; nothing at all was posted.
    expect(asked.slice(before).every((url) => /\/a\/[0-9a-f]+\.js$/.test(url))).toBe(true);
    await page.getByRole('button', next).click();
    await page.getByText('3 bestanden', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Verstuur mijn melding' }).click();
    await wordsOn(page);
    expect(complaints).toEqual([]);

    const { body, files } = await openWaitingTip(world);
    expect(body).toMatchObject({
      answers: { what: 'Zie de bestanden', more: 'Dit blijft staan' },
      files: [{ type: 'image/jpeg' }, { type: 'application/pdf' }, { type: 'video/mp4' }],
    });
    expect(JSON.stringify(body)).not.toContain('Sjoerd');
    expectNoTraces(files, ['jpg', 'pdf', 'mp4']);
    await context.close();
  });

  test('that hide a bomb or are cut off are refused in words, in English too, and the report goes without them', async () => {
    const { page, context } = await visit(world);
    await toLastStep(page, 'Zonder bestand');
    await page.getByRole('link', { name: 'English' }).click();
    const field = page.getByLabel(/Do you have pictures/);
    const whole = await photo();
    await field.setInputFiles(chosen(whole.subarray(0, whole.length - 40), 'jpg'));
    await page.getByText('This file is damaged or not complete.').waitFor();
    await field.setInputFiles(
      chosen(
        Buffer.concat([await madePicture('gif'), office, Buffer.from('PK\x05\x06'), Buffer.alloc(18)]),
        'gif',
      ),
    );
    await page.getByText('Another file is hidden in this file.').waitFor();
    await page.getByRole('button', next).click();
    await page.getByRole('button', { name: /^Send/ }).click();
    await wordsOn(page);
    const { files } = await openWaitingTip(world);
    expect(files).toEqual([]);
    await context.close();
  });
});

describe('files at the plain door', () => {
  test('go along with script off; a refused one costs no word of what was typed (C17, C2)', async () => {
    const { page, context } = await visit(world, { script: false });
    await page.goto(world.serving.plainOrigin);
    await page.getByRole('textbox', { name: 'Wat gebeurt er?' }).fill('Elke dinsdag een busje');
    const field = page.getByLabel('Hebt u foto’s, een PDF, een film of een opname?');
    await field.setInputFiles([chosen(await photo(), 'jpg'), chosen(office, 'docx')]);
    const send = page.getByRole('button', { name: 'Verstuur mijn melding' });
    await send.click();
    await page.getByText('Uw bestanden zijn niet bewaard.').waitFor();
    await page.getByRole('link', { name: /Bestand 2: Een document uit Word/ }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Wat gebeurt er?' }).inputValue()).toBe(
      'Elke dinsdag een busje',
    );
    await field.setInputFiles([
      chosen(await photo(), 'jpg'),
      chosen(tellingPdf(await photo(), 64, 48), 'pdf'),
      chosen(film(), 'mov'),
    ]);
    await send.click();
    expect(await wordsOn(page)).toHaveLength(8);
    await page.getByText('Een foto, opnieuw getekend.').waitFor();
    const { body, files } = await openWaitingTip(world);
    expect(body).toMatchObject({ answers: { what: 'Elke dinsdag een busje' } });
    expectNoTraces(files, ['jpg', 'pdf', 'mp4']);
    await context.close();
  });
});
