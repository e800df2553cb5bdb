import { toHex } from '@seinhuis/core/bytes';
import { makeId } from '@seinhuis/core/ids';
import { readAuditLine } from '@seinhuis/core/wire/audit';
import { AUDITED } from '@seinhuis/core/wire/audited';
import { pathOf, ROUTES, type RouteName } from '@seinhuis/core/wire/routes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { totpNow } from '../../cli/network/person.ts';
import { makeBrowser, ORIGIN, refusalOf } from '../../e2e/network/client.ts';
import { START } from '../../e2e/network/player.ts';
import { SAMPLES } from '../../e2e/network/samples.ts';
import { forwardedTip, newMailbox, postTip } from '../../e2e/network/tip.ts';
import { makeWorld, type World } from '../../e2e/network/world.ts';
import { textOf } from './open-lines.ts';
import { readOpen } from './store.ts';

const NAMES = Object.keys(ROUTES) as RouteName[];

/** Somebody for whom each guard opens, in the samples of samples.ts. */
const WHO: Partial<Record<RouteName, string>> = { giveGrant: 'lena', proposeKey: 'lena', readReview: 'olga' };
const BY_GUARD = {
  public: 'olga',
  invitation: 'olga',
  staff: 'olga',
  operator: 'olga',
  reviewer: 'rosa',
  desk: 'olga',
  reader: 'lena',
  registrar: 'rik',
} as const;
/** Samples with a wrong secret: what these routes write is looked at below. */
const WRONG_SECRET: readonly RouteName[] = [
  'tellOutcome',
  'signInWords',
  'signInPasskey',
  'addPasskey',
  'proveWords',
  'provePasskey',
];
const AUDITED_NAMES = NAMES.filter((name) => AUDITED[name].kind !== null && !WRONG_SECRET.includes(name));

