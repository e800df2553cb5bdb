import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tellingTags, withTags } from '../../guard/files/made/exiftool.ts';
import { FILM_TAGS, madeFilm, samplesOf } from '../../guard/files/made/film.ts';
import { tellingPdf } from '../../guard/files/made/pdf.ts';
import { madePicture, PICTURE_TAGS } from '../../guard/files/made/pictures.ts';
import { nodePens } from '../../guard/files/node/node-pens.ts';
import { scrub } from '../../guard/files/scrub.ts';
import { openWaitingTip, postFilesTip } from '../world/desk.ts';
import { lookAround, lookAt, lookTwice } from '../world/look.ts';
import { signIn } from '../world/office.ts';
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
    await list.filter({ hasText: 'Foto, opnieuw gemaakt zonder verborgen gegevens.' }).waitFor();
    await expect.poll(() => list.first().innerText()).toMatch(/Weggehaald: .*de plaats/);
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
    await expect.poll(() => page.getByRole('textbox').last().inputValue()).toBe('Dit blijft staan');

    await lookTwice(page, 'files.sealed-door');

    // Nothing was asked but the code for files, from here; nothing at all was posted.
    expect(asked.slice(before).every((url) => /\/a\/[0-9a-f]+\.js$/.test(url))).toBe(true);
    await page.getByRole('button', next).click();
    // The check page shows what goes along, once more.
    const along = page.getByRole('definition').filter({ hasText: /verborgen gegevens|als plaatje|Een film/ });
    await expect.poll(() => along.count()).toBe(3);
    await page.getByRole('img', { name: 'Bestand 1', exact: true }).waitFor();
    await lookAt(page, 'files.check');
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
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Wat gebeurt er?' }).inputValue())
      .toBe('Elke dinsdag een busje');
    await field.setInputFiles([
      chosen(await photo(), 'jpg'),
      chosen(tellingPdf(await photo(), 64, 48), 'pdf'),
      chosen(film(), 'mov'),
    ]);
    await send.click();
    expect(await wordsOn(page)).toHaveLength(8);
    await page.getByText('Foto, opnieuw gemaakt zonder verborgen gegevens.').waitFor();
    const { body, files } = await openWaitingTip(world);
    expect(body).toMatchObject({ answers: { what: 'Elke dinsdag een busje' } });
    expectNoTraces(files, ['jpg', 'pdf', 'mp4']);
    await context.close();
  });
});

/** A film that plays: encoded by the browser itself, tagged by exiftool. */
const playable = async (): Promise<Uint8Array> => {
  const { page, context } = await visit(world);
  await page.goto(world.serving.origin);
  const { config, samples } = await page.evaluate(async () => {
    const [width, height] = [640, 480];
    const made: { config: number[]; samples: number[][] } = { config: [], samples: [] };
    const encoder = new VideoEncoder({
      output: (chunk, about) => {
        const bytes = new Uint8Array(chunk.byteLength);
        chunk.copyTo(bytes);
        made.samples.push([...bytes]);
        const description = about?.decoderConfig?.description as ArrayBuffer | undefined;
        if (description !== undefined) made.config = [...new Uint8Array(description)];
      },
      error: () => undefined,
    });
    encoder.configure({ codec: 'avc1.42001f', width, height, avc: { format: 'avc' } });
    const canvas = new OffscreenCanvas(width, height);
    const pen = canvas.getContext('2d');
    for (let at = 0; at < 10; at += 1) {
      pen?.fillRect(at * 20, at * 20, 60, 60);
      const frame = new VideoFrame(canvas, { timestamp: at * 100_000 });
      encoder.encode(frame, { keyFrame: true });
      frame.close();
    }
    await encoder.flush();
    return made;
  });
  await context.close();
  const track = {
    type: 'vide',
    config: Uint8Array.from(config),
    samples: samples.map((s) => Uint8Array.from(s)),
  } as const;
  return withTags(madeFilm([track]), 'mp4', FILM_TAGS);
};

