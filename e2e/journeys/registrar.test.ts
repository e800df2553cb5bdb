import { makeId } from '@seinhuis/core/ids';
import { systemRandom } from '@seinhuis/core/random';
import { type Roster, rosterHash } from '@seinhuis/core/wire/roster';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Person } from '../../cli/network/person.ts';
import { forwardTip, tipAbout } from '../world/desk.ts';
import { enter, rowWith, type Seat, signIn, takeSeat } from '../world/office.ts';
import { addAuthenticator, watchPrf } from '../world/passkey.ts';
import { makeWorld, type World } from '../world/world.ts';

let world: World;
let rosa: Seat;
let ruud: Seat;

beforeAll(async () => {
  world = await makeWorld();
  rosa = await signIn(world, 'registrar-1');
  ruud = await signIn(world, 'registrar-2');
});

afterAll(() => world.close());

const wordsOf = async (page: Page, label: string | RegExp): Promise<readonly string[]> => {
  const items = page.getByRole('list', { name: label }).first().getByRole('listitem');
  await items.nth(7).waitFor();
  return items.allInnerTexts();
};

const sign = async (page: Page, registrar: 0 | 1, told: string): Promise<void> => {
  await page
    .getByLabel('Beheerderssleutel', { exact: true })
    .fill(world.founded.registrarKeys[registrar].secret);
  await page.getByRole('button', { name: 'Voorstel ondertekenen' }).click();
  await page.getByText(told).first().waitFor();
};

/** One proposes and signs, the other signs: then the version is published. */
const publish = async (...changes: readonly string[]): Promise<void> => {
  await enter(rosa.page, 'Ledenlijst');
  for (const change of changes) await rosa.page.getByText(change).first().waitFor();
  await rosa.page.getByRole('button', { name: 'Versie voorstellen' }).click();
  await rosa.page.getByText('Nog niet ondertekend.').waitFor();
  await sign(rosa.page, 0, 'Ondertekend. Er is nog een tweede beheerder nodig.');
  await enter(ruud.page, 'Mijn account');
  await enter(ruud.page, 'Ledenlijst');
  await ruud.page.getByText('Ondertekend door één beheerder.').waitFor();
  for (const change of changes) await ruud.page.getByText(change).first().waitFor();
  await sign(ruud.page, 1, 'Ondertekend door twee beheerders: deze versie is gepubliceerd.');
};

