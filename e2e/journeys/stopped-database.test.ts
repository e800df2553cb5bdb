import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Embedded, startEmbedded } from '../../cli/postgres/embedded.ts';
import { openWaitingTip, postSealedTip, tipAbout } from '../world/desk.ts';
import { signIn } from '../world/office.ts';
import { visit, wordsOn } from '../world/pages.ts';
import { makeWorld, type World } from '../world/world.ts';
import { assess, claim, sendButton, write } from '../world/writing.ts';

let folder: string;
let world: World;
let restarted: Embedded | null = null;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'seinhuis-stopped-'));
  // PostgreSQL may run as another user, who has to reach its data.
  chmodSync(folder, 0o755);
  world = await makeWorld({ data: join(folder, 'data') });
});

afterAll(async () => {
  await world.close();
  await restarted?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Stops PostgreSQL as an operator of the machine would: a fast shutdown. Resolves when its lock file is gone. */
const stopDatabase = async (): Promise<void> => {
  const lock = join(folder, 'data/postmaster.pid');
  const watcher = watch(join(folder, 'data'));
  process.kill(Number(readFileSync(lock, 'utf8').split('\n')[0]), 'SIGINT');
  while (existsSync(lock)) await once(watcher, 'change');
  watcher.close();
};

/** Starts it again on the same data and the same socket, so that the running switchboard finds it. */
const startDatabase = async (): Promise<void> => {
  const socket = new URL(world.serving.databaseUrl).searchParams.get('host') ?? '';
  restarted = await startEmbedded(join(folder, 'data'), () => {}, [`unix_socket_directories=${socket}`]);
};

const TEXT = 'Elke vrijdag lossen mannen vaten uit een wit busje.';
const NOT_STORED = /^Niet opgeslagen\s+Bewaar deze tekst en probeer het opnieuw\./;

describe('a database that stopped', () => {
  test('both doors say that nothing was stored, keep the text and give no receipt; afterwards sending works', async () => {
    const sealed = await visit(world);
    await sealed.page.goto(world.serving.origin);
    await sealed.page.getByRole('button', { name: 'Begin met uw melding' }).click();
    await sealed.page.getByRole('textbox', { name: 'Wat gebeurt er?' }).fill(TEXT);
    for (let step = 1; step <= 6; step += 1)
      await sealed.page.getByRole('button', { name: 'Volgende' }).click();
    await sealed.page.getByRole('heading', { name: 'Controleer uw antwoorden' }).waitFor();
    const plain = await visit(world, { script: false });
    await plain.page.goto(world.serving.plainOrigin);
    await plain.page.getByRole('textbox', { name: 'Wat gebeurt er?' }).fill(TEXT);

    await stopDatabase();

    await sealed.page.getByRole('button', { name: 'Verstuur mijn melding' }).click();
    const alert = sealed.page.getByRole('alert');
    await alert.waitFor();
    await expect.poll(() => alert.innerText()).toMatch(NOT_STORED);
    await alert.getByText('Er is niets bij ons aangekomen. Dat ligt aan ons, niet aan u.').waitFor();
    await alert.getByText('Laat daarvoor deze pagina open').waitFor();
    await alert.getByRole('link', { name: '0800-0000' }).waitFor();
    // Said once.
    expect((await alert.innerText()).match(/opgeslagen/g)).toHaveLength(1);
    await alert.getByText('Lees uw tekst na').click();
    await expect
      .poll(() => alert.getByRole('textbox', { name: 'Lees uw tekst na' }).inputValue())
      .toContain(TEXT);
    await plain.page.getByRole('button', { name: 'Verstuur mijn melding' }).click();
    await plain.page.getByRole('alert').waitFor();
    await expect.poll(() => plain.page.getByRole('alert').innerText()).toMatch(NOT_STORED);
    expect((await plain.page.getByRole('alert').innerText()).match(/opgeslagen/g)).toHaveLength(1);
    // Who only comes to look is not told to keep a text.
    const first = await visit(world);
    await first.page.goto(world.serving.origin);
    await first.page.getByRole('button', { name: 'Begin met uw melding' }).click();
    await first.page.getByRole('heading', { name: 'U kunt hier nu niet veilig melden' }).waitFor();
    await first.page.getByText('Er is bij ons een storing. Met uw internet is niets mis.').waitFor();
    await expect.poll(() => first.page.getByText(/opgeslagen|bewaar/i).count()).toBe(0);
    // The number is that of the file that was served last.
    await first.page.getByRole('main').getByRole('link', { name: '0800-0000' }).waitFor();
    await first.context.close();
    for (const { page } of [sealed, plain])
      await expect.poll(() => page.getByText(/acht woorden/).count()).toBe(0);
    // The office says it as well, with a sentence.
    const office = await visit(world, { width: 1280 });
    await office.page.goto(`${world.serving.origin}/kantoor/`);
    await office.page.getByRole('button', { name: 'Aanmelden met passkey' }).click();
    await office.page.getByRole('alert').waitFor();
    await expect.poll(() => office.page.getByRole('alert').innerText()).not.toBe('');
    await office.context.close();

    await startDatabase();

    await sealed.page.getByRole('button', { name: 'Probeer het opnieuw' }).click();
    expect(await wordsOn(sealed.page)).toHaveLength(8);
    const { body } = await openWaitingTip(world);
    expect(body).toMatchObject({ answers: { what: TEXT } });
    await plain.page.getByRole('button', { name: 'Verstuur mijn melding' }).click();
    expect(await wordsOn(plain.page)).toHaveLength(8);
    // Stored once each, however often they were tried.
    expect((await openWaitingTip(world, 'bram')).body).toMatchObject({ answers: { what: TEXT } });
    await sealed.context.close();
    await plain.context.close();
  });

  test('what an operator types while it is away stays, is told to be unsaved, and is stored when it is back', async () => {
    const told = 'Er hangt een zware geur.';
    const texts = ['Bij een loods zou vaak een zware geur hangen.', 'Ook zouden er vaak bestelwagens komen.'];
    await postSealedTip(world, tipAbout(told));
    const { page, context } = await signIn(world, 'anna');
    await claim(page, told);
    await assess(page);
    await page.getByRole('textbox', { name: 'Plaats, gemeente of postcode' }).fill('Alkmaar');
    await write(page, 1, texts[0] ?? '', '3: 6 tot 20');
    await page.getByText('Bewaard', { exact: true }).waitFor();
    const path = new URL(page.url()).pathname;

    await stopDatabase();

    await write(page, 1, texts.join(' '), '3: 6 tot 20');
    const notSaved = page.getByText('Niet bewaard. We proberen het opnieuw; laat deze pagina open.');
    await notSaved.waitFor();
    // It stays in view of whoever writes far down the page.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
    await expect.poll(async () => (await notSaved.boundingBox())?.y).toBe(0);
    const send = sendButton(page);
    await send.click();
    const refused = page.getByRole('region', { name: 'Naar de tweede lezer' }).getByRole('alert');
    await refused.getByText('Niet opgeslagen.').waitFor();
    // Nothing claims that it went, and not a word is gone.
    await expect.poll(() => page.getByText('Het bericht ligt bij de tweede lezer.').count()).toBe(0);
    const field = page
      .getByRole('group', { name: 'Bewering 1', exact: true })
      .getByRole('textbox', { name: 'Tekst', exact: true });
    await expect.poll(() => field.inputValue()).toBe(texts.join(' '));

    await startDatabase();

    await page.getByText('Bewaard', { exact: true }).waitFor();
    await context.close();
    const later = await signIn(world, 'anna');
    // Several tips of one day stand in the order of their random ids.
    await later.page
      .getByRole('link', { name: /^Openen/ })
      .and(later.page.locator(`[href="${path}"]`))
      .click();
    const again = later.page
      .getByRole('group', { name: 'Bewering 1', exact: true })
      .getByRole('textbox', { name: 'Tekst', exact: true });
    await again.waitFor();
    await expect.poll(() => again.inputValue()).toBe(texts.join(' '));
    await sendButton(later.page).click();
    await later.page.getByRole('cell', { name: 'Bij de tweede lezer' }).waitFor();
    await later.context.close();
  });

  test('a network file that was changed shuts the sealed door, which says so and names no number (C6)', async () => {
    const changed = await world.serving.owner.sql`
      update roster set network = replace(network, 'Meldpunt Proef', 'Meldpunt Vals') where network is not null returning version`;
    expect(changed).not.toEqual([]);
    const { page, context, asked } = await visit(world);
    await page.goto(world.serving.origin);
    await page.getByRole('button', { name: 'Begin met uw melding' }).click();
    await page.getByRole('heading', { name: 'U kunt hier nu niet veilig melden' }).waitFor();
    await page.getByText('De gegevens van het meldpunt zijn niet goed ondertekend.').waitFor();
    await page.getByText('Daarom stopt deze pagina. Er is niets verstuurd.').waitFor();
    // No number in a file that was changed is believed.
    await page.getByText('Probeer het later opnieuw.', { exact: true }).waitFor();
    await expect.poll(() => page.getByText(/bel het meldpunt/i).count()).toBe(0);
    expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
    await context.close();
  });
});