describe('what staff do', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
    await world.db.sql`
      create function everything() returns text language plpgsql as $$
      declare
        made regclass;
        one text;
        whole text := '';
      begin
        for made in select oid::regclass from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
          and relname not like 'audit%' and relname <> 'session' order by relname loop
          execute format('select md5(string_agg(md5(t::text), '''' order by md5(t::text))) from %s t', made) into one;
          whole := whole || made || ' ' || coalesce(one, '') || E'\\n';
        end loop;
        -- Of sessions all but when somebody was last there.
        return whole || (select string_agg(hash || proved, ' ' order by hash) from session);
      end $$`;
  });
  afterAll(() => world.close());

  const open = async () =>
    (await readOpen(world.db.sql)).map((row) => ({
      block: row.organisation,
      line: readAuditLine(textOf(row))!,
      key: row.organisation + row.line,
    }));
  /** What was written since: each line as often as it counts. */
  const since = async (before: Awaited<ReturnType<typeof open>>) =>
    (await open()).flatMap(({ block, line, key }) => {
      const times = line.times - (before.find((known) => known.key === key)?.line.times ?? 0);
      return times === 0 ? [] : [{ block, ...line, times }];
    });

  const prepared = async (name: RouteName) => {
    const player = world.people[WHO[name] ?? BY_GUARD[ROUTES[name].guard]]!;
    return {
      player,
      sample: await SAMPLES[name](world, name === 'dispose' || name === 'review' ? null : player),
    };
  };
  const send = async (name: RouteName, { player, sample }: Awaited<ReturnType<typeof prepared>>) => {
    const { method, body } = ROUTES[name];
    const headers: Record<string, string> = {
      'sec-fetch-site': 'same-origin',
      cookie: player.browser.cookie!,
    };
    if (body !== 'none')
      headers['content-type'] = body === 'json' ? 'application/json' : 'application/octet-stream';
    const sent = body === 'json' ? JSON.stringify(sample.body) : (sample.body as Uint8Array<ArrayBuffer>);
    return world.app.request(ORIGIN + pathOf(name, sample.parameters), {
      method,
      headers,
      ...(body === 'none' ? {} : { body: sent }),
    });
  };
  /** Everything that is stored but sessions and the audit itself. */
  const digest = async (): Promise<string> =>
    (await world.db.sql<{ all: string }>`select everything() as all`)[0]?.all ?? '';

  it.each(AUDITED_NAMES)('%s writes exactly its line, or is not done at all (C14)', async (name) => {
    const audited = AUDITED[name];
    if (audited.kind === null) return;
    const asked = await prepared(name);
    const nobody = name === 'postLetter';
    // Without its line nothing happens: neither is anything stored, nor answered.
    await world.db.sql`alter function audit_note rename to audit_away`;
    const stored = await digest();
    const refused = await send(name, asked);
    const after = await digest();
    await world.db.sql`alter function audit_away rename to audit_note`;
    const known = (await open()).some(({ line }) => line.kind === audited.kind && audited.repeats === 'once');
    if (!known) expect(refused.status, name).toBe(500);
    expect(after).toBe(stored);

    const before = await open();
    expect((await send(name, asked)).ok, name).toBe(true);
    const written = await since(before);
    const [own, ...told] = written
      .filter((line) => line.kind === audited.kind && line.times === 1)
      .toSorted((a, b) => Number(b.block === b.organisation) - Number(a.block === a.organisation));
    if (known) expect(written).toEqual([]);
    else {
      expect(own).toMatchObject({
        kind: audited.kind,
        block: nobody ? 'DESK' : name === 'join' ? own?.organisation : asked.player.organisation,
        day: '2026-11-26',
        time: audited.precision === 'day' ? null : '12:00',
        refused: false,
        times: 1,
      });
      if (nobody) expect(own?.person).toBeNull();
      else if (name !== 'join') expect(own?.person).toBe(asked.player.id);
      // Others hear of it only what is about them.
      for (const line of [...told, ...written.filter((l) => l.kind !== audited.kind)])
        expect(line.block).not.toBe(line.organisation);
    }
    if (name === 'signOut' || name === 'signOutEverywhere') await signInAgain('olga');
  });

  let minutes = 0;
  /** A code is good once: it is a minute later each time, and then as late as it was. */
  const aMinuteLater = async (work: () => Promise<unknown>): Promise<void> => {
    minutes += 1;
    world.clock.now = START + minutes * 60_000;
    await work().finally(() => {
      world.clock.now = START;
    });
  };
  const signInAgain = (handle: string): Promise<void> =>
    aMinuteLater(() => {
      const { signIn, totpSecret, browser } = world.people[handle]!;
      const body = { handle, signIn, totp: totpNow(totpSecret, world.clock.now) };
      return browser.call('signInWords', { body });
    });

  it('is written when somebody comes in, and not when somebody fails to', async () => {
    const { vera } = world.people as { readonly vera: NonNullable<World['people'][string]> };
    const before = await open();
    const wrong = { handle: 'vera', signIn: toHex(world.random(32)), totp: '000000' };
    expect(await refusalOf(makeBrowser(world.app).call('signInWords', { body: wrong }))).toBe(
      'wrong-sign-in',
    );
    expect(await since(before)).toEqual([]);
    await signInAgain('vera');
    expect(await since(before)).toMatchObject([
      { kind: 'person.sign-in', person: vera.id, time: `12:0${minutes}` },
    ]);
  });

  it('is written when somebody proves again who they are', async () => {
    const { piet } = world.people as { readonly piet: NonNullable<World['people'][string]> };
    const before = await open();
    const { signIn, totpSecret } = piet;
    await aMinuteLater(() =>
      piet.browser.call('proveWords', { body: { signIn, totp: totpNow(totpSecret, world.clock.now) } }),
    );
    expect(await since(before)).toMatchObject([{ kind: 'person.prove', person: piet.id }]);
  });

  it('is written as refused when it is not theirs, with nothing that they sent (C14)', async () => {
    const { vera, lena, nina } = world.people as Record<
      'vera' | 'lena' | 'nina',
      NonNullable<World['people'][string]>
    >;
    const { deliveries } = await forwardedTip(world, 'geweigerd');
    const before = await open();
    const id = deliveries[0]!.id;
    expect(await refusalOf(vera.browser.call('acknowledge', { parameters: { id } }))).toBe('not-found');
    expect(await refusalOf(lena.browser.call('listTips'))).toBe('not-allowed');
    expect(await refusalOf(nina.browser.call('colleagues'))).toBe('not-allowed');
    expect(await refusalOf(makeBrowser(world.app).call('listTips'))).toBe('not-signed-in');
    const written = await since(before);
    expect(
      written.map(({ person, kind, objects, time, refused }) => ({ person, kind, objects, time, refused })),
    ).toEqual(
      expect.arrayContaining([
        { person: vera.id, kind: 'delivery.acknowledge', objects: [], time: null, refused: true },
        { person: lena.id, kind: 'tip.list', objects: [], time: null, refused: true },
        { person: nina.id, kind: 'key.holders', objects: [], time: null, refused: true },
      ]),
    );
    expect(written).toHaveLength(3);
  });

  it('on tips and mailboxes knows the day only, and neither tip, nor letter, nor mailbox (C3, C14)', async () => {
    const { olga } = world.people as { readonly olga: NonNullable<World['people'][string]> };
    const { id } = await postTip(world, 'iets');
    const mailbox = await newMailbox(world);
    const letter = makeId(world.random);
    const { call } = olga.browser;
    const before = await open();
    await call('listTips');
    for (const name of ['claimTip', 'readTip', 'readTip', 'releaseTip', 'claimTip'] as const)
      await call(name, { parameters: { id } });
    await call('closeTip', { parameters: { id }, body: { outcome: 'nonsense' } });
    const body = (await postTip(world, 'brief')).envelope;
    await call('postLetter', { parameters: { id: letter, address: mailbox.address }, body });
    const written = await since(before);
    expect(written.every(({ time }) => time === null)).toBe(true);
    const [tip] = await world.db.sql<{ mark: string }>`select mark from tip where id = ${id}`;
    const about = written.filter((line) => line.objects.includes(tip!.mark));
    expect(about.map(({ kind, times }) => `${kind} ${times}`).sort()).toEqual([
      'tip.claim 2',
      'tip.close 1',
      'tip.read 2',
      'tip.release 1',
    ]);
    expect(written.find(({ kind }) => kind === 'letter.post')).toMatchObject({ person: null, objects: [] });
    const all = JSON.stringify(await open());
    for (const secret of [id, letter, mailbox.address]) expect(all).not.toContain(secret);
  });
});
