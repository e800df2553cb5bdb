import { makeId } from '@seinhuis/core/ids';
import { systemRandom } from '@seinhuis/core/random';
import { openDrawer, sealDrawer } from '@seinhuis/core/staff';
import { readFrames } from '@seinhuis/core/wire/frames';
import { openReceipt } from '@seinhuis/core/wire/receipt';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nativeScrypt } from '../../cli/network/native-scrypt.ts';
import { makeSession } from '../../cli/network/session.ts';
import { postKeptTip, postSealedTip, tipAbout } from '../world/desk.ts';
import { lookNarrow } from '../world/look.ts';
import { enter, type Seat, signIn } from '../world/office.ts';
import { visit } from '../world/pages.ts';
import { makeWorld, type World } from '../world/world.ts';

// A flood of nonsense at the desk (A7), with two real tips in it: one quite different, one dressed up as the flood.

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(() => world.close());

const SPAM =
  'Haha dit meldpunt is een grap, jullie krijgen de hele nacht post van ons allemaal, veel plezier ermee';
const DRESSED = `${SPAM} maar op Kerkstraat 12 in de kelder staan vaten van een drugslab`;
const REAL = 'Achter de oude melkfabriek lossen elke dinsdag twee mannen blauwe vaten uit een bestelbus.';

/** Ten times the very same, four with a number behind it, and what is in no group. One of the ten keeps the words. */
const flood = async () => {
  const kept = await postKeptTip(world, tipAbout(SPAM));
  for (let at = 1; at < 10; at += 1) await postSealedTip(world, tipAbout(SPAM));
  for (let at = 0; at < 4; at += 1) await postSealedTip(world, tipAbout(`${SPAM} ${1000 + at}`));
  return {
    kept,
    dressed: await postSealedTip(world, tipAbout(DRESSED)),
    real: await postSealedTip(world, tipAbout(REAL)),
  };
};

type Waiting = {
  readonly notes: readonly { readonly mailbox: { readonly address: string }; readonly due: number }[];
};

/** An hour goes by for what waits in somebody's drawer for this mailbox, while nobody has it open. */
const anHourOn = async (handle: string, address: string): Promise<void> => {
  const person = world.person(handle);
  const { client, keys, network } = person;
  await person.refresh(world.founded.registrars);
  const [frame] = readFrames(await client('readDrawer'));
  if (frame === undefined) throw new Error('there is no drawer');
  const { contents, version } = await openDrawer(network, keys, frame.id, frame.envelope);
  const notes = (contents as Waiting).notes.map((note) =>
    note.mailbox.address === address ? { ...note, due: 0 } : note,
  );
  const { id, envelope } = await sealDrawer(person.desk(), { ...(contents as Waiting), notes }, version + 1);
  await client('writeDrawer', { parameters: { id }, body: envelope });
};

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

const compare = async ({ page }: Seat, count: number): Promise<void> => {
  await page.getByText(`${count} meldingen zijn nog niet vergeleken.`).waitFor();
  await press(page, 'Meldingen vergelijken');
  const dialog = page.getByRole('alertdialog');
  await dialog.getByText('kunt u geen tweede lezer zijn').waitFor();
  await dialog.getByRole('button', { name: 'Meldingen vergelijken' }).click();
};

