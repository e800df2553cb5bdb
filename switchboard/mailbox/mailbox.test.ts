import { makeId } from '@seinhuis/core/ids';
import { sealLetter } from '@seinhuis/core/operator';
import { openLetters } from '@seinhuis/core/tipster';
import type { Mailbox } from '@seinhuis/core/wire/receipt';
import { COLLECT_BYTES, LETTER_BYTES, SLOTS } from '@seinhuis/core/wire/slots';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, refusalOf } from '../../e2e/network/client.ts';
import { newMailbox, postTip } from '../../e2e/network/tip.ts';
import { makeWorld, type World } from '../../e2e/network/world.ts';
import { OUTER_BYTES } from '../lockbox/outer.ts';

describe('mailboxes', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  });
  afterAll(() => world.close());

  const letterTo = async (mailbox: Mailbox, number: number) => {
    const olga = world.people.olga!;
    const desk = await world.desk(olga);
    const letter = { number, previous: null, status: 'reading' as const, text: `brief ${number}` };
    return sealLetter(desk, await olga.held('letter'), mailbox, letter);
  };
  const post = async (mailbox: Mailbox, number: number) => {
    const { id, envelope } = await letterTo(mailbox, number);
    await world.people.rik!.browser.call('postLetter', {
      parameters: { address: mailbox.address, id },
      body: envelope,
    });
    return { id, envelope };
  };
  const collect = async (token: string) => {
    const answer = await world.app.request(`${ORIGIN}/api/mailboxes/collect`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    return {
      status: answer.status,
      headers: [...answer.headers].sort(),
      bytes: new Uint8Array(await answer.arrayBuffer()),
    };
  };

  it('answers absent, empty and full with the same status, headers, length and number of rows read (C12)', async () => {
    const [absent, empty, one, full] = await Promise.all(Array.from({ length: 4 }, () => newMailbox(world)));
    const { id } = await post(empty!, 1);
    await world.people.rik!.browser.call('clearLetters', { body: { token: empty!.token, letters: [id] } });
    await post(one!, 1);
    for (let number = 1; number <= SLOTS; number += 1) await post(full!, number);
    const answers = [];
    for (const mailbox of [absent, empty, one, full]) answers.push(await collect(mailbox!.token));
    for (const { status, headers, bytes } of answers) {
      expect(status).toBe(200);
      expect(headers).toEqual(answers[0]!.headers);
      expect(bytes).toHaveLength(COLLECT_BYTES);
    }
    expect(answers[0]!.bytes.every((byte) => byte === 0)).toBe(true);
    expect(answers[1]!.bytes.every((byte) => byte === 0)).toBe(true);
    const [sizes] = await world.db.sql<{ lengths: number[] }>`
      select array_agg(distinct length(slot)) as lengths from letter`;
    expect(sizes?.lengths).toEqual([COLLECT_BYTES / SLOTS + OUTER_BYTES]);
    const network = await world.network();
    expect(await openLetters(network, one!, answers[2]!.bytes)).toMatchObject([
      { letter: { text: 'brief 1' } },
    ]);
    expect(await openLetters(network, full!, answers[3]!.bytes)).toHaveLength(SLOTS);
  });

  it('keeps a fifth letter out, also when eight come at once', async () => {
    const mailbox = await newMailbox(world);
    const letters = await Promise.all(Array.from({ length: 8 }, (_, at) => letterTo(mailbox, at + 1)));
    const answers = await Promise.all(
      letters.map(({ id, envelope }) =>
        refusalOf(
          world.people.rik!.browser.call('postLetter', {
            parameters: { address: mailbox.address, id },
            body: envelope,
          }),
        ),
      ),
    );
    expect(answers.filter((answer) => answer === 'answered')).toHaveLength(SLOTS);
    expect(answers.filter((answer) => answer === 'mailbox-full')).toHaveLength(SLOTS);
  });

  it('stores a letter that is sent twice once, and refuses another under its id', async () => {
    const mailbox = await newMailbox(world);
    const { id, envelope } = await post(mailbox, 1);
    const { call } = world.people.rik!.browser;
    const parameters = { address: mailbox.address, id };
    expect(await refusalOf(call('postLetter', { parameters, body: envelope }))).toBe('answered');
    const other = await letterTo(mailbox, 2);
    expect(await refusalOf(call('postLetter', { parameters, body: other.envelope }))).toBe('conflict');
    const found = await openLetters(await world.network(), mailbox, (await collect(mailbox.token)).bytes);
    expect(found).toHaveLength(1);
  });

  it('clears only the letters of the mailbox whose token is shown', async () => {
    const [mine, other] = [await newMailbox(world), await newMailbox(world)];
    const { id } = await post(mine, 1);
    const { call } = world.people.rik!.browser;
    await call('clearLetters', { body: { token: other.token, letters: [id] } });
    expect(await openLetters(await world.network(), mine, (await collect(mine.token)).bytes)).toHaveLength(1);
  });

  it('forgets a letter that its owner cleared, from older copies of the database too (C5)', async () => {
    const mailbox = await newMailbox(world);
    const { id } = await post(mailbox, 1);
    const [copied] = await world.db.sql<{ slot: Uint8Array }>`select slot from letter where id = ${id}`;
    expect(world.lockbox.open(copied!.slot)).not.toBeNull();
    const body = { token: mailbox.token, letters: [id] };
    await world.people.rik!.browser.call('clearLetters', { body });
    expect(await world.db.sql`select id from letter where id = ${id}`).toEqual([]);
    expect(world.lockbox.open(copied!.slot)).toBeNull();
  });

  it('refuses a letter larger than a slot and one that is no envelope', async () => {
    const { envelope } = await postTip(world, 'x'.repeat(17_000));
    const { call } = world.people.rik!.browser;
    const parameters = { address: (await newMailbox(world)).address, id: makeId(world.random) };
    expect(await refusalOf(call('postLetter', { parameters, body: envelope }))).toBe('too-large');
    expect(await refusalOf(call('postLetter', { parameters, body: new Uint8Array(LETTER_BYTES) }))).toBe(
      'bad-envelope',
    );
  });
});
