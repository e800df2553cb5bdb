import { makeId } from '@seinhuis/core/ids';
import { systemRandom } from '@seinhuis/core/random';
import { pathOf } from '@seinhuis/core/wire/routes';
import { BUDGETS } from '@seinhuis/switchboard/http/flood';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTurn } from '../../cli/network/in-turn.ts';
import { PLAIN_BUDGETS } from '../../site/plain/budgets.ts';
import { openWaitingTip } from '../world/desk.ts';
import { visit, wordsOn } from '../world/pages.ts';
import { makeWorld, type World } from '../world/world.ts';

// A flood from one address, through a proxy that names whoever asks: what people behind that address read, and what others notice.

const FLOODED = '203.0.113.9';
const ELSEWHERE = '198.51.100.7';
const TEXT = 'Elke vrijdag lossen mannen vaten uit een wit busje.';
const BUSY = 'Het is nu erg druk. Wacht een minuut en probeer het opnieuw.';

let world: World;
beforeAll(async () => {
  world = await makeWorld({ trusted: { hops: 1 } });
});
afterAll(() => world.close());

const visitFrom = async (address: string, options: { readonly script?: boolean } = {}) => {
  const visited = await visit(world, options);
  await visited.context.setExtraHTTPHeaders({ 'x-forwarded-for': address });
  return visited;
};

/** Asks as often as one address may in ten minutes, and once more. */
const flood = async (times: number, ask: (from: Record<string, string>) => Promise<Response>) => {
  const statuses: number[] = [];
  await inTurn(Array.from({ length: times }), 16, async () => {
    const answer = await ask({ 'x-forwarded-for': FLOODED });
    await answer.arrayBuffer();
    statuses.push(answer.status);
  });
  expect(statuses).not.toContain(429);
  expect((await ask({ 'x-forwarded-for': FLOODED })).status).toBe(429);
};

const writeSealed = async (page: Page): Promise<void> => {
  await page.goto(world.serving.origin);
  await page.getByRole('button', { name: 'Begin met uw melding' }).click();
  await page.getByRole('textbox', { name: 'Wat gebeurt er?' }).fill(TEXT);
  for (let step = 1; step <= 6; step += 1) await page.getByRole('button', { name: 'Volgende' }).click();
};
const writePlain = async (page: Page): Promise<void> => {
  await page.goto(world.serving.plainOrigin);
  await page.getByRole('textbox', { name: 'Wat gebeurt er?' }).fill(TEXT);
};
const send = (page: Page) => page.getByRole('button', { name: 'Verstuur mijn melding' }).click();

test('whoever shares the address of a flood at the sealed door reads that it is busy and keeps the text; others send theirs (C24)', async () => {
  const door = (from: Record<string, string>) =>
    fetch(world.serving.origin + pathOf('postTip', { id: makeId(systemRandom), door: 'sealed' }), {
      method: 'PUT',
      headers: { ...from, 'content-type': 'application/octet-stream' },
      body: 'geen envelop',
    });
  await flood(BUDGETS.postTip?.calm ?? 0, door);

  const shared = await visitFrom(FLOODED);
  await writeSealed(shared.page);
  await send(shared.page);
  const alert = shared.page.getByRole('alert');
  await alert.getByText(BUSY).waitFor();
  await expect.poll(() => alert.innerText()).toMatch(/^Niet opgeslagen/);
  await alert.getByText('Lees uw tekst na').click();
  await expect
    .poll(() => alert.getByRole('textbox', { name: 'Lees uw tekst na' }).inputValue())
    .toContain(TEXT);
  await expect.poll(() => shared.page.getByText(/acht woorden/).count()).toBe(0);
  await shared.context.close();

  const other = await visitFrom(ELSEWHERE);
  await writeSealed(other.page);
  await send(other.page);
  expect(await wordsOn(other.page)).toHaveLength(8);
  expect((await openWaitingTip(world)).body).toMatchObject({ answers: { what: TEXT } });
  await other.context.close();
});

test('and so at the plain door: the form comes back with what was typed, and others send theirs (C24)', async () => {
  const door = (from: Record<string, string>) =>
    fetch(`${world.serving.plainOrigin}/`, { method: 'POST', headers: from, body: new URLSearchParams({}) });
  await flood(PLAIN_BUDGETS.report.calm, door);

  const shared = await visitFrom(FLOODED, { script: false });
  await writePlain(shared.page);
  await send(shared.page);
  const alert = shared.page.getByRole('alert');
  await alert.getByText(BUSY).waitFor();
  await expect.poll(() => alert.innerText()).toMatch(/^Niet opgeslagen/);
  await expect
    .poll(() => shared.page.getByRole('textbox', { name: 'Wat gebeurt er?' }).inputValue())
    .toBe(TEXT);
  await shared.context.close();

  const other = await visitFrom(ELSEWHERE, { script: false });
  await writePlain(other.page);
  await send(other.page);
  expect(await wordsOn(other.page)).toHaveLength(8);
  await other.context.close();
  // Nobody is in a row or a log.
  expect(JSON.stringify(world.log)).not.toMatch(/203\.0\.113|198\.51\.100/);
});
