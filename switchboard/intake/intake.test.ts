import { makeId } from '@seinhuis/core/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { envelopeLength } from '../../core/crypto/envelope.ts';
import { ORIGIN } from '../../e2e/network/client.ts';
import { postTip } from '../../e2e/network/tip.ts';
import { makeWorld, type World } from '../../e2e/network/world.ts';

describe('intake', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  });
  afterAll(() => world.close());

  const put = (path: string, body: Uint8Array, type = 'application/octet-stream') =>
    world.app.request(`${ORIGIN}${path}`, {
      method: 'PUT',
      headers: { 'content-type': type },
      body: body as Uint8Array<ArrayBuffer>,
    });
  const stored = async (id: string) => world.db.sql<{ id: string }>`select id from tip where id = ${id}`;
  const contacts = async () => {
    const [row] = await world.db.sql<{ count: number }>`select sum(count) as count from contact_count`;
    return row?.count ?? 0;
  };

  it('stores the same envelope once, however often it is sent, and counts one contact', async () => {
    const { envelope } = await postTip(world, 'eerste');
    const id = makeId(world.random);
    const before = await contacts();
    const answers = [];
    for (let time = 0; time < 3; time += 1)
      answers.push((await put(`/api/tips/${id}/sealed`, envelope)).status);
    expect(answers).toEqual([201, 200, 200]);
    expect(await stored(id)).toHaveLength(1);
    expect(await contacts()).toBe(before + 1);
  });

  it('stores the same envelope once when it is sent many times at once', async () => {
    const { envelope } = await postTip(world, 'tweede');
    const id = makeId(world.random);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => put(`/api/tips/${id}/plain`, envelope)),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 200)).toHaveLength(19);
    expect(await stored(id)).toHaveLength(1);
  });

  it('refuses another envelope under an id that is taken, and keeps the first', async () => {
    const first = await postTip(world, 'derde');
    const second = await postTip(world, 'vierde');
    const answer = await put(`/api/tips/${first.id}/sealed`, second.envelope);
    expect(answer.status).toBe(409);
    const [row] = await world.db.sql<{
      envelope: Uint8Array;
    }>`select envelope from tip where id = ${first.id}`;
    expect(Buffer.from(world.lockbox.open(row!.envelope)!).equals(first.envelope)).toBe(true);
  });

  it('commits many different tips that arrive at once, each whole', async () => {
    const tips = await Promise.all(Array.from({ length: 40 }, (_, at) => postTip(world, `${at}`)));
    for (const { id, envelope } of tips) {
      const [row] = await world.db.sql<{ envelope: Uint8Array }>`select envelope from tip where id = ${id}`;
      expect(Buffer.from(world.lockbox.open(row!.envelope)!).equals(envelope)).toBe(true);
    }
  });

  it('refuses what has not the outside of an envelope: length, header, trailing bytes', async () => {
    const { envelope } = await postTip(world, 'vijfde');
    const id = makeId(world.random);
    const header = Buffer.from(envelope);
    header.write('x25519xxxxxxxxxx', 25);
    for (const body of [
      new Uint8Array(0),
      new Uint8Array(envelopeLength(4096)),
      envelope.slice(0, -1),
      Buffer.concat([envelope, Buffer.from([0])]),
      header,
    ]) {
      const answer = await put(`/api/tips/${id}/sealed`, body);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ title: 'bad-envelope' });
    }
    expect(await stored(id)).toEqual([]);
  });

  it('takes a tip at the doors that there are and no other', async () => {
    const { envelope } = await postTip(world, 'zesde');
    for (const door of ['phone', 'back', '..%2f', '%00'])
      expect((await put(`/api/tips/${makeId(world.random)}/${door}`, envelope)).status).toBe(400);
  });

  it('keeps the day of a tip and no moment, and sets no cookie (C3)', async () => {
    const { envelope } = await postTip(world, 'zevende');
    const id = makeId(world.random);
    const answer = await put(`/api/tips/${id}/sealed`, envelope);
    expect(answer.headers.get('set-cookie')).toBeNull();
    const [row] = await world.db.sql<Record<string, unknown>>`select * from tip where id = ${id}`;
    expect(row).toMatchObject({
      door: 'sealed',
      day: '2026-11-26',
      bytes: 4096,
      state: 'waiting',
      holder: null,
    });
    const texts = JSON.stringify({ ...row, envelope: null, id: null, hash: null });
    expect(texts).not.toMatch(/\d{2}:\d{2}/);
  });
});
