import { beforeAll, describe, expect, it } from 'vitest';
import { plainDoorOf, type TestNetwork, testNetwork } from '../../e2e/network/plain-door.ts';
import type { PlainAct } from './budgets.ts';

let made: TestNetwork;
beforeAll(async () => {
  made = await testNetwork('2026-11-01');
});

const fullFor = (act: PlainAct) => plainDoorOf(made, {}, made.pin, (asked) => asked !== act);

describe('a plain door that is too busy (A7)', () => {
  it('says so, keeps everything that was typed on the page, and stores nothing (C24)', async () => {
    const { post, posted } = fullFor('report');
    const answer = await post('/', { what: 'Een lange <b>tekst</b>', address: 'Kade 3', danger: 'yes' });
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('60');
    const page = await answer.text();
    expect(page).toContain('Het is nu erg druk. Wacht een minuut en probeer het opnieuw.');
    expect(page).toContain('Niet opgeslagen');
    expect(page).toContain('Een lange &lt;b&gt;tekst&lt;/b&gt;');
    expect(page).toContain('value="Kade 3"');
    expect(page).toMatch(/value="yes" checked/);
    expect(posted).toEqual([]);
  });

  it('keeps the text of a form with files, holds none of its files, and asks to choose them again', async () => {
    const { app, posted } = fullFor('report');
    const form = new FormData();
    form.append('what', 'Zie de foto');
    form.append('files', new File([new Uint8Array(500_000)], 'foto.jpg'));
    const answer = await app.request('/', { method: 'POST', body: form });
    expect(answer.status).toBe(429);
    const page = await answer.text();
    expect(page).toContain('Zie de foto');
    expect(page).toContain('Uw bestanden zijn niet bewaard. Kies ze opnieuw.');
    expect(posted).toEqual([]);
  });

  it('takes the same form later, under the number it had', async () => {
    const first = await (await fullFor('report').post('/', { what: 'x', once: 'a'.repeat(32) })).text();
    const once = /name="once" value="([^"]+)"/.exec(first)?.[1] ?? '';
    expect((await plainDoorOf(made).post('/', { what: 'x', once })).status).toBe(200);
  });

  it('keeps the eight words, or the answer, of whoever comes back', async () => {
    const { post, posted } = fullFor('mailbox');
    const words = await post('/terug', { words: 'een twee drie' });
    expect(words.status).toBe(429);
    expect(await words.text()).toContain('een twee drie');
    const answer = await post('/en/back/answer', {
      words: 'x',
      letter: '1',
      'answer-1': 'The bus <was> white',
    });
    expect(answer.status).toBe(429);
    const page = await answer.text();
    expect(page).toContain('The bus &lt;was&gt; white');
    expect(page).toContain('It is very busy now.');
    // It is sent again from here: going back in the browser would lose it.
    expect(page).toContain('action="/en/back/answer"');
    expect(page).toMatch(/name="words" value="x".*name="letter" value="1"/);
    expect(page).toContain('name="answer-1"');
    expect(posted).toEqual([]);
  });

  it('turns nobody away from the questions themselves', async () => {
    const { app } = plainDoorOf(made, {}, made.pin, () => false);
    for (const path of ['/', '/advies', '/terug', '/en/']) expect((await app.request(path)).status).toBe(200);
  });
});
