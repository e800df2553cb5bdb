import { addDays } from '@seinhuis/core/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postSealedTip, tipAbout } from '../world/desk.ts';
import { enter, fillSignIn, signIn, takeSeat } from '../world/office.ts';
import { publishRoster, showRoster } from '../world/rosters.ts';
import { makeWorld, type World } from '../world/world.ts';
import { approveAs, assess, claim, sendButton, write } from '../world/writing.ts';

// What the office does when the roster changes under its hands, and when it is shown one that it may not take.

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(() => world.close());

const TOLD = 'Er zou hennep staan.';
const WRITTEN = 'In een loods in de omgeving zou hennep staan.';

/** Somebody signs in and is not let into any room; the page says why. */
const refusedWith = async (handle: string, sentence: string): Promise<void> => {
  const { page, context } = await takeSeat(world);
  await page.goto(`${world.serving.origin}/kantoor/`);
  await fillSignIn(world, page, handle);
  await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'U kunt nu niet werken' }).waitFor();
  await page.getByRole('alert').getByText(sentence).waitFor();
  await page.getByText('Uw sleutels zijn veilig.').waitFor();
  await expect.poll(() => page.getByRole('table').count()).toBe(0);
  // In every room the same, also when looked at again.
  await page.getByRole('button', { name: 'Opnieuw kijken' }).click();
  await page.getByRole('alert').getByText(sentence).waitFor();
  await context.close();
};

describe('the roster', () => {
  test('that changed since the draft is told before anything is forwarded, and who left receives nothing (C6)', async () => {
    await postSealedTip(world, tipAbout(TOLD));
    const anna = await signIn(world, 'anna');
    await claim(anna.page, TOLD);
    await assess(anna.page);
    await anna.page.getByRole('textbox', { name: 'Plaats, gemeente of postcode' }).fill('Alkmaar');
    await write(anna.page, 1, WRITTEN, '3: 6 tot 20');
    await sendButton(anna.page).click();
    await anna.page.getByRole('cell', { name: 'Bij de tweede lezer' }).waitFor();
    await anna.page.getByText('Bewaren …').waitFor({ state: 'hidden' });
    await anna.context.close();
    const chris = await signIn(world, 'chris');
    await approveAs(chris.page);
    await chris.context.close();

    const before = world.founded.roster.version;
    await publishRoster(world, ({ organisations }) => {
      for (const organisation of organisations) {
        if (organisation.code === 'PE04') organisation.affiliation.until = world.serving.today();
        if (organisation.code === 'NS-FIOD') organisation.primary = [...organisation.primary, 'drugs'];
      }
    });

    const { page, context, complaints } = await signIn(world, 'anna');
    await enter(page, 'Berichten');
    await page.getByRole('table').getByRole('link').click();
    const plan = page.getByRole('region', { name: 'Doorzetten' });
    await plan.getByText(`De ledenlijst is veranderd (versie ${before} naar ${before + 1})`).waitFor();
    await plan.getByText(/^Politie.* valt weg$/).waitFor();
    await plan
      .getByRole('listitem')
      .filter({ hasText: 'niet meer aangesloten: krijgt het niet' })
      .getByText(/^Politie/)
      .waitFor();
    await plan.getByText(/FIOD.* is nu ook bevoegd/).waitFor();
    await plan.getByRole('button', { name: 'Doorzetten aan 1 partner', exact: true }).waitFor();
    await plan.getByRole('checkbox', { name: /^Ook sturen aan .*FIOD/ }).check();
    await plan.getByRole('button', { name: 'Doorzetten aan 2 partners', exact: true }).click();
    const went = page.getByRole('region', { name: 'Doorgezet aan' }).first();
    await went.getByRole('row').filter({ hasText: 'FIOD' }).waitFor();
    await went.getByRole('row').filter({ hasText: 'Gemeente Alkmaar' }).waitFor();
    await expect.poll(() => went.getByRole('row').filter({ hasText: 'Politie' }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('that is older than one that was seen is refused, and everything with it (C6)', async () => {
    const seen = await signIn(world, 'alkmaar');
    await seen.page.getByRole('button', { name: 'Afmelden' }).click();
    await seen.page.getByRole('heading', { level: 1, name: 'Aanmelden' }).waitFor();
    await seen.context.close();
    const [newest] = await world.serving.owner.sql<{ version: number }>`
      delete from roster where version = (select max(version) from roster) returning *`;
    expect(newest).toBeDefined();
    await refusedWith(
      'alkmaar',
      'De server laat een oudere ledenlijst zien dan u al kende. Er wordt niets geopend of verstuurd.',
    );
  });

  test('of the same number with another text is refused (C6)', async () => {
    await showRoster(
      world,
      ({ organisations }) => {
        for (const organisation of organisations)
          if (organisation.code === 'NS-FIOD') organisation.name = 'Een andere naam';
      },
      world.serving.today(),
    );
    await refusedWith(
      'alkmaar',
      'De server laat een andere ledenlijst zien dan u al kende. Er wordt niets geopend of verstuurd.',
    );
  });

  test('that has expired is refused; a registrar may come in to renew it (C6)', async () => {
    await world.serving.owner.sql`delete from roster where version = (select max(version) from roster)`;
    await showRoster(world, () => {}, addDays(world.serving.today(), -32));
    await refusedWith('enschede', 'De ledenlijst is verlopen. De beheerders moeten een nieuwe ondertekenen.');
    const registrar = await signIn(world, 'registrar-1');
    await enter(registrar.page, 'Ledenlijst');
    await registrar.page.getByRole('button', { name: 'Versie voorstellen' }).waitFor();
    await registrar.context.close();
  });
});
