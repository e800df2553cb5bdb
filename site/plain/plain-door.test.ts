import { openTip } from '@seinhuis/core/operator';
import { addressOfToken } from '@seinhuis/core/switchboard';
import { openReceipt, readReceipt } from '@seinhuis/core/wire/receipt';
import { writeSlots } from '@seinhuis/core/wire/slots';
import { beforeAll, describe, expect, it } from 'vitest';
import { plainDoorOf, type TestNetwork, testNetwork } from '../../e2e/network/plain-door.ts';
import { frontBody } from '../pages/front.ts';
import { PLAIN_HEADERS } from './headers.ts';

let made: TestNetwork;
beforeAll(async () => {
  made = await testNetwork('2026-11-01');
});
const doorWith = (answers: Partial<Record<string, () => Response>> = {}, pin: string | null = made.pin) =>
  plainDoorOf(made, answers, pin);

const wordsIn = (page: string): readonly string[] =>
  [...page.matchAll(/<li lang="nl">([a-z]+)</g)].map((m) => m[1] ?? '');

describe('the plain door', () => {
  it.each([
    ['yes', true],
    ['no', false],
  ])('tells with the receipt to call 112 when danger is answered with %s', async (danger, told) => {
    const { post } = doorWith();
    const sent = await (await post('/', { what: 'Iemand wordt bedreigd.', danger })).text();
    expect(wordsIn(sent)).toHaveLength(8);
    expect(sent.includes('Bel nu <a href="tel:112">112</a>.')).toBe(told);
    // The words would be lost on the way to the other language.
    expect(sent).toContain('<details class="no-print" lang="en">');
  });

  it.each(['/', '/en/', '/advies', '/en/advice', '/terug', '/en/back'])(
    'answers %s without script, cookie or cache (C2)',
    async (path) => {
      const answer = await doorWith().app.request(path);
      expect(answer.status).toBe(200);
      for (const [name, value] of Object.entries(PLAIN_HEADERS)) expect(answer.headers.get(name)).toBe(value);
      expect(answer.headers.get('set-cookie')).toBeNull();
      const page = await answer.text();
      expect(page).not.toMatch(/<script|javascript:| on[a-z]+=/i);
      expect([...page.matchAll(/(?:src|href|action)="(https?:[^"]*)"/g)].map((m) => m[1])).toSatisfy(
        (to: string[]) =>
          to.every(
            (url) => url.startsWith('https://www.knmi.nl/') || url.startsWith('https://veilig.example/'),
          ),
      );
    },
  );

  it('says with the receipt where without script somebody comes back, by the words that stand there', async () => {
    const { app, post } = doorWith();
    expect(await (await post('/', { what: 'x' })).text()).toContain(
      'Kies dan op de startpagina, of boven de vragen op de eenvoudige pagina, ‘Ik heb al gemeld en kom terug’.',
    );
    const form = await (await app.request('/')).text();
    expect(form).toContain('<a href="/terug">Ik heb al gemeld en kom terug</a>');
    expect(form.indexOf('href="/terug"')).toBeLessThan(form.indexOf('<form'));
  });

  it('leads who reported before back in one press, from every page that has nothing to lose, in both languages', async () => {
    expect(String(await frontBody('nl'))).toContain(
      'href="/zonder-script/terug">Ik heb al gemeld en kom terug</a></p></noscript>',
    );
    expect(String(await frontBody('en'))).toContain(
      'href="/zonder-script/en/back">I reported before and come back</a></p></noscript>',
    );
    const { app, post } = doorWith();
    for (const path of ['/', '/advies', '/nergens'])
      expect(await (await app.request(path)).text()).toContain('<a href="/terug">Ik heb al gemeld');
    for (const path of ['/en/', '/en/advice', '/en/nowhere'])
      expect(await (await app.request(path)).text()).toContain('<a href="/en/back">I reported before');
    // What was typed is gone there, so nobody is told that it waits in the browser.
    const tooLarge = await (await post('/', { what: 'x'.repeat(3_000_000) })).text();
    expect(tooLarge).toContain('"/terug"');
    expect(tooLarge).not.toMatch(/ga terug/i);
  });

  it('says who locks the report, before the first question', async () => {
    const page = await (await doorWith().app.request('/')).text();
    expect(page.indexOf('op de computer van het meldpunt')).toBeGreaterThan(0);
    expect(page.indexOf('op de computer van het meldpunt')).toBeLessThan(page.indexOf('<form'));
  });

  it('seals what was told and shows eight words that open the mailbox in it (C1, C2)', async () => {
    const { post, posted } = doorWith();
    const answer = await post('/', [
      ['themes', 'drugs.hennep'],
      ['themes', 'wapens'],
      ['what', 'Kanarievogel in de loods'],
      ['place', 'Almelo'],
    ]);
    expect(answer.status).toBe(200);
    const words = wordsIn(await answer.text());
    expect(readReceipt(words.join(' ')).ok).toBe(true);
    const [tip] = posted;
    expect(tip?.path).toMatch(/^\/api\/tips\/[0-9a-f]{32}\/plain$/);
    expect(Buffer.from(tip?.body ?? []).includes('Kanarievogel')).toBe(false);
    const { body } = await openTip(made.intake, tip?.body ?? new Uint8Array());
    const mailbox = await openReceipt(words, made.network);
    expect(body).toMatchObject({
      kind: 'tip',
      language: 'nl',
      answers: {
        themes: ['drugs.hennep', 'wapens'],
        what: 'Kanarievogel in de loods',
        place: 'GM0141 Almelo',
      },
      mailbox: { address: mailbox.address, recipient: mailbox.recipient },
    });
  });

  it('never shows a receipt when nothing was stored, and keeps what was typed', async () => {
    const { post } = doorWith({ tips: () => Response.json({ title: 'not-stored' }, { status: 503 }) });
    const answer = await post('/', { what: 'Een lange <b>tekst</b>', address: 'Kade 3' });
    expect(answer.status).toBe(503);
    const page = await answer.text();
    expect(page).toContain(
      '<h2>Niet opgeslagen</h2><p>Bewaar deze tekst en probeer het opnieuw. Laat daarvoor',
    );
    // One advice, said once.
    for (const said of [/opgeslagen/g, /Bewaar/g, /deze pagina open/g, /probeer het/gi])
      expect(page.match(said), String(said)).toHaveLength(1);
    expect(page).toContain('Er is niets bij ons aangekomen. Dat ligt aan ons, niet aan u.');
    expect(page).toContain('Bel het meldpunt: <a href="tel:08001234">0800 12 34</a>.');
    expect(page).toContain('Een lange &lt;b&gt;tekst&lt;/b&gt;');
    expect(page).toContain('value="Kade 3"');
    expect(wordsIn(page)).toEqual([]);
  });

  it.each(['not-stored', 'bad-request'])(
    'tells nobody to load a page anew in which their text is (%s)',
    async (title) => {
      const { post } = doorWith({ tips: () => Response.json({ title }, { status: 400 }) });
      const page = await (await post('/', { what: 'x' })).text();
      expect(page).toContain('Dat ligt aan ons, niet aan u.');
      expect(page).not.toContain('Laad de pagina opnieuw');
    },
  );

  it('seeks the fault here, not with the internet of the tipster, when the switchboard is silent', async () => {
    const silent = (): never => {
      throw new TypeError('gone');
    };
    const unknown = await (await doorWith({ tips: silent }).post('/', { what: 'x' })).text();
    expect(unknown).toContain('Er is bij ons een storing. Met uw internet is niets mis.');
    const unsent = await (await doorWith({ network: silent }).post('/', { what: 'x' })).text();
    expect(unsent).toContain('Er is niets bij ons aangekomen. Dat ligt aan ons, niet aan u.');
    for (const page of [unknown, unsent]) expect(page).not.toContain('Controleer uw internet');
  });

  it('believes no other answer than that it was stored', async () => {
    const { post } = doorWith({ tips: () => new Response('ok') });
    expect((await post('/', { what: 'x' })).status).toBe(503);
  });

  it('tries the same envelope under the same id once more when no answer came', async () => {
    let first = true;
    const { post, posted } = doorWith({
      tips: () => {
        if (!first) return Response.json({ stored: true });
        first = false;
        throw new TypeError('gone');
      },
    });
    expect((await post('/', { what: 'x' })).status).toBe(200);
    expect(posted.map(({ path }) => path)).toEqual([posted[0]?.path, posted[0]?.path]);
    expect(posted[0]?.body).toEqual(posted[1]?.body);
  });

  it('asks back a place that exists twice, takes the answer, and forces nobody', async () => {
    const { post, posted } = doorWith();
    const asked = await post('/', { what: 'x', place: 'Bergen' });
    expect(asked.status).toBe(422);
    expect(await asked.text()).toContain('value="GM0373 Bergen');
    const chosen = await post('/', {
      what: 'x',
      place: 'Bergen',
      'place-asked': 'Bergen',
      'place-which': 'typed',
    });
    expect(chosen.status).toBe(200);
    const { body } = await openTip(made.intake, posted[0]?.body ?? new Uint8Array());
    expect(body).toMatchObject({ answers: { place: 'Bergen' } });
  });

  it('points out an empty report with a link to the field', async () => {
    const answer = await doorWith().post('/', { address: 'Kade 3' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('<a href="#f-what">');
  });

  it.each([['an old network file', '2026-09-01', 'De gegevens van het meldpunt zijn te oud.', '0800 12 34']])(
    'stays shut with %s and offers the phone',
    async (_, issued, why, phone) => {
      const old = await testNetwork(issued);
      const { app } = doorWith({ network: () => Response.json(old.signed) }, old.pin);
      const answer = await app.request('/');
      expect(answer.status).toBe(503);
      const page = await answer.text();
      expect(page).toContain(why);
      expect(page).toContain(phone);
    },
  );

  it('gives, while there is a fault, the number of the file that was served last, when that is signed well (C6)', async () => {
    const away = (last: object | null) =>
      doorWith({ network: () => Response.json({ title: 'not-loaded', last }, { status: 503 }) });
    for (const path of ['/', '/en/']) {
      const page = await (await away(made.signed).app.request(path)).text();
      expect(page).toContain('<a href="tel:08001234">0800 12 34</a>');
      expect(page).not.toContain('<form');
    }
    const typed = await (await away(made.signed).post('/', { what: 'Een bus' })).text();
    expect(typed).toContain('Bel het meldpunt: <a href="tel:08001234">0800 12 34</a>.');
    const forged = { ...made.signed, network: made.signed.network?.replace('0800 12 34', '0900 66 66') };
    for (const last of [forged, {}, null]) {
      const page = await (await away(last).app.request('/')).text();
      expect(page).toContain('<p>Probeer het later opnieuw.</p>');
      expect(page).not.toContain('tel:0900');
    }
  });

  it('stays shut for registrars that are not the pinned ones, and asks nobody to call an unknown number (C6)', async () => {
    const answer = await doorWith({}, 'ab'.repeat(12)).app.request('/');
    expect(answer.status).toBe(503);
    const page = await answer.text();
    expect(page).toContain('<p>Probeer het later opnieuw.</p>');
    expect(page).not.toMatch(/bel het meldpunt/i);
  });

  it('shows the letters of the words, and a wrong word with the nearest', async () => {
    const { post, app } = doorWith();
    const sent = wordsIn(await (await post('/', { what: 'x' })).text());
    const mailbox = await openReceipt(sent, made.network);
    const letter = await made.letter(mailbox, 1, 'question', 'Welke <kleur> heeft de bus?');
    expect(addressOfToken(mailbox.token)).toBe(mailbox.address);
    const door = doorWith({ collect: () => new Response(writeSlots([letter]) as Uint8Array<ArrayBuffer>) });
    const box = await (await door.post('/terug', { words: sent.join(' ').toUpperCase() })).text();
    expect(box).toContain('Wij hebben een vraag.');
    expect(box).toContain('Welke &lt;kleur&gt; heeft de bus?');
    const answered = await door.post('/terug/antwoord', {
      words: sent.join(' '),
      letter: letter.id,
      'answer-1': 'Wit.',
    });
    expect(await answered.text()).toContain('Uw antwoord is verstuurd.');
    const reply = await openTip(made.intake, door.posted.find(({ path }) => path.endsWith('/plain'))!.body);
    expect(reply.body).toMatchObject({ kind: 'answer', text: 'Wit.', letter: 1 });
    expect(door.posted.some(({ path }) => path.endsWith('/clear'))).toBe(true);

    const wrong = await post('/terug', { words: ['qqqqqq', ...sent.slice(1)].join(' ') });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toMatch(/Woord 1 staat niet in onze lijst\. Bedoelt u ‘[a-z]+’\?/);
    expect((await app.request('/terug')).status).toBe(200);
  });

  it('says the same of an empty mailbox and of one that does not exist (C12)', async () => {
    const { post } = doorWith();
    const words = wordsIn(await (await post('/', { what: 'x' })).text());
    expect(await (await post('/terug', { words: words.join(' ') })).text()).toContain(
      'Deze pagina kan niet zien of uw woorden kloppen.',
    );
  });

  it('refuses what is no form, what is too large and what is not there with a page and a 4xx', async () => {
    const { app, post } = doorWith();
    expect((await app.request('/', { method: 'POST', body: '{}' })).status).toBe(415);
    expect((await post('/', { what: 'x'.repeat(3_000_000) })).status).toBe(413);
    expect((await app.request('/nergens?<script>')).status).toBe(404);
    expect((await app.request('/', { method: 'DELETE' })).status).toBe(404);
  });
});
