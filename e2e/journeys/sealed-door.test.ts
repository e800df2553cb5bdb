import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWaitingTip, writeLetter } from '../world/desk.ts';
import { visit, wordsOn } from '../world/pages.ts';
import { makeWorld, type World } from '../world/world.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(() => world.close());

const next = { name: /^(Volgende|Next)$/ };

describe('the sealed door', () => {
  test('tells a story in six steps, seals it in the browser and comes back with eight words (C4)', async () => {
    const { page, context, asked, complaints } = await visit(world);
    await page.goto(world.serving.origin);
    await page.getByRole('button', { name: 'Begin met uw melding' }).click();
    await page.getByText('Drugs', { exact: true }).click();
    await page.getByRole('checkbox', { name: /Wiet kweken/ }).check();
    await page
      .getByRole('textbox', { name: 'Wat gebeurt er?' })
      .fill('In de loods hangt een zware geur. Er lopen mannen in en uit.');
    await page.getByRole('button', next).click();
    await page.getByRole('textbox', { name: /plaats of gemeente/ }).fill('Bergen');
    await page.getByRole('button', next).click();
    // Bergen is a municipality in two provinces: it is asked back, on the device.
    await page
      .getByRole('radio', { name: /Noord-Holland|Bergen \(NH/ })
      .first()
      .check();
    await page.getByRole('button', next).click();
    await page.getByRole('checkbox', { name: 'Dinsdag' }).check();
    await page.getByRole('checkbox', { name: /Avond/ }).check();
    await page.getByRole('button', next).click();
    await page.getByRole('textbox', { name: /Wie doet dit/ }).fill('Een man die Henkie heet');
    await page.getByRole('button', next).click();
    await page.getByRole('radio', { name: 'Ik heb het zelf gezien' }).check();
    await page.getByRole('button', next).click();
    await page.getByRole('button', next).click();
    await page.getByRole('heading', { name: 'Controleer uw antwoorden' }).waitFor();
    await page.getByRole('button', { name: 'Verstuur mijn melding' }).click();
    const words = await wordsOn(page);
    expect(words).toHaveLength(8);

    const { body } = await openWaitingTip(world);
    expect(body).toMatchObject({
      kind: 'tip',
      language: 'nl',
      answers: {
        themes: ['drugs.hennep'],
        what: 'In de loods hangt een zware geur. Er lopen mannen in en uit.',
        days: ['tue'],
        parts: ['evening'],
        who: 'Een man die Henkie heet',
        how: 'saw',
      },
    });
    expect(JSON.stringify(body)).toContain('Bergen');

    expect(new Set(asked.map((url) => new URL(url).origin))).toEqual(new Set([world.serving.origin]));
    expect(complaints).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    // The browser's history holds the number of the step and nothing that was typed.
    const traces = () => [localStorage.length, sessionStorage.length, typeof history.state];
    expect(await page.evaluate(traces)).toEqual([0, 0, 'number']);

    // Back on another device, with nothing but the words.
    await writeLetter(world, words, 'Op welke dagen komt de bestelwagen?');
    const later = await visit(world);
    await later.page.goto(world.serving.origin);
    await later.page.getByRole('button', { name: /kom terug/ }).click();
    const field = later.page.getByRole('textbox', { name: 'Uw acht woorden' });
    await field.fill([...words.slice(0, 2), 'xyzzy', ...words.slice(3)].join(' '));
    await later.page.getByRole('button', { name: 'Kijk of er bericht is' }).click();
    await later.page.getByText('Woord 3 staat niet in onze lijst').first().waitFor();
    await field.fill(words.join(' ').toUpperCase());
    await field.press('Enter');
    await later.page.getByText('Op welke dagen komt de bestelwagen?').waitFor();
    await later.page.getByRole('textbox', { name: 'Uw antwoord' }).fill('Op dinsdag en vrijdag');
    await later.page.getByRole('button', { name: 'Verstuur mijn antwoord' }).click();
    await later.page
      .getByText(/antwoord is verstuurd/i)
      .first()
      .waitFor();
    const answer = await openWaitingTip(world, 'bram');
    expect(answer.body).toMatchObject({ kind: 'answer', text: 'Op dinsdag en vrijdag', letter: 1 });

    // An answered letter is gone; an empty mailbox says what it can say.
    const again = await visit(world);
    await again.page.goto(world.serving.origin);
    await again.page.getByRole('button', { name: /kom terug/ }).click();
    await again.page.getByRole('textbox', { name: 'Uw acht woorden' }).fill(words.join(' '));
    await again.page.getByRole('button', { name: 'Kijk of er bericht is' }).click();
    await again.page.getByText('Deze pagina kan niet zien of uw woorden kloppen.').waitFor();
    for (const one of [context, later.context, again.context]) await one.close();
  });

  test('speaks English, at 320 pixels', async () => {
    const { page, context } = await visit(world, { width: 320 });
    await page.goto(world.serving.origin);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('button', { name: /^(Start|Begin)/ }).click();
    await page.getByRole('textbox', { name: 'What happens?' }).fill('A van unloads drums every night.');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
    for (let step = 1; step <= 6; step += 1) await page.getByRole('button', next).click();
    await page.getByRole('button', { name: /^Send/ }).click();
    expect(await wordsOn(page)).toHaveLength(8);
    const { body } = await openWaitingTip(world);
    expect(body).toMatchObject({ language: 'en', answers: { what: 'A van unloads drums every night.' } });
    await context.close();
  });

  test('sends a picture without what the camera wrote in it', async () => {
    const { page, context } = await visit(world);
    // A real JPEG from the browser, with an Exif block of our own put into it.
    await page.goto(world.serving.origin);
    const drawn = await page.evaluate(async () => {
      const canvas = document.createElement('canvas');
      canvas.width = 3000;
      canvas.height = 40;
      canvas.getContext('2d')?.fillRect(0, 0, 1500, 40);
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg'));
      return Array.from(new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0)));
    });
    const exif = Buffer.from('Exif\0\0GPS-CANARY-52.6324-4.7534 2019:03:03 03:03:03');
    const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif]);
    const bytes = Buffer.from(drawn);
    const picture = Buffer.concat([bytes.subarray(0, 2), segment, bytes.subarray(2)]);
    expect(picture.includes('GPS-CANARY')).toBe(true);
    await page.getByRole('button', { name: 'Begin met uw melding' }).click();
    await page.getByRole('textbox', { name: 'Wat gebeurt er?' }).fill('Zie de foto');
    for (let step = 1; step <= 5; step += 1) await page.getByRole('button', next).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'mijn-balkon.jpg', mimeType: 'image/jpeg', buffer: picture });
    await page.getByRole('button', next).click();
    await page.getByRole('button', { name: 'Verstuur mijn melding' }).click();
    await wordsOn(page);
    const { body, files } = await openWaitingTip(world);
    expect(body).toMatchObject({ files: [{ type: 'image/jpeg' }] });
    const sent = Buffer.from(files[0] ?? new Uint8Array());
    expect(sent.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
    expect(sent.includes('CANARY')).toBe(false);
    expect(sent.includes('mijn-balkon')).toBe(false);
    expect(JSON.stringify(body)).not.toContain('mijn-balkon');
    await context.close();
  });

  test('with script off, the front page leads to the plain door', async () => {
    const { page, context } = await visit(world, { script: false });
    await page.goto(world.serving.origin);
    // What it says of the way it goes is what happens there.
    // What stands in a noscript is found by its element alone: a search by text passes it over.
    const second = page.locator('noscript strong').nth(1);
    await expect
      .poll(() => second.textContent())
      .toBe('De computer van het meldpunt doet uw melding op slot.');
    await expect.poll(() => second.isVisible()).toBe(true);
    await expect.poll(() => page.getByText('Uw browser doet uw melding op slot.').isVisible()).toBe(false);
    await page.getByRole('link', { name: /^Lees hoe u schrijft/ }).click();
    await page.waitForURL(`${world.serving.plainOrigin}/advies`);
    await page.goto(world.serving.origin);
    await page.getByRole('link', { name: 'Meld op de eenvoudige pagina' }).first().click();
    await page.waitForURL(`${world.serving.plainOrigin}/**`);
    await page.getByRole('textbox', { name: 'Wat gebeurt er?' }).waitFor();
    // Who reported before comes back from here as well, in one press.
    await page.goto(world.serving.origin);
    await page.getByRole('link', { name: 'Ik heb al gemeld en kom terug' }).click();
    await page.waitForURL(`${world.serving.plainOrigin}/terug`);
    await page.getByRole('textbox', { name: 'Uw acht woorden' }).waitFor();
    await page.goto(`${world.serving.origin}/en/`);
    await page.getByRole('link', { name: 'I reported before and come back' }).click();
    await page.waitForURL(`${world.serving.plainOrigin}/en/back`);
    await page.getByRole('textbox', { name: 'Your eight words' }).waitFor();
    await context.close();
  });
});
