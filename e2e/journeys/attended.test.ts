import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approve, placeOf, readTip, sendToReview, writeReport } from '../../cli/network/chain.ts';
import { publishRoster } from '../../cli/network/found.ts';
import { planMunicipalities } from '../../cli/network/plan.ts';
import { postSealedTip, tipAbout } from '../world/desk.ts';
import { lookNarrow, lookTwice } from '../world/look.ts';
import { enter, fillSignIn, type Seat, takeSeat } from '../world/office.ts';
import { makeWorld, type World } from '../world/world.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(() => world.close());

/** Somebody signs in on a page whose clock the test can set forward. The worker that holds the keys keeps its own. */
const signInWithClock = async (handle: string): Promise<Seat> => {
  const seat = await takeSeat(world);
  await seat.page.clock.install();
  await seat.page.goto(`${world.serving.origin}/kantoor/`);
  await fillSignIn(world, seat.page, handle);
  await seat.page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
  await seat.page.getByRole('button', { name: 'Afmelden' }).waitFor();
  return seat;
};

const sessionsOf = async (handle: string): Promise<number> => {
  const rows = await world.serving.owner.sql`
    select hash from session s join staff p on p.id = s.person where p.handle = ${handle}`;
  return rows.length;
};

const WARNING = 'U wordt over een minuut afgemeld';

/** A report of anna's that chris approved and that waits to be forwarded. */
const approved = async (text: string): Promise<void> => {
  const [anna, chris] = [world.person('anna'), world.person('chris')];
  const tip = tipAbout(text);
  const id = await postSealedTip(world, tip);
  for (const person of [anna, chris]) await person.refresh(world.founded.registrars);
  await anna.client('claimTip', { parameters: { id } });
  await readTip(anna, id);
  const place = placeOf(tip, () => {});
  await approve(chris, await sendToReview(anna, id, writeReport(anna, tip, place)));
};

describe('an office that stays open', () => {
  test('shows a new report in its list by itself, once the reader’s hands are still', async () => {
    const { page, context } = await signInWithClock('anna');
    await enter(page, 'Berichten');
    const rows = await page.getByRole('row').count();
    await approved('Bij een kade zou hennep staan.');
    await page.clock.fastForward('01:10');
    await page
      .getByRole('row')
      .nth(rows === 0 ? 1 : rows)
      .waitFor();
    await context.close();
  });

  test('takes over a new roster, shows what it changes, and forwards nothing before that was seen (C6)', async () => {
    await approved('In een schuur zou hennep staan.');
    const { page, context, complaints } = await signInWithClock('anna');
    await enter(page, 'Berichten');
    await page.getByRole('table').getByRole('link').first().click();
    const forward = page.getByRole('button', { name: /^Doorzetten aan/ });
    await forward.waitFor();
    const { roster, registrarKeys } = world.founded;
    const two = [world.person('registrar-1'), world.person('registrar-2')] as const;
    const today = world.serving.today();
    const next = await publishRoster(
      two,
      registrarKeys,
      {
        organisations: [
          ...roster.organisations,
          ...planMunicipalities(today, ['GM0193']).map((o) => ({ ...o, keys: [] })),
        ],
        certificates: roster.certificates,
      },
      { name: 'Meldpunt Proef', phone: '0800-0000', today },
    );
    await page.clock.fastForward('01:00');
    const told = page.getByText(`De ledenlijst is gewijzigd (versie ${next.version})`);
    await told.waitFor();
    await page.getByText('Nieuw: Gemeente Zwolle').waitFor();
    await lookTwice(page, 'roster-changed');
    await page.setViewportSize({ width: 320, height: 700 });
    await lookNarrow(page, 'roster-changed.320');
    await page.setViewportSize({ width: 1280, height: 900 });

    await forward.click();
    await page.getByRole('alert').filter({ hasText: 'Kijk bovenaan wat er verandert' }).waitFor();
    await page.getByRole('button', { name: 'Gezien' }).click();
    await told.waitFor({ state: 'detached' });
    await forward.click();
    await page.getByText('De melding wordt later gesloten, los van dit bericht.').first().waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('an office where nobody is', () => {
  test('warns, goes on when somebody moves, and otherwise signs out, keys and page and all', async () => {
    const before = await sessionsOf('anna');
    const { page, context } = await signInWithClock('anna');
    expect(await sessionsOf('anna')).toBe(before + 1);
    const warning = page.getByRole('alert').filter({ hasText: WARNING });
    await page.clock.fastForward('29:10');
    await warning.waitFor();
    await lookTwice(page, 'idle');
    await page.setViewportSize({ width: 320, height: 700 });
    await lookNarrow(page, 'idle.320');
    await page.mouse.move(40, 40);
    await page.clock.runFor(2_000);
    await warning.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: 'Meldingen' }).waitFor();

    await page.clock.fastForward('29:10');
    await warning.waitFor();
    const worker = page.workers().length;
    expect(worker).toBeGreaterThan(0);
    const fresh = page.waitForEvent('load');
    await page.clock.fastForward('01:00');
    await fresh;
    await page.getByText('U bent afgemeld, omdat u een half uur niets deed.').waitFor();
    expect(await sessionsOf('anna')).toBe(before);
    await page.goto(`${world.serving.origin}/kantoor/meldingen`);
    await page.getByRole('heading', { level: 1, name: 'Aanmelden' }).waitFor();
    await context.close();
  });

  test('keeps, sealed, what could not be stored before the keys went', async () => {
    await postSealedTip(world, tipAbout('Achter de loods staan vaten.'));
    const { page, context } = await signInWithClock('anna');
    await page.getByRole('button', { name: /^Oppakken/ }).click();
    await page.getByText('Achter de loods staan vaten.').waitFor();
    const path = new URL(page.url()).pathname;
    await page.getByRole('textbox', { name: 'Tekst', exact: true }).fill('Bij een loods zouden vaten staan.');
    // The session ends at the switchboard before the page stores it: from now on nothing is stored.
    world.later(31 * 60_000);
    await page.clock.runFor(3_000);
    await page.getByText('Niet bewaard. We proberen het opnieuw; laat deze pagina open.').waitFor();
    await page.clock.fastForward('30:00');
    // Whichever is first: the idle half hour, or a list that hears that the session is over.
    await page.getByText(/^U bent afgemeld, omdat/).waitFor();
    await expect.poll(() => page.getByText('Achter de loods staan vaten.').count()).toBe(0);
    await fillSignIn(world, page, 'anna');
    await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Meldingen' }).waitFor();
    // Several tips of one day stand in the order of their random ids.
    await page
      .getByRole('link', { name: /^Openen/ })
      .and(page.locator(`[href="${path}"]`))
      .click();
    const text = page.getByRole('textbox', { name: 'Tekst', exact: true });
    await text.waitFor();
    await expect.poll(() => text.inputValue()).toBe('Bij een loods zouden vaten staan.');
    await context.close();
  });
});