const invite = async (name: string, organisation: string): Promise<string> => {
  const { page } = rosa;
  await enter(page, 'Mensen');
  const form = page.getByRole('region', { name: 'Iemand uitnodigen' });
  await form.getByRole('textbox', { name: 'Naam', exact: true }).fill(name);
  await form.getByRole('combobox', { name: 'Organisatie' }).selectOption(organisation);
  await form.getByRole('button', { name: 'Uitnodiging maken' }).click();
  await form.getByText(`Eenmalige uitnodiging: ${name}`).waitFor();
  return form.getByText(/\/kantoor\/uitnodiging#/).innerText();
};

describe('registrars', () => {
  test('add a municipality, let its reader join with a passkey, and take in the key that she makes', async () => {
    // A municipality that missed a signal joins.
    await forwardTip(
      world,
      tipAbout('Bij een camping zou hennep staan.', 'drugs.hennep', {
        gmCode: 'GM0373',
        name: 'Bergen (NH.)',
      }),
    );
    await enter(rosa.page, 'Dekking');
    await rosa.page.getByRole('searchbox', { name: 'Zoeken in deze lijst' }).fill('Bergen');
    const bergen = rowWith(rosa.page, 'Bergen', 'Noord-Holland');
    await expect
      .poll(async () => (await bergen.getByRole('cell').allInnerTexts()).slice(2, 4))
      .toEqual(['Nee', '1']);

    await enter(rosa.page, 'Organisaties');
    const add = rosa.page.getByRole('region', { name: 'Organisatie toevoegen' });
    await add.getByRole('combobox', { name: 'Soort' }).selectOption('Gemeente');
    await add.getByRole('combobox', { name: 'Welke' }).selectOption('GM0373');
    await add.getByRole('button', { name: 'Op de ledenlijst zetten' }).click();
    await rosa.page.getByText('1 wijziging staat klaar voor de volgende ledenlijst.').waitFor();

    const link = await invite('Nora Duin', 'GM0373');
    const nora = await takeSeat(world);
    const { page } = nora;
    await addAuthenticator(page);
    const seen = await watchPrf(page);
    await page.goto(link);
    await page.getByText('Nora Duin').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Aansluiten' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Passkey maken' }).click();
    await page.getByText('Uw passkey werkt.').waitFor();
    const told = await wordsOf(page, 'Uw controlewoorden');
    await page.getByRole('button', { name: 'Aansluiten' }).click();
    await page.getByRole('heading', { level: 1, name: 'U bent bijna klaar' }).waitFor();

    // The registrar hears the eight words by phone and sees the same.
    await enter(rosa.page, 'Organisaties');
    await enter(rosa.page, 'Mensen');
    await rosa.page.getByRole('button', { name: 'Vergelijken Nora Duin' }).click();
    expect(await wordsOf(rosa.page, 'Bel Nora Duin en vergelijk')).toEqual(told);
    await rosa.page.getByRole('button', { name: 'Alle acht woorden zijn gelijk: toelaten' }).click();
    await rosa.page.getByText('2 wijzigingen staan klaar voor de volgende ledenlijst.').waitFor();
    await publish('Nieuw: Gemeente Bergen', 'Nora Duin');

    // She makes the key of her organisation; the registrars take it in.
    await page.getByRole('button', { name: 'Opnieuw kijken' }).click();
    await page.getByRole('heading', { level: 1, name: 'Postvak' }).waitFor();
    await page.getByText('Uw organisatie heeft nog geen sleutel').waitFor();
    await enter(page, 'Sleutels');
    await page.getByRole('button', { name: 'Sleutel maken' }).click();
    await page.getByText('Voorgesteld: wacht op de netwerkbeheerders').first().waitFor();
    await enter(rosa.page, 'Voorgestelde sleutels');
    await rosa.page.getByText('Gemaakt door Nora Duin').waitFor();
    const heard = await wordsOf(rosa.page, /^Gemeente Bergen/);
    expect(await wordsOf(page, 'Lees deze acht woorden voor aan de netwerkbeheerder')).toEqual(heard);
    await rosa.page.getByRole('button', { name: 'Woorden zijn gelijk: opnemen' }).click();
    await publish('Nieuwe sleutel van Gemeente Bergen');
    const first = await seen();
    await page.getByRole('button', { name: 'Afmelden' }).click();

    // One touch signs her in and opens what is sent to her from now on.
    await forwardTip(
      world,
      tipAbout('Bij een strandtent zou hennep staan.', 'drugs.hennep', {
        gmCode: 'GM0373',
        name: 'Bergen (NH.)',
      }),
    );
    await page.getByRole('button', { name: 'Aanmelden met passkey' }).click();
    await rowWith(page, 'Bij een strandtent').getByRole('link').click();
    await page.getByText('Ondertekend door twee mensen').first().waitFor();

    // The PRF output opened her keys twice and left the browser never, in any form (PROTOCOL 9.2).
    const outputs = [...first, ...(await seen())];
    expect(outputs.length).toBeGreaterThanOrEqual(4);
    const left = Buffer.concat([...nora.sent]).toString('latin1');
    expect(left).toContain('/api/');
    expect(left).toContain('clientExtensionResults');
    expect(outputs.filter((form) => left.includes(form))).toEqual([]);
    expect(nora.complaints).toEqual([]);
    await nora.context.close();

    // What was published is no longer prepared by anybody, and the coverage list knows the municipality.
    await enter(rosa.page, 'Organisaties');
    await rowWith(rosa.page, 'Gemeente Bergen').waitFor();
    await expect.poll(() => rosa.page.getByText('voor de volgende ledenlijst').count()).toBe(0);
    const later = await signIn(world, 'registrar-1');
    await enter(later.page, 'Dekking');
    await later.page.getByRole('searchbox', { name: 'Zoeken in deze lijst' }).fill('Bergen');
    const covered = rowWith(later.page, 'Bergen', 'Noord-Holland').getByRole('cell');
    await expect.poll(async () => (await covered.allInnerTexts()).slice(2, 4)).toEqual(['Ja', '1']);
    await later.context.close();
  });

  test('give an organisation a shorter term; both signers see it, and its reader reads when a report is forgotten', async () => {
    const { page } = rosa;
    await enter(page, 'Organisaties');
    await page.getByRole('searchbox', { name: 'Zoeken in deze lijst' }).fill('Alkmaar');
    await page.getByRole('button', { name: 'Wijzigen Gemeente Alkmaar' }).click();
    const form = page.getByRole('region', { name: 'Wijzigen: Gemeente Alkmaar' });
    const terms = form.getByRole('textbox', { name: 'Hoeveel weken berichten bewaard blijven' });
    await terms.fill('drugs 300');
    await form.getByText('een getal van 4 tot 260').first().waitFor();
    await expect
      .poll(() => form.getByRole('button', { name: 'Wijziging klaarzetten' }).isDisabled())
      .toBe(true);
    await terms.fill('* 26\ndrugs 13');
    await form.getByRole('button', { name: 'Wijziging klaarzetten' }).click();
    await publish('Gewijzigd: Gemeente Alkmaar (bewaartermijn)');
    await forwardTip(world, tipAbout('In een bedrijfsruimte zou hennep staan.'));
    const reader = await signIn(world, 'alkmaar');
    await rowWith(reader.page, 'In een bedrijfsruimte').getByRole('link').click();
    await reader.page.getByText(/^Dit bericht wordt vergeten in de week van .*: 13 weken na/).waitFor();
    await reader.context.close();
  });

  test('a third reader of a municipality is refused (C9)', async () => {
    const { page } = rosa;
    await enter(page, 'Mensen');
    const form = page.getByRole('region', { name: 'Iemand uitnodigen' });
    await form.getByRole('textbox', { name: 'Naam', exact: true }).fill('Derde Lezer');
    await form.getByRole('combobox', { name: 'Organisatie' }).selectOption('Gemeente Alkmaar');
    await form.getByText('Deze organisatie heeft het hoogste aantal lezers al.').waitFor();
    await expect.poll(() => form.getByRole('button', { name: 'Uitnodiging maken' }).isDisabled()).toBe(true);
  });

  test('a third reader is refused by the switchboard itself, and in the roster beside it (C9)', async () => {
    const { client } = world.person('registrar-1');
    const body = { name: 'Derde Lezer', handle: 'derde', organisation: 'GM0361', roles: ['reader' as const] };
    await expect(client('invitePerson', { body })).rejects.toMatchObject({ code: 'wrong-state' });
    const people = (await client('listPeople')).people.filter((p) => p.organisation === 'GM0361');
    expect(people).toHaveLength(2);
    // Somebody invited elsewhere, written into the roster as a third one, by who has the keys to sign it.
    const { current } = await client('readRosterProposal');
    const text = current?.roster.roster ?? '';
    const roster = JSON.parse(text) as Roster;
    const reader = roster.certificates.find((c) => c.organisation === 'GM0361');
    const third = { ...reader, id: makeId(systemRandom) };
    const next = {
      ...roster,
      version: roster.version + 1,
      previous: rosterHash(text),
      certificates: [...roster.certificates, third],
    };
    const proposal = { roster: JSON.stringify(next), network: current?.network ?? null };
    const registrars: [string, string, string] = [...world.founded.registrars];
    await expect(client('proposeRoster', { body: { ...proposal, registrars } })).rejects.toMatchObject({
      code: 'bad-request',
    });
    expect((await client('readRosterProposal')).proposal).toBeNull();
  });

  test('a link that was used lets nobody in a second time', async () => {
    const link = await invite('Eerste Gebruiker', 'NS-FIOD');
    const token = new URL(link).hash.slice(1);
    const place = { base: world.serving.origin, now: world.now };
    const first = await Person.join(place, token);
    const again = await takeSeat(world);
    await again.page.goto(link);
    await again.page.getByText('Deze uitnodiging werkt niet (meer).').waitFor();
    await expect.poll(() => again.page.getByRole('button', { name: 'Aansluiten' }).count()).toBe(0);
    await expect.poll(() => again.page.getByText('Eerste Gebruiker').count()).toBe(0);
    await again.context.close();
    // Who used it is still in, with the keys they made.
    expect((await first.client('me')).person.name).toBe('Eerste Gebruiker');
  });

  test('a key that is nobody’s and a link that never was are refused with a sentence', async () => {
    await enter(ruud.page, 'Ledenlijst');
    await enter(rosa.page, 'Ledenlijst');
    await rosa.page.getByRole('button', { name: 'Versie voorstellen' }).click();
    await rosa.page.getByText('Nog niet ondertekend.').waitFor();
    const secret = rosa.page.getByLabel('Beheerderssleutel', { exact: true });
    await secret.fill('geen sleutel');
    await rosa.page.getByRole('button', { name: 'Voorstel ondertekenen' }).click();
    await rosa.page.getByText('Een beheerderssleutel heeft 64 tekens').waitFor();
    await secret.fill('ab'.repeat(32));
    await rosa.page.getByRole('button', { name: 'Voorstel ondertekenen' }).click();
    await rosa.page.getByText('Deze sleutel hoort bij geen van de drie beheerders').waitFor();

    const stranger = await takeSeat(world);
    await stranger.page.goto(`${world.serving.origin}/kantoor/uitnodiging#${'A'.repeat(43)}`);
    await stranger.page.getByText('Deze uitnodiging werkt niet (meer).').waitFor();
    await stranger.context.close();
  });
});
