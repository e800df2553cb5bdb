import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placeOf, readTip, sendToReview, writeReport } from '../../cli/network/chain.ts';
import { Person } from '../../cli/network/person.ts';
import { OFFICE_ROUTES, type RouteRowName } from '../../office/route-table.ts';
import { forwardTip, likenTip, postSealedTip, tipAbout, writeLetter } from '../world/desk.ts';
import { lookAt, lookNarrow, lookTwice } from '../world/look.ts';
import { enter, openMenu, signIn, takeSeat } from '../world/office.ts';
import { visit, wordsOn } from '../world/pages.ts';
import { makeWorld, type World } from '../world/world.ts';

// Every page that there is, seen by axe and kept as a picture. One file, so that it has the machine to itself.

let world: World;
let invitation: string;
let newcomer: Person;

const invite = async (name: string, handle: string): Promise<string> => {
  const registrar = world.person('registrar-1');
  const body = { name, handle, organisation: 'PE04', roles: ['reader' as const] };
  return (await registrar.client('invitePerson', { body })).invitation;
};

const claimedBy = async (handle: string, text: string): Promise<string> => {
  const person = world.person(handle);
  await person.refresh(world.founded.registrars);
  const id = await postSealedTip(world, tipAbout(text));
  await person.client('claimTip', { parameters: { id } });
  await readTip(person, id);
  return id;
};

beforeAll(async () => {
  world = await makeWorld();
  // Something of everything: forwarded, with the second reader, claimed, waiting, proposed, invited, joined.
  const told = tipAbout('In een loods aan de rand van de stad zou hennep staan. Er komt vaak een wit busje.');
  await forwardTip(world, told);
  const reviewed = await claimedBy('bram', told.text);
  await sendToReview(
    world.person('bram'),
    reviewed,
    writeReport(
      world.person('bram'),
      told,
      placeOf(told, () => {}),
    ),
  );
  await claimedBy('anna', 'Er hangt een zware geur bij de loods.');
  await postSealedTip(world, tipAbout('Er staat elke nacht een bus.'));
  const nonsense = 'Haha dit is een grap, jullie krijgen de hele nacht post';
  for (const text of [nonsense, nonsense, `${nonsense} 7`])
    await likenTip(world, 'anna', await postSealedTip(world, tipAbout(text)));
  const reader = world.person('alkmaar');
  await reader.refresh(world.founded.registrars);
  await reader.makeKey('inbox', [reader.keys.id]);
  invitation = await invite('Nieuwe Lezer', 'n.lezer');
  newcomer = await Person.join(
    { base: world.serving.origin, now: world.now },
    await invite('Bijna Lezer', 'b.lezer'),
  );
});

afterAll(() => world.close());

type Look = (page: Page) => Promise<void>;
const room =
  (name: string): Look =>
  (page) =>
    enter(page, name);
const inTable =
  (name: string): Look =>
  async (page) => {
    await enter(page, name);
    await page.getByRole('table').last().getByRole('link').first().click();
  };

/** How somebody gets to each page of the table, and what shows that it is complete. A page without a line fails. */
const VISITS: Readonly<Record<RouteRowName, readonly [who: string | null, go: Look, ready: string]>> = {
  home: [null, (page) => page.goto(`${world.serving.origin}/kantoor/`).then(() => {}), 'Met een passkey'],
  'sign-in': [
    null,
    (page) => page.goto(`${world.serving.origin}/kantoor/aanmelden`).then(() => {}),
    'Met tien woorden en een code',
  ],
  join: [
    null,
    async (page) => {
      await page.goto(`${world.serving.origin}/kantoor/uitnodiging#${invitation}`);
      await page.getByRole('button', { name: 'Tien woorden maken' }).click();
    },
    'Scan dit vierkant met uw authenticator-app',
  ],
  waiting: ['newcomer', async () => {}, 'Lees deze woorden voor als de beheerder belt.'],
  tips: ['anna', room('Meldingen'), 'Nog niet opgepakt'],
  tip: [
    'anna',
    async (page) => {
      await enter(page, 'Meldingen');
      await page
        .getByRole('link', { name: /^Openen/ })
        .first()
        .click();
      await page.getByRole('combobox', { name: 'Thema' }).selectOption('drugs.hennep');
      await page.getByRole('textbox', { name: 'Plaats, gemeente of postcode' }).fill('Bergen');
      await page.getByRole('radio', { name: /NH/ }).check();
      await page.getByRole('combobox', { name: /Hoeveel mensen/ }).selectOption('1: één persoon');
    },
    'mist dit signaal',
  ],
  alike: [
    'anna',
    async (page) => {
      await enter(page, 'Meldingen');
      await page.getByRole('link', { name: /^Bekijken/ }).click();
      await page.getByRole('button', { name: '3 meldingen openen' }).click();
      await page.getByRole('combobox', { name: 'Waarom niet bruikbaar?' }).selectOption('Onzin');
    },
    '1 melding die woord voor woord gelijk is aan de eerste',
  ],
  phone: ['anna', room('Telefoon'), 'Kies een onderwerp of schrijf op wat de beller vertelt.'],
  reports: ['anna', room('Berichten'), 'Doorgezet aan'],
  report: [
    'anna',
    async (page) => {
      await enter(page, 'Berichten');
      await page.getByRole('row').filter({ hasText: 'geopend' }).getByRole('link').click();
    },
    'Er komt vaak een wit busje.',
  ],
  review: ['chris', room('Tweede lezer'), 'Versie'],
  'review-report': [
    'chris',
    async (page) => {
      await inTable('Tweede lezer')(page);
      await page.getByRole('radio', { name: '2: 2 tot 5' }).check();
      await page.getByRole('button', { name: 'Schatting vastleggen' }).click();
    },
    'Veilig als de betrokkene het hardop voorleest',
  ],
  inbox: ['alkmaar', room('Postvak'), 'In een loods aan de rand van de stad'],
  delivery: ['alkmaar', inTable('Postvak'), 'Afloop ondertekenen en doorgeven'],
  organisations: ['registrar-1', room('Organisaties'), 'Gemeente Alkmaar'],
  people: ['registrar-1', room('Mensen'), 'Nieuwe Lezer'],
  'key-proposals': ['registrar-1', room('Voorgestelde sleutels'), 'Gemaakt door Lezer Alkmaar'],
  roster: ['registrar-1', room('Ledenlijst'), 'Naam van het meldpunt voor melders'],
  coverage: ['registrar-1', room('Dekking'), 'gemeenten zijn aangesloten'],
  figures: ['anna', room('Cijfers'), 'Per organisatie'],
  keys: ['alkmaar', room('Sleutels'), 'Delen met collega'],
  audit: ['alkmaar', room('Toezicht'), 'alleen de dag'],
  account: ['anna', room('Mijn account'), 'Controlewoorden van de beheerders'],
};

