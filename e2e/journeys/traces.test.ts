import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchProfile } from '../browser/chromium.ts';
import { wordsOn } from '../world/pages.ts';
import { bytesBelow, wordsIn } from '../world/search.ts';
import { makeWorld, type World } from '../world/world.ts';

// What the browser of a shared computer has on its disk after somebody told something at each door. That it was there at
// all stays in its history: nothing of ours can prevent that.

const CANARIES = ['kanariegeel', 'zwaluwstaart'] as const;
const KEPT = 'pimpelmeesblauw';

let world: World;
let other: Server;
let profile: string;
let context: BrowserContext;
beforeAll(async () => {
  world = await makeWorld();
  other = createServer((_, answer) =>
    answer
      .writeHead(200, { 'content-type': 'text/html', 'cache-control': 'max-age=3600' })
      .end(`<title>Een andere plek</title><script>localStorage.setItem('was', '${KEPT}')</script>${KEPT}`),
  );
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
  profile = mkdtempSync(join(tmpdir(), 'seinhuis-profile-'));
  context = await launchProfile(profile);
});
afterAll(async () => {
  await context.close();
  other.close();
  await world.close();
  rmSync(profile, { recursive: true, force: true });
});

/** Fields that people type in, and those among them that a browser may remember. */
const fieldsOn = async (
  page: Page,
): Promise<{ readonly all: number; readonly remembered: readonly string[] }> =>
  page.locator('textarea, input:not([type]), input[type=text], input[type=search]').evaluateAll((fields) => ({
    all: fields.length,
    remembered: fields.filter((one) => one.getAttribute('autocomplete') !== 'off').map(({ id }) => id),
  }));

const storesOf = (page: Page) =>
  page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
    document.cookie,
  ]);
const NOTHING = [0, 0, 0, 0, 0, ''];

test('neither door leaves a word of what was typed, a receipt, a file or a store with the browser of a shared computer', async () => {
  const elsewhere = `http://localhost:${(other.address() as AddressInfo).port}`;
  const page = await context.newPage();
  await page.goto(elsewhere);

  await page.goto(world.serving.origin);
  await page.getByRole('button', { name: 'Begin met uw melding' }).click();
  await page.getByRole('textbox', { name: 'Wat gebeurt er?' }).fill(`Een ${CANARIES[0]} busje.`);
  let typed = 0;
  for (let step = 1; step <= 6; step += 1) {
    const { all, remembered } = await fieldsOn(page);
    expect(remembered, `step ${step}`).toEqual([]);
    typed += all;
    await page.getByRole('button', { name: 'Volgende' }).click();
  }
  expect(typed).toBeGreaterThan(3);
  await page.getByRole('button', { name: 'Verstuur mijn melding' }).click();
  const sealed = await wordsOn(page);
  expect(await storesOf(page)).toEqual(NOTHING);
  await page.goto(world.serving.origin);
  await page.getByRole('button', { name: /kom terug/ }).click();
  await page.getByRole('textbox', { name: 'Uw acht woorden' }).fill(sealed.join(' '));
  expect(await fieldsOn(page)).toEqual({ all: 1, remembered: [] });

  await page.goto(world.serving.plainOrigin);
  await page.getByRole('textbox', { name: 'Wat gebeurt er?' }).fill(`Een ${CANARIES[1]} busje.`);
  const { all, remembered } = await fieldsOn(page);
  expect([all > 3, remembered]).toEqual([true, []]);
  await page.getByRole('button', { name: 'Verstuur mijn melding' }).click();
  const plain = await wordsOn(page);
  expect(await storesOf(page)).toEqual(NOTHING);
  await context.close();

  // What the other place left is found: the search works, and the browser does write.
  const disk = bytesBelow(profile);
  expect(wordsIn(disk, [KEPT])).toEqual([KEPT]);
  expect(wordsIn(disk, [...CANARIES, sealed.join(' '), plain.join(' ')])).toEqual([]);
  // The cache of files. Beside it Chromium notes which scripts it ran, whatever headers say (docs/security/soundness.md).
  const cached = Buffer.concat(
    readdirSync(profile, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\/Cache\b/.test(entry.parentPath))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
  );
  const origins = [elsewhere, world.serving.origin, world.serving.plainOrigin];
  expect(origins.map((origin) => cached.includes(`${origin}/`))).toEqual([true, false, false]);
});