describe('files at the desk', () => {
  test('stay closed, open one by one where nothing runs, and give the report a description only (C17)', async () => {
    const cleanOf = async (bytes: Uint8Array) => {
      const answer = await scrub(new Uint8Array(bytes), nodePens());
      if (!answer.ok) throw new Error(answer.reason);
      return answer.file;
    };
    const foreign = { type: 'image/jpeg', bytes: new Uint8Array(await photo()) } as const;
    await postFilesTip(world, 'Zie wat ik stuur', [
      await cleanOf(await photo()),
      await cleanOf(tellingPdf(await photo(), 64, 48)),
      await cleanOf(await playable()),
      foreign,
    ]);
    const { page, context, complaints, sent } = await signIn(world, 'anna');
    await page.getByRole('button', { name: /^Oppakken/ }).click();
    page.setDefaultTimeout(15_000);
    await page.getByRole('heading', { name: '4 bestanden, gesloten' }).waitFor();
    await expect.poll(() => page.locator('iframe, img, video').count()).toBe(0);
    await page.getByRole('region', { name: 'Bestand 4: onbekend' }).getByText('blijft dicht').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Bestand 4 openen' }).count()).toBe(0);
    const before = sent.length;

    const inside = (number: number) => page.frameLocator(`iframe[title="Bestand ${number} van de melder"]`);
    await page.getByRole('button', { name: 'Bestand 1 openen' }).click();
    await inside(1).locator('img').waitFor();
    // Asked from this page, in the name of the frame: no script of its own could ask at all.
    const asked = await page.evaluate(() =>
      document
        .querySelector('iframe')
        ?.contentWindow?.fetch('/api/health')
        .then(String, () => 'blocked'),
    );
    expect(asked).toBe('blocked');
    await expect.poll(() => page.locator('iframe').getAttribute('sandbox')).toBe('allow-same-origin');

    await page.getByRole('button', { name: 'Bestand 2 openen' }).click();
    await inside(2).getByRole('img', { name: 'Bladzijde 1' }).waitFor();
    await expect.poll(() => page.locator('iframe').count()).toBe(1);
    const drawn = await page.evaluate(async () => {
      const image = document.querySelector('iframe')?.contentDocument?.querySelector('img');
      await image?.decode();
      return image?.naturalWidth;
    });
    expect(drawn).toBe(2048);

    // The film plays: its samples are where its tables say, after everything around them was written anew.
    await page.getByRole('button', { name: 'Bestand 3 openen' }).click();
    await inside(3).locator('video').waitFor();
    const played = await page.evaluate(async () => {
      const video = document.querySelector('iframe')?.contentDocument?.querySelector('video');
      if (!video) return [];
      video.muted = true;
      const ended = new Promise((done) => video.addEventListener('ended', done, { once: true }));
      await video.play();
      await ended;
      return [video.videoWidth, video.videoHeight, Math.round(video.currentTime)];
    });
    expect(played).toEqual([640, 480, 1]);

    const region = page.getByRole('region', { name: 'Bestand 3: film' });
    const put = region.getByRole('button', { name: 'In het bericht zetten' });
    await region.getByText('Loop eerst de lijst na.').waitFor();
    await region.getByRole('checkbox', { name: /spiegeling/ }).check();
    await region.getByText('Beschrijf alleen wat ook een ander').waitFor();
    await region.getByRole('checkbox', { name: 'Ik heb alles bekeken of beluisterd' }).check();
    await region
      .getByRole('textbox', { name: 'Uw beschrijving' })
      .fill('Een zwart blok schuift over een wit veld.');
    await lookAround(page, 'files.desk');
    await put.click();
    await page
      .getByRole('group', { name: 'Bewering 1', exact: true })
      .getByText('Een zwart blok schuift over een wit veld.')
      .waitFor();
    await page.getByRole('button', { name: 'Bestand 3 sluiten' }).click();
    await expect.poll(() => page.locator('iframe').count()).toBe(0);
    // Looking asked nobody else anything. What is complained of is the question above, which the policy stopped, and axe,
    // which found no script allowed in the frame.
    const addresses = sent
      .slice(before)
      .map(String)
      .filter((part) => part.startsWith('http'));
    expect(addresses.every((address) => address.startsWith(world.serving.origin))).toBe(true);
    expect(
      complaints.filter((text) => !/\/api\/health|^Blocked script execution in 'about:blank'/.test(text)),
    ).toEqual([]);
    await context.close();
  });
});