const DESK = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 800 };

/** A page that stands there in Dutch, in English as well and both at 320 pixels; then as it was. */
const lookAround = async (page: Page, name: string): Promise<void> => {
  await page.setViewportSize(NARROW);
  await lookNarrow(page, `${name}.narrow`);
  await openMenu(page);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Nederlands' }).waitFor();
  await expect.poll(() => page.locator('html').getAttribute('lang'), { message: name }).toBe('en');
  await lookNarrow(page, `${name}.en.narrow`);
  await page.setViewportSize(DESK);
  await lookAt(page, `${name}.en`);
  await page.getByRole('button', { name: 'Nederlands' }).click();
  await page.getByRole('button', { name: 'English' }).waitFor();
};

describe('every page of the office', () => {
  const seats = new Map<string, Page>();
  const seatOf = async (who: string | null): Promise<Page> => {
    const known = seats.get(who ?? '');
    if (known !== undefined) return known;
    const { page } =
      who === null ? await takeSeat(world) : await signIn(world, who === 'newcomer' ? newcomer : who);
    seats.set(who ?? '', page);
    return page;
  };

  test('has a visit', () => {
    expect(Object.keys(VISITS).toSorted()).toEqual(OFFICE_ROUTES.map((r) => r.name).toSorted());
  });

  test.for(OFFICE_ROUTES.map((r) => r.name))('%s', async (name) => {
    const [who, go, ready] = VISITS[name];
    const page = await seatOf(who);
    await go(page);
    await page.getByText(ready).first().waitFor();
    await lookTwice(page, `office.${name}`);
    await lookAround(page, `office.${name}`);
  });

  const DIALOGS: readonly (readonly [name: string, who: string, go: Look, open: RegExp])[] = [
    ['withdraw', 'anna', VISITS.report[1], /^Intrekken/],
    ['close-alike', 'anna', VISITS.alike[1], /^1 melding sluiten/],
    ['remove', 'registrar-1', VISITS.people[1], /^Verwijderen/],
    ['new-key', 'enschede', room('Sleutels'), /^Nieuwe sleutel maken/],
  ];
  test.for(DIALOGS)('the dialog %s', async ([name, who, go, open]) => {
    const page = await seatOf(who);
    // A page that failed before may have been left narrow.
    await page.setViewportSize(DESK);
    await go(page);
    await page.getByRole('button', { name: open }).first().click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('button').first().waitFor();
    await lookTwice(page, `office.dialog.${name}`);
    await page.setViewportSize(NARROW);
    await lookNarrow(page, `office.dialog.${name}.narrow`);
    await page.setViewportSize(DESK);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});

/** What is pressed and waited for on the way through both doors. */
const SAYS = {
  nl: {
    home: '/',
    start: 'Begin met uw melding',
    what: 'Wat gebeurt er?',
    told: 'Elke nacht lossen mannen vaten.',
    next: 'Volgende',
    place: /plaats of gemeente/,
    twice: 'Er zijn meer plaatsen met deze naam',
    check: 'Controleer uw antwoorden',
    send: 'Verstuur mijn melding',
    comeBack: /kom terug/,
    words: 'Uw acht woorden',
    look: 'Kijk of er bericht is',
    advice: /^Lees hoe/,
    questions: 'Naar de vragen',
    letter: 'Hoe laat komt het busje?',
    empty: 'Er klopt nog iets niet',
    outcome: '/afloop/',
    tell: 'Geef de afloop door',
  },
  en: {
    home: '/en/',
    start: 'Start your report',
    what: 'What happens?',
    told: 'Every night men unload drums.',
    next: 'Next',
    place: /town or municipality/,
    twice: 'There are more places with this name',
    check: 'Check your answers',
    send: 'Send my report',
    comeBack: /come back/,
    words: 'Your eight words',
    look: 'See whether there is a message',
    advice: /^Read how/,
    questions: 'To the questions',
    letter: 'At what time does the van come?',
    empty: 'Something is not right yet',
    outcome: '/en/outcome/',
    tell: 'Tell the outcome',
  },
} as const;

describe.each(['nl', 'en'] as const)('every public page at 320 pixels (%s)', (language) => {
  const says = SAYS[language];

  test('of the sealed door', async () => {
    const { page, context } = await visit(world, { width: 320 });
    const see = (name: string) => lookNarrow(page, `sealed.${name}.${language}`);
    await page.goto(world.serving.origin + says.home);
    await see('front');
    await page.getByRole('button', { name: says.start }).click();
    await page.getByRole('textbox', { name: says.what }).fill(says.told);
    await see('step-1');
    await page.getByRole('button', { name: says.next, exact: true }).click();
    await page.getByRole('textbox', { name: says.place }).fill('Bergen');
    await page.getByRole('button', { name: says.next, exact: true }).click();
    await page.getByText(says.twice).first().waitFor();
    await see('step-2');
    await page.getByRole('radio').first().check();
    for (const step of [3, 4, 5, 6]) {
      await page.getByRole('button', { name: says.next, exact: true }).click();
      await page.getByText(new RegExp(`^(Stap|Step) ${step} `)).waitFor();
      await see(`step-${step}`);
    }
    await page.getByRole('button', { name: says.next, exact: true }).click();
    await page.getByRole('heading', { name: says.check }).waitFor();
    await see('check');
    await page.getByRole('button', { name: says.send }).click();
    const words = await wordsOn(page);
    await see('sent');
    await writeLetter(world, words, says.letter);

    await page.goto(world.serving.origin + says.home);
    await page.getByRole('button', { name: says.comeBack }).click();
    await page.getByRole('textbox', { name: says.words }).fill([...words.slice(0, 7), 'qqqq'].join(' '));
    await page.getByRole('button', { name: says.look }).click();
    await page
      .getByText(/^(Woord|Word) 8/)
      .first()
      .waitFor();
    await see('return');
    await page.getByRole('textbox', { name: says.words }).fill(words.join(' '));
    await page.getByRole('button', { name: says.look }).click();
    await page.getByText(says.letter).waitFor();
    await see('mailbox');

    await page.goto(world.serving.origin + says.outcome);
    await page.getByRole('button', { name: says.tell }).click();
    await page.getByText(says.empty).first().waitFor();
    await see('outcome');
    await context.close();
  });

  test('of the plain door', async () => {
    const { page, context } = await visit(world, { width: 320 });
    const see = (name: string) => lookNarrow(page, `plain.${name}.${language}`);
    await page.goto(world.serving.plainOrigin + says.home);
    await see('form');
    await page.getByRole('link', { name: says.advice }).click();
    await page.getByRole('link', { name: says.questions }).waitFor();
    await see('advice');
    await page.getByRole('link', { name: says.questions }).click();
    await page.getByRole('textbox', { name: says.place }).fill('Bergen');
    await page.getByRole('button', { name: says.send }).click();
    await page.getByText(says.empty).first().waitFor();
    await see('mistakes');
    await page.getByRole('textbox', { name: says.what }).fill(says.told);
    await page.getByRole('textbox', { name: says.place }).fill('Alkmaar');
    await page.getByRole('button', { name: says.send }).click();
    const words = await wordsOn(page);
    await see('sent');
    await writeLetter(world, words, says.letter);
    await page.goto(world.serving.plainOrigin + says.home);
    await page.getByRole('link', { name: says.comeBack }).click();
    await page.getByRole('textbox', { name: says.words }).waitFor();
    await see('back');
    await page.getByRole('textbox', { name: says.words }).fill(words.join(' '));
    await page.getByRole('button', { name: says.look }).click();
    await page.getByText(says.letter).waitFor();
    await see('box');
    await page.goto(`${world.serving.plainOrigin}${says.home}nergens`);
    await see('not-here');
    await context.close();
  });
});

test('axe sees what is planted behind the headers of either door', async () => {
  for (const address of [
    `${world.serving.origin}/`,
    `${world.serving.origin}/kantoor/aanmelden`,
    world.serving.plainOrigin,
  ]) {
    const { page, context } = await visit(world, { width: 320 });
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
    await expect(lookNarrow(page, 'planted')).rejects.toThrow('image-alt');
    await context.close();
  }
});
