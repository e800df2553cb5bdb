import { toBase64 } from '@seinhuis/core/bytes';
import { makeId } from '@seinhuis/core/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../e2e/network/client.ts';
import type { Player } from '../../e2e/network/player.ts';
import { draftFrom, forwardAs, forwardedTip, postTip, reviewAs } from '../../e2e/network/tip.ts';
import { makeWorld, type World } from '../../e2e/network/world.ts';

describe('the desk', () => {
  let world: World;
  let olga: Player;
  let omar: Player;
  let rosa: Player;
  beforeAll(async () => {
    world = await makeWorld();
    ({ olga, omar, rosa } = world.people as Record<'olga' | 'omar' | 'rosa', Player>);
  });
  afterAll(() => world.close());

  const draftBody = async (tip: string, sequence: number) => ({
    tip,
    theme: 'drugs',
    draft: makeId(world.random),
    sequence,
    envelope: toBase64((await postTip(world, 'vulling')).envelope),
  });

  it('gives a tip to one operator, also when both claim it at once', async () => {
    const { id } = await postTip(world, 'iets');
    const claims = await Promise.all(
      [olga, omar, olga, omar].map(({ browser }) =>
        refusalOf(browser.call('claimTip', { parameters: { id } })),
      ),
    );
    expect(claims.filter((answer) => answer === 'answered')).toHaveLength(2);
    expect(claims.filter((answer) => answer === 'wrong-state')).toHaveLength(2);
  });

  it('never lets anybody review whose hands the raw tip passed through, even after releasing it (C7)', async () => {
    const { id } = await postTip(world, 'iets');
    await omar.browser.call('claimTip', { parameters: { id } });
    await omar.browser.call('readTip', { parameters: { id } });
    await omar.browser.call('releaseTip', { parameters: { id } });
    const made = await draftFrom(world, olga, id);
    const { reports } = await omar.browser.call('listReports');
    expect(reports.find((r) => r.id === made.report)?.mayReview).toBe(false);
    expect(await refusalOf(omar.browser.call('readDraft', { parameters: { id: made.report } }))).toBe(
      'not-found',
    );
    const { envelope } = await postTip(world, 'vulling');
    const body = {
      decision: 'approved' as const,
      sequence: 1,
      review: makeId(world.random),
      envelope: toBase64(envelope),
    };
    const parameters = { id: made.report };
    expect(await refusalOf(omar.browser.call('review', { parameters, body }))).toBe('not-found');
    expect(await refusalOf(olga.browser.call('review', { parameters, body }))).toBe('not-allowed');
    await reviewAs(world, rosa, made);
  });

  it('never lets an author who may review too approve their own report (C7)', async () => {
    const { id } = await postTip(world, 'iets');
    const made = await draftFrom(world, omar, id);
    const answer = await refusalOf(reviewAs(world, omar, made));
    expect(answer).not.toBe('answered');
    const { envelope } = await postTip(world, 'vulling');
    const body = {
      decision: 'approved' as const,
      sequence: 1,
      review: makeId(world.random),
      envelope: toBase64(envelope),
    };
    expect(await refusalOf(omar.browser.call('review', { parameters: { id: made.report }, body }))).toBe(
      'not-found',
    );
  });

  it('hands a reviewer the draft and no tip: neither lists, claims nor reads one (C7)', async () => {
    const { id } = await postTip(world, 'iets');
    const { call } = rosa.browser;
    expect(await refusalOf(call('listTips'))).toBe('not-allowed');
    expect(await refusalOf(call('claimTip', { parameters: { id } }))).toBe('not-allowed');
    expect(await refusalOf(call('readTip', { parameters: { id } }))).toBe('not-allowed');
  });

  it('keeps nothing in the database that leads from a report to its tip (C3)', async () => {
    const { tip, report } = await forwardedTip(world);
    const [row] = await world.db.sql<Record<string, unknown>>`select * from report where id = ${report}`;
    const text = JSON.stringify({ ...row, draft_envelope: null, review_envelope: null });
    expect(text).not.toContain(tip.id);
    const deliveries = await world.db.sql<
      Record<string, unknown>
    >`select * from delivery where report = ${report}`;
    expect(JSON.stringify(deliveries.map((d) => ({ ...d, envelope: null })))).not.toContain(tip.id);
    const [moved] = await world.db.sql<{ tip: string; report: string }>`
      select (select xmin::text from tip where id = ${tip.id}) as tip,
        (select xmin::text from report where id = ${report}) as report`;
    expect(moved?.tip).not.toBe(moved?.report);
  });

  it('does not write the tip row when a draft is made of it (C3)', async () => {
    const { id } = await postTip(world, 'iets');
    await olga.browser.call('claimTip', { parameters: { id } });
    await olga.browser.call('readTip', { parameters: { id } });
    const mark = async () =>
      (
        await world.db.sql<{
          mark: string;
        }>`select xmin::text || xmax::text as mark from tip where id = ${id}`
      )[0];
    const before = await mark();
    await olga.browser.call('writeDraft', {
      parameters: { id: makeId(world.random) },
      body: await draftBody(id, 1),
    });
    expect(await mark()).toEqual(before);
  });

  it('takes a draft from whoever claimed the tip, version after version', async () => {
    const { id } = await postTip(world, 'iets');
    const parameters = { id: makeId(world.random) };
    const write = async (player: Player, sequence: number) =>
      refusalOf(player.browser.call('writeDraft', { parameters, body: await draftBody(id, sequence) }));
    expect(await write(olga, 1)).toBe('not-found');
    await olga.browser.call('claimTip', { parameters: { id } });
    expect(await write(omar, 1)).toBe('not-found');
    expect(await write(olga, 2)).toBe('wrong-state');
    expect(await write(olga, 1)).toBe('answered');
    expect(await write(olga, 1)).toBe('wrong-state');
    expect(await write(olga, 2)).toBe('answered');
    const text = { ...(await draftBody(id, 3)), theme: 'jan-jansen' };
    expect(await refusalOf(olga.browser.call('writeDraft', { parameters, body: text }))).toBe('bad-request');
  });

  it('lets a returned draft be written again and asks for a new review', async () => {
    const { id } = await postTip(world, 'iets');
    const made = await draftFrom(world, olga, id);
    await reviewAs(world, rosa, made, 'returned');
    const parameters = { id: made.report };
    expect(
      await refusalOf(
        olga.browser.call('forward', { parameters, body: { deliveries: [], missed: ['GM0358'] } }),
      ),
    ).toBe('wrong-state');
    await olga.browser.call('writeDraft', { parameters, body: await draftBody(id, 2) });
    const { reports } = await olga.browser.call('listReports');
    expect(reports.find((r) => r.id === made.report)).toMatchObject({
      state: 'draft',
      sequence: 2,
      review: null,
    });
  });

  it('forwards once: the same again is fine, another is refused, missed signals count once', async () => {
    const { report, body } = await forwardedTip(world, 'iets', ['GM0399']);
    const parameters = { id: report };
    expect(await refusalOf(olga.browser.call('forward', { parameters, body }))).toBe('answered');
    const other = { deliveries: body.deliveries.slice(1), missed: body.missed };
    expect(await refusalOf(olga.browser.call('forward', { parameters, body: other }))).toBe('wrong-state');
    const { missed } = await world.people.rik!.browser.call('coverage');
    expect(missed).toEqual([{ month: '2026-11', gmCode: 'GM0399', theme: 'drugs', count: 1 }]);
  });

  it('forwards only to partners whom the roster names, with their current key (C6)', async () => {
    const { id } = await postTip(world, 'iets');
    const made = await draftFrom(world, olga, id);
    const review = await reviewAs(world, rosa, made);
    const { envelope } = await postTip(world, 'vulling');
    const delivery = {
      id: makeId(world.random),
      organisation: 'GM0358',
      epoch: 1,
      role: 'primary' as const,
      outcomeVerifier: '0'.repeat(64),
      envelope: toBase64(envelope),
    };
    const forward = (change: Partial<typeof delivery>) =>
      refusalOf(
        olga.browser.call('forward', {
          parameters: { id: made.report },
          body: { deliveries: [{ ...delivery, ...change }], missed: [] },
        }),
      );
    expect(await forward({ organisation: 'GM9999' })).toBe('not-allowed');
    expect(await forward({ organisation: 'DESK' })).toBe('not-allowed');
    expect(await forward({ epoch: 2 })).toBe('not-allowed');
    expect((await forwardAs(world, olga, made, review)).deliveries).toHaveLength(2);
  });

  it('closes a tip by its code and counts it by month', async () => {
    const { id } = await postTip(world, 'iets');
    await olga.browser.call('claimTip', { parameters: { id } });
    await olga.browser.call('closeTip', { parameters: { id }, body: { outcome: 'too-vague' } });
    expect(await refusalOf(olga.browser.call('readTip', { parameters: { id } }))).toBe('wrong-state');
    const { closed } = await olga.browser.call('figures');
    expect(closed).toContainEqual({ month: '2026-11', outcome: 'too-vague', count: 1 });
  });
});