test('a flood is grouped without anybody reading it, and closed together; the tips that differ are not swallowed', async () => {
  const { dressed, real, kept } = await flood();
  const anna = await signIn(world, 'anna');
  await compare(anna, 16);
  await anna.page.getByText('15 meldingen lijken op elkaar').first().waitFor();
  await anna.page.getByRole('main').getByText('16 meldingen zijn vergeleken.').waitFor();
  // Nothing was shown, and all are back in the queue.
  await expect.poll(() => anna.page.getByRole('main').innerText()).not.toContain('Kerkstraat');
  const bram = await signIn(world, 'bram');
  const { page } = bram;

  // A colleague who was handed none of them sees the same group.
  const link = page.getByRole('link', { name: /Bekijken.*15 meldingen lijken op elkaar/ });
  await link.waitFor();
  await link.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Meldingen die op elkaar lijken' }).waitFor();
  await press(page, '15 meldingen openen');
  await page.getByText('15 meldingen zijn geopend.').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');

  // What is exactly the same is ticked; what differs is not, and the most different one stands first, with its words.
  const same = page.getByRole('checkbox', {
    name: '9 meldingen die woord voor woord gelijk zijn aan de eerste',
  });
  await expect.poll(() => same.isChecked()).toBe(true);
  // The first of them stays to be worked on, unless it is ticked too.
  const itself = page.getByRole('checkbox', { name: 'Ook de eerste melding zelf' });
  await expect.poll(() => itself.isChecked()).toBe(false);
  const items = page.getByRole('region', { name: 'Welke wilt u sluiten?' }).getByRole('listitem');
  await expect.poll(() => items.count()).toBe(5);
  const first = items.first();
  await expect.poll(() => first.getByRole('checkbox').isChecked()).toBe(false);
  await expect
    .poll(async () => (await first.locator('mark').allInnerTexts()).join(' '))
    .toContain('Kerkstraat 12');
  await page.getByRole('checkbox', { name: 'Ook de 4 met hooguit 3 andere woorden' }).check();
  await expect.poll(() => first.getByRole('checkbox').isChecked()).toBe(false);
  await page.setViewportSize({ width: 320, height: 800 });
  await lookNarrow(page, 'office.alike.flood.narrow');
  await page.setViewportSize({ width: 1280, height: 900 });

  // One of them is closed elsewhere meanwhile: that one is refused, the others are not lost.
  const { tips } = await world.person('bram').client('listTips');
  const shown = page.url().split('/').at(-1) ?? '';
  const gone =
    tips.find((t) => t.mine && t.state === 'claimed' && ![dressed, kept.id, shown].includes(t.id))?.id ?? '';
  await world.person('bram').client('closeTip', { parameters: { id: gone }, body: { outcome: 'nonsense' } });
  await page.getByText('Kies eerst een reden.').waitFor();
  await page.getByRole('combobox', { name: 'Waarom niet bruikbaar?' }).selectOption('Onzin');
  await page.getByRole('button', { name: '13 meldingen sluiten' }).waitFor();
  await itself.check();
  await page.getByRole('checkbox', { name: 'Schrijf 14 melders met een postbus één zin' }).check();
  await press(page, '14 meldingen sluiten');
  const dialog = page.getByRole('alertdialog', { name: '14 meldingen sluiten?' });
  await dialog.getByText('Dit kunt u niet terugdraaien').waitFor();
  await dialog.getByRole('button', { name: '14 meldingen sluiten' }).click();
  await page.getByText('13 meldingen zijn gesloten. 1 melding is niet gesloten.').waitFor();
  await expect.poll(() => page.getByRole('heading', { name: 'De eerste melding' }).count()).toBe(0);
  // Whoever's tip was closed hears so later, and the one whose tip was not closed here does not.
  await page.getByText('13 brieven wachten op verzending').waitFor();
  await press(page, 'Wat overblijft teruggeven aan de rij');

  await enter(page, 'Meldingen');
  const { tips: left } = await world.person('bram').client('listTips');
  const waiting = left.filter((t) => t.state === 'waiting').map((t) => t.id);
  expect(waiting.toSorted()).toEqual([dressed, real].toSorted());
  expect(left.filter((t) => t.state === 'claimed')).toEqual([]);
  expect(anna.complaints).toEqual([]);
  await anna.context.close();
  await bram.context.close();

  // An hour later, at the latest: one sentence, and no operator's name.
  const { address } = await openReceipt(kept.words, world.founded.network, nativeScrypt);
  await anHourOn('bram', address);
  const again = await signIn(world, 'bram');
  await again.page.getByText('12 brieven wachten op verzending').waitFor();
  await again.context.close();
  const { page: door, context } = await visit(world);
  await door.goto(world.serving.origin);
  await door.getByRole('button', { name: /kom terug/ }).click();
  await door.getByRole('textbox', { name: 'Uw acht woorden' }).fill(kept.words.join(' '));
  await door.getByRole('button', { name: 'Kijk of er bericht is' }).click();
  await door.getByText('Met uw melding kunnen wij niets doen.').waitFor();
  await context.close();
});

test('bytes that open for nobody are one group, and are closed together', async () => {
  const client = makeSession(world.serving.origin);
  const id = await postSealedTip(world, tipAbout('Een laatste gewone melding over een brommer.'));
  const anna = world.person('anna');
  await anna.refresh(world.founded.registrars);
  await anna.client('claimTip', { parameters: { id } });
  const envelope = await anna.client('readTip', { parameters: { id } });
  await anna.client('releaseTip', { parameters: { id } });
  envelope[envelope.length - 1] = (envelope.at(-1) ?? 0) ^ 1;
  for (let at = 0; at < 5; at += 1)
    await client('postTip', { parameters: { id: makeId(systemRandom), door: 'sealed' }, body: envelope });
  const seat = await signIn(world, 'anna');
  await compare(seat, 6);
  const { page } = seat;
  await page.getByRole('link', { name: /5 meldingen gaan voor niemand open/ }).click();
  await press(page, '5 meldingen openen');
  await page.getByText('Niemand aan de desk kan het openen.').waitFor();
  await page.getByRole('combobox', { name: 'Waarom niet bruikbaar?' }).selectOption('Onzin');
  await press(page, '5 meldingen sluiten');
  await page.getByRole('alertdialog').getByRole('button', { name: '5 meldingen sluiten' }).click();
  await page.getByText('5 meldingen zijn gesloten.').waitFor();
  await page.getByText('Van deze meldingen is er geen meer over.').waitFor();
  expect(seat.complaints).toEqual([]);
  await seat.context.close();
});
