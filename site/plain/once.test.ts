import { readReceipt } from '@seinhuis/core/wire/receipt';
import { beforeAll, describe, expect, it } from 'vitest';
import { plainDoorOf, type TestNetwork, testNetwork } from '../../e2e/network/plain-door.ts';

let made: TestNetwork;
beforeAll(async () => {
  made = await testNetwork('2026-11-01');
});

/** A door before a switchboard that keeps ids as the real one does: another content under a known id is a conflict. */
const door = () => {
  const ids = new Set<string>();
  const opened = plainDoorOf(made, {
    tips: () => {
      const path = opened.posted.at(-1)?.path ?? '';
      const known = ids.has(path);
      ids.add(path);
      return known ? Response.json({ title: 'conflict' }, { status: 409 }) : Response.json({ stored: true });
    },
  });
  const onceOf = async (path: string): Promise<string> =>
    /name="once" value="([0-9a-f]{64})"/.exec(await (await opened.app.request(path)).text())?.[1] ?? '';
  return { ...opened, ids, onceOf };
};
const wordsIn = (page: string): readonly string[] =>
  [...page.matchAll(/<li lang="nl">([a-z]+)</g)].map((m) => m[1] ?? '');

describe('a form that is sent in again', () => {
  it('by a reload is stored once and gives the same eight words', async () => {
    const { post, ids, onceOf } = door();
    const form = { once: await onceOf('/'), what: 'Vaten in de loods', place: 'Almelo' };
    const [first, again] = [await post('/', form), await post('/', form)];
    expect([first.status, again.status]).toEqual([200, 200]);
    const words = wordsIn(await first.text());
    expect(readReceipt(words.join(' ')).ok).toBe(true);
    expect(wordsIn(await again.text())).toEqual(words);
    expect(ids.size).toBe(1);
  });

  it('with anything else in it is another report, with other words', async () => {
    const { post, ids, onceOf } = door();
    const once = await onceOf('/');
    const told = ['Vaten in de loods', 'Vaten in de loods.'];
    const receipts = await Promise.all(
      told.map(async (what) => wordsIn(await (await post('/', { once, what })).text()).join(' ')),
    );
    expect(new Set(receipts).size).toBe(2);
    expect(ids.size).toBe(2);
  });

  it('from another page, or without a number of ours, is another report', async () => {
    const { post, ids, onceOf } = door();
    const what = 'Vaten in de loods';
    for (const once of [await onceOf('/'), await onceOf('/'), await onceOf('/en/'), '', 'f'.repeat(63), 'x'])
      expect((await post('/', { once, what })).status).toBe(200);
    expect(ids.size).toBe(6);
  });

  it('keeps its number through mistakes', async () => {
    const { post, onceOf } = door();
    const once = await onceOf('/');
    const answer = await post('/', { once, address: 'Kade 3' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`name="once" value="${once}"`);
  });

  it('as an answer in the mailbox is stored once', async () => {
    const { post, ids } = door();
    const words = wordsIn(await (await post('/', { what: 'x' })).text()).join(' ');
    const reply = { words, letter: 'a'.repeat(32), 'answer-1': 'Wit.' };
    for (let time = 0; time < 2; time += 1)
      expect(await (await post('/terug/antwoord', reply)).text()).toContain('Uw antwoord is verstuurd.');
    expect(ids.size).toBe(2);
  });
});

describe('pages of the plain door', () => {
  it('give advice before anything is sent, with examples', async () => {
    const { app } = door();
    for (const [form, path, example] of [
      ['/', '/advies', 'Een man verkoopt wapens.'],
      ['/en/', '/en/advice', 'A man sells weapons.'],
    ] as const) {
      const asked = await (await app.request(form)).text();
      expect(asked).toContain(`href="${path}"`);
      // Once more, before the button that sends.
      expect(asked.indexOf(example)).toBeLessThan(asked.lastIndexOf('<button type="submit"'));
      const advice = await app.request(path);
      expect(advice.status).toBe(200);
      expect(await advice.text()).toContain(example);
    }
  });

  it('let numbers be called by a tap, and are called what they are', async () => {
    const { app } = door();
    const form = await (await app.request('/')).text();
    for (const number of ['112', '09008844', '08001234']) expect(form).toContain(`href="tel:${number}"`);
    const missing = await (await app.request('/nergens')).text();
    expect(/<title>(.*?)<\/title>/.exec(missing)?.[1]).toBe('Niet gevonden');
  });
});
