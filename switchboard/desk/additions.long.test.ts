import { toBase64 } from '@seinhuis/core/bytes';
import { makeId } from '@seinhuis/core/ids';
import { openDelivery, signDisposition } from '@seinhuis/core/reader';
import { readFrames } from '@seinhuis/core/wire/frames';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { additionFrom, addTo } from '../../e2e/network/addition.ts';
import { makeBrowser, refusalOf } from '../../e2e/network/client.ts';
import type { Player } from '../../e2e/network/player.ts';
import { draftFrom, forwardAs, forwardedTip, postTip, reviewAs } from '../../e2e/network/tip.ts';
import { makeWorld, type World } from '../../e2e/network/world.ts';

describe('what is added to a forwarded report', () => {
  let world: World;
  let olga: Player;
  let omar: Player;
  let rosa: Player;
  let lena: Player;
  beforeAll(async () => {
    world = await makeWorld();
    ({ olga, omar, rosa, lena } = world.people as Record<'olga' | 'omar' | 'rosa' | 'lena', Player>);
  });
  afterAll(() => world.close());

  const listed = async (player: Player, id: string) =>
    (await player.browser.call('listReports')).reports.find((r) => r.id === id);
  const later = async (player = olga): Promise<string> => {
    const { id } = await postTip(world, 'Het antwoord van de melder.');
    await player.browser.call('claimTip', { parameters: { id } });
    await player.browser.call('readTip', { parameters: { id } });
    return id;
  };
  const anyDraft = async (tip: string, part: number, sequence = 1) => ({
    tip,
    part,
    sequence,
    draft: makeId(world.random),
    envelope: toBase64((await postTip(world, 'vulling')).envelope),
  });
  const write = (player: Player, report: string, id: string, body: Awaited<ReturnType<typeof anyDraft>>) =>
    refusalOf(player.browser.call('writeAddition', { parameters: { report, id }, body }));

  it('reaches exactly those who have the report, as its second part, and opens there', async () => {
    const sent = await forwardedTip(world);
    const made = await addTo(world, olga, rosa, sent, await later());
    expect(await listed(olga, made.report)).toMatchObject({
      state: 'forwarded',
      adds: { report: sent.report, part: 2 },
      mayAdd: false,
    });
    expect(made.deliveries.map((d) => d.organisation).sort()).toEqual(['GM0358', 'PL-NH']);
    const { deliveries } = await lena.browser.call('listDeliveries');
    const [one] = sent.deliveries.filter((d) => d.organisation === 'GM0358');
    const [two] = made.deliveries.filter((d) => d.organisation === 'GM0358');
    expect(deliveries.find((d) => d.id === two?.id)).toMatchObject({ part: 2, first: one?.id });
    expect(deliveries.find((d) => d.id === one?.id)).toMatchObject({ part: 1, first: null });
    const [frame] = readFrames(await lena.browser.call('readDeliveries', { body: { ids: [two?.id ?? ''] } }));
    const read = await openDelivery(
      await world.desk(lena),
      await lena.held('inbox'),
      two?.id ?? '',
      frame?.envelope ?? new Uint8Array(),
    );
    expect(read).toMatchObject({ part: 2, report: { id: sent.report } });
    expect(await refusalOf(lena.browser.call('acknowledge', { parameters: { id: two?.id ?? '' } }))).toBe(
      'answered',
    );
  });

  it('counts as no other report, no other delivery and no other missed signal', async () => {
    const sent = await forwardedTip(world, 'iets', ['GM0399']);
    const figures = async () => {
      const { reports, deliveries } = await olga.browser.call('figures');
      const opened = (await lena.browser.call('figures')).deliveries;
      return { reports, deliveries, opened, ...(await world.people.rik!.browser.call('coverage')) };
    };
    const before = await figures();
    const made = await addTo(world, olga, rosa, sent, await later());
    for (const { id, organisation } of made.deliveries)
      if (organisation === 'GM0358') await lena.browser.call('acknowledge', { parameters: { id } });
    expect(await figures()).toEqual(before);
    const third = await additionFrom(world, olga, sent, await later(), [made]);
    const review = await reviewAs(world, rosa, third);
    expect(await refusalOf(forwardAs(world, olga, third, review, ['GM0399']))).toBe('bad-request');
  });

  it('has no outcome of its own: neither signed nor by words', async () => {
    const sent = await forwardedTip(world);
    const made = await addTo(world, olga, rosa, sent, await later());
    const id = made.deliveries.find((d) => d.organisation === 'GM0358')?.id ?? '';
    await lena.browser.call('acknowledge', { parameters: { id } });
    const body = signDisposition(await world.desk(lena), id, 'measure', 1);
    expect(await refusalOf(lena.browser.call('dispose', { parameters: { id }, body }))).toBe('wrong-state');
    const words = Array.from({ length: 6 }, () => 'aap').join(' ');
    const told = { delivery: id.slice(0, 8), words, outcome: 'measure' as const };
    expect(await refusalOf(makeBrowser(world.app).call('tellOutcome', { body: told }))).toBe('not-found');
  });

  it('is never reviewed by anybody who had the first tip or the later one in hand (C7)', async () => {
    const { id: tip } = await postTip(world, 'iets');
    await omar.browser.call('claimTip', { parameters: { id: tip } });
    await omar.browser.call('readTip', { parameters: { id: tip } });
    await omar.browser.call('releaseTip', { parameters: { id: tip } });
    const draft = await draftFrom(world, olga, tip);
    const review = await reviewAs(world, rosa, draft);
    const first = { ...draft, review, ...(await forwardAs(world, olga, draft, review)) };
    // omar had the first tip and not the later one.
    const made = await additionFrom(world, olga, first, await later());
    expect((await listed(omar, made.report))?.mayReview).toBe(false);
    expect(await refusalOf(omar.browser.call('readDraft', { parameters: { id: made.report } }))).toBe(
      'not-found',
    );
    expect((await listed(rosa, made.report))?.mayReview).toBe(true);

    // And the other way round: the later one and not the first.
    const sent = await forwardedTip(world);
    const answer = await later(omar);
    await omar.browser.call('releaseTip', { parameters: { id: answer } });
    await olga.browser.call('claimTip', { parameters: { id: answer } });
    const other = await additionFrom(world, olga, sent, answer);
    expect((await listed(omar, other.report))?.mayReview).toBe(false);
    expect(await refusalOf(reviewAs(world, omar, other))).not.toBe('answered');
    expect((await listed(rosa, other.report))?.mayReview).toBe(true);
  });

  it('leads to no tip, and writes none (C3)', async () => {
    const sent = await forwardedTip(world);
    const answer = await later();
    const mark = async () =>
      (
        await world.db.sql<{
          mark: string;
        }>`select xmin::text || xmax::text as mark from tip where id = ${answer}`
      )[0];
    const before = await mark();
    const made = await addTo(world, olga, rosa, sent, answer);
    expect(await mark()).toEqual(before);
    const rows = await world.db.sql<Record<string, unknown>>`
      select r.*, null as draft_envelope, null as review_envelope from report r
      where id = ${made.report} or adds = ${sent.report}`;
    const text = JSON.stringify(rows);
    for (const tip of [answer, sent.tip.id]) expect(text).not.toContain(tip);
  });

  it('goes to nobody who no longer has the report, and to nobody else', async () => {
    const sent = await forwardedTip(world);
    const police = sent.deliveries.find((d) => d.organisation === 'PL-NH')?.id ?? '';
    const made = await additionFrom(world, olga, sent, await later());
    const review = await reviewAs(world, rosa, made);
    await olga.browser.call('withdraw', { parameters: { id: police } });
    expect(await refusalOf(forwardAs(world, olga, made, review))).toBe('wrong-state');
    const one = await forwardAs(world, olga, made, review, [], ['GM0358']);
    expect(one.deliveries.map((d) => d.organisation)).toEqual(['GM0358']);
    // With the report what was added to it is withdrawn.
    const id = sent.deliveries.find((d) => d.organisation === 'GM0358')?.id ?? '';
    await olga.browser.call('withdraw', { parameters: { id } });
    const { deliveries } = await lena.browser.call('listDeliveries');
    expect(deliveries.find((d) => d.id === one.deliveries[0]?.id)?.state).toBe('withdrawn');
    expect(await write(olga, sent.report, makeId(world.random), await anyDraft(await later(), 3))).toBe(
      'wrong-state',
    );
  });

  it('is numbered by who is first: the other is written and read again', async () => {
    const sent = await forwardedTip(world);
    const [one, two] = [
      await additionFrom(world, olga, sent, await later()),
      await additionFrom(world, olga, sent, await later()),
    ];
    const [first, second] = [await reviewAs(world, rosa, one), await reviewAs(world, rosa, two)];
    await forwardAs(world, olga, one, first);
    expect(await refusalOf(forwardAs(world, olga, two, second))).toBe('wrong-state');
    const again = await anyDraft(await later(), 3, 2);
    expect(await write(olga, sent.report, two.report, { ...again, part: 2 })).toBe('wrong-state');
    expect(await write(olga, sent.report, two.report, again)).toBe('answered');
    expect(await listed(olga, two.report)).toMatchObject({ state: 'draft', adds: { part: 3 }, review: null });
  });

  it('is written by the author of the report, of a claimed tip, to a report that went out', async () => {
    const sent = await forwardedTip(world);
    const id = () => makeId(world.random);
    expect(await write(omar, sent.report, id(), await anyDraft(await later(omar), 2))).toBe('not-found');
    expect(await write(olga, sent.report, id(), await anyDraft(await later(omar), 2))).toBe('not-found');
    expect(await write(olga, id(), id(), await anyDraft(await later(), 2))).toBe('not-found');
    expect(await write(olga, sent.report, id(), await anyDraft(await later(), 3))).toBe('wrong-state');
    expect(await write(olga, sent.report, id(), await anyDraft(await later(), 1))).toBe('bad-request');
    expect(await write(olga, sent.report, sent.report, await anyDraft(await later(), 2))).toBe('not-found');
    const made = await addTo(world, olga, rosa, sent, await later());
    expect(await write(olga, made.report, id(), await anyDraft(await later(), 3))).toBe('wrong-state');
    expect(await refusalOf(omar.browser.call('readDraft', { parameters: { id: sent.report } }))).toBe(
      'answered',
    );
    expect(await refusalOf(omar.browser.call('readReview', { parameters: { id: sent.report } }))).toBe(
      'not-found',
    );
  });

  it('leaves the sealed copy of the report as it was, for whoever has to have it again', async () => {
    const sent = await forwardedTip(world);
    const copy = async () => [
      await olga.browser.call('readDraft', { parameters: { id: sent.report } }),
      await olga.browser.call('readReview', { parameters: { id: sent.report } }),
    ];
    const before = await copy();
    await addTo(world, olga, rosa, sent, await later());
    expect(await copy()).toEqual(before);
  });

  it('is for every operator once the author is one no longer; so is withdrawing (C6)', async () => {
    const sent = await forwardedTip(world);
    expect(await listed(omar, sent.report)).toBeUndefined();
    await world.publish((roster) => {
      for (const c of roster.certificates) if (c.id === olga.id) c.roles = ['reviewer'];
    });
    expect(await listed(omar, sent.report)).toMatchObject({ mine: false, mayAdd: true });
    expect(await listed(rosa, sent.report)).toMatchObject({ mayAdd: false });
    const added = await anyDraft(await later(omar), 2);
    expect(await write(omar, sent.report, makeId(world.random), added)).toBe('answered');
    const [id] = sent.deliveries.map((d) => d.id);
    expect(await refusalOf(rosa.browser.call('withdraw', { parameters: { id: id ?? '' } }))).toBe(
      'not-allowed',
    );
    expect(await refusalOf(omar.browser.call('withdraw', { parameters: { id: id ?? '' } }))).toBe('answered');
  });
});
