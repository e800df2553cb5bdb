import { toHex } from '@seinhuis/core/bytes';
import { makeId } from '@seinhuis/core/ids';
import { asksFresh, pathOf, ROUTES, type RouteName } from '@seinhuis/core/wire/routes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN } from '../e2e/network/client.ts';
import { KINDS, type Kind, makeCookies, staleCookie } from '../e2e/network/kinds.ts';
import type { Player } from '../e2e/network/player.ts';
import { SAMPLES } from '../e2e/network/samples.ts';
import { makeWorld, type World } from '../e2e/network/world.ts';

// Every route of the table as every kind of user: only what the tables here allow answers, and whoever is refused
// learns nothing by it.

type Sample = { readonly parameters?: Readonly<Record<string, string>>; readonly body?: unknown };

const EVERYBODY = Object.keys(KINDS) as Kind[];
/** Of those whom a public route answers alike, whoever they are: one of each sort. */
const ANYBODY: readonly Kind[] = [
  'anonymous',
  'tipster with another receipt',
  'forged cookie',
  'bram',
  'lena',
];
const CERTIFIED: readonly Kind[] = ['olga', 'omar', 'rosa', 'lena', 'luuk', 'vera'];
const BY_GUARD: Readonly<Record<(typeof ROUTES)[RouteName]['guard'], readonly Kind[]>> = {
  public: ANYBODY,
  invitation: ANYBODY,
  staff: EVERYBODY.filter((kind) => KINDS[kind] === 'known'),
  operator: ['olga', 'omar'],
  reviewer: ['omar', 'rosa'],
  desk: ['olga', 'omar', 'rosa'],
  reader: ['lena', 'luuk', 'vera'],
  registrar: ['rik'],
};

/** What the table's `own` column leaves of those, for the samples of samples.ts. */
const BY_OWN: Partial<Record<RouteName, readonly Kind[]>> = {
  giveGrant: ['lena', 'luuk'],
  colleagues: CERTIFIED,
  proposeKey: ['lena'],
  releaseTip: ['olga'],
  readTip: ['olga'],
  closeTip: ['olga'],
  keepLikeness: ['olga'],
  writeDraft: ['olga'],
  writeAddition: ['olga'],
  readReview: ['olga', 'rosa'],
  forward: ['olga'],
  withdraw: ['olga'],
  readDeliveries: ['lena', 'luuk'],
  acknowledge: ['lena', 'luuk'],
  dispose: ['lena', 'luuk'],
  figures: [...CERTIFIED, 'rik'],
  readAudit: [...CERTIFIED, 'rik'],
  countersign: CERTIFIED,
  listAlarms: [...CERTIFIED, 'rik'],
};

/** Samples that are well formed but hold a secret or proof that is wrong: whoever passes the guard hears this. */
const WRONG_SECRET: Partial<Record<RouteName, number>> = {
  tellOutcome: 404,
  signInWords: 401,
  signInPasskey: 401,
  addPasskey: 401,
  proveWords: 401,
  provePasskey: 401,
};

/** The same request about something that is not there at all. */
const absent = ({ parameters, body }: Sample, id: () => string): Sample => {
  const { tip, ids } = (body ?? {}) as { readonly tip?: string; readonly ids?: readonly string[] };
  return {
    parameters: Object.fromEntries(
      Object.entries(parameters ?? {}).map(([key, value]) => [
        key,
        ['id', 'report'].includes(key) ? id() : value,
      ]),
    ),
    body:
      tip === undefined && ids === undefined
        ? body
        : { ...(body as object), ...(tip === undefined ? { ids: [id()] } : { tip: id() }) },
  };
};

/** Routes about a tip or a report, whose samples are omar's where he asks. */
const ABOUT_OWN: readonly RouteName[] = [
  'releaseTip',
  'readTip',
  'closeTip',
  'writeDraft',
  'writeAddition',
  'readDraft',
  'review',
  'readReview',
  'forward',
];

const NAMES = Object.keys(ROUTES) as RouteName[];

describe('every route as every kind of user', () => {
  let world: World;
  let cookies: Readonly<Record<Kind, string | null>>;
  beforeAll(async () => {
    world = await makeWorld();
    cookies = await makeCookies(world);
  });
  afterAll(() => world.close());

  const ask = async (name: RouteName, cookie: string | null, sample: Sample) => {
    const route = ROUTES[name];
    const headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' };
    if (cookie !== null) headers.cookie = cookie;
    if (route.body === 'json') headers['content-type'] = 'application/json';
    if (route.body === 'octets') headers['content-type'] = 'application/octet-stream';
    const body =
      route.body === 'json' ? JSON.stringify(sample.body) : (sample.body as Uint8Array<ArrayBuffer>);
    return world.app.request(ORIGIN + pathOf(name, sample.parameters), {
      method: route.method,
      headers,
      ...(route.body === 'none' ? {} : { body }),
    });
  };
  /** All that somebody who is refused can tell: status, headers and body. */
  const refusal = async (answer: Response) => ({
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: await answer.text(),
  });
  /** Signed by whoever asks, where a sample holds a signature of theirs; about olga's work otherwise. */
  const sampleFor = (name: RouteName, kind: Kind) => {
    const signs = name === 'countersign' || (name === 'dispose' && kind === 'luuk');
    return SAMPLES[name](world, signs ? (world.people[kind] ?? null) : null);
  };
  const anyId = () => makeId(world.random);

  type SessionRow = { hash: string; person: string; started: number; seen: number; proved: number };
  const readSessions = () => world.db.sql<SessionRow>`select * from session`;
  const restoreSessions = async (rows: readonly SessionRow[]) => {
    for (const { hash, person, started, seen, proved } of rows)
      await world.db.sql`
        insert into session (hash, person, started, seen, proved)
        values (${hash}, ${person}, ${started}, ${seen}, ${proved})
        on conflict do nothing`;
  };
  const allowedFor = (name: RouteName): readonly Kind[] => BY_OWN[name] ?? BY_GUARD[ROUTES[name].guard];
  const answers = async (name: RouteName, kind: string, cookie: string | null, sample: Sample) => {
    const sessions = await readSessions();
    const answer = await ask(name, cookie, sample);
    if (name === 'signOut' || name === 'signOutEverywhere') await restoreSessions(sessions);
    const expected = WRONG_SECRET[name];
    if (expected === undefined) expect(answer.ok, `${kind} on ${name}: ${answer.status}`).toBe(true);
    else expect(answer.status, `${kind} on ${name}`).toBe(expected);
  };

  it.each(NAMES)('%s answers those whom the table allows and nobody else (C6, C7)', async (name) => {
    const { guard } = ROUTES[name];
    const allowed = allowedFor(name);
    const sample = await sampleFor(name, 'lena');
    const nowhere = absent(sample, anyId);
    const open = guard === 'public' || guard === 'invitation';
    for (const kind of open ? [] : EVERYBODY.filter((k) => !allowed.includes(k))) {
      const refused = await refusal(await ask(name, cookies[kind], sample));
      // Without a session 401, without the role 403, and of what is not theirs 404: of staff routes none names a thing.
      const passes = BY_GUARD[guard].includes(kind);
      const status = KINDS[kind] === 'nobody' ? 401 : passes && guard !== 'staff' ? 404 : 403;
      expect(refused.status, `${kind} on ${name}`).toBe(status);
      expect(refused.headers['content-type']).toBe('application/problem+json');
      expect(Object.keys(JSON.parse(refused.body) as object)).toEqual(['type', 'title', 'status']);
      // What is somebody else’s and what is not there at all are one answer; without a session nothing is looked at.
      if (KINDS[kind] === 'nobody' && kind !== 'anonymous') continue;
      const missed = await refusal(await ask(name, cookies[kind], nowhere));
      expect(missed, `${kind} on ${name}, of what is not there`).toEqual(refused);
    }
    for (const kind of allowed) await answers(name, kind, cookies[kind], await sampleFor(name, kind));
    expect(world.logged).toEqual([]);
  });

  it.each(ABOUT_OWN)(
    '%s of his own tip or report answers omar, but never his own second reading (C7)',
    async (name) => {
      const omar = world.people.omar as Player;
      const sample = await SAMPLES[name](world, omar);
      if (name !== 'review') await answers(name, 'omar', cookies.omar, sample);
      else {
        const refused = await refusal(await ask(name, cookies.omar, sample));
        expect(refused.status).toBe(404);
        expect(await refusal(await ask(name, cookies.omar, absent(sample, anyId)))).toEqual(refused);
      }
      expect(world.logged).toEqual([]);
    },
  );

  it.each(NAMES.filter((name) => ROUTES[name].guard !== 'public' && ROUTES[name].guard !== 'invitation'))(
    '%s asks again who somebody is exactly where the table says so (C23)',
    async (name) => {
      const [kind] = allowedFor(name);
      if (kind === undefined) throw new Error(`nobody may ask ${name}`);
      const cookie = await staleCookie(world, world.people[kind] as Player);
      const sample = await sampleFor(name, kind);
      if (!asksFresh(name)) return answers(name, kind, cookie, sample);
      const refused = await refusal(await ask(name, cookie, sample));
      expect(refused).toMatchObject({ status: 403, body: expect.stringContaining('not-fresh') });
      expect(await refusal(await ask(name, cookie, absent(sample, anyId)))).toEqual(refused);
    },
  );

  it('ask again for what gives keys away, forgets, lets somebody in or publishes (C23)', () => {
    expect(NAMES.filter(asksFresh)).toEqual([
      'giveGrant',
      'addWords',
      'addPasskey',
      'withdraw',
      'invitePerson',
      'removePerson',
      'signRoster',
    ]);
  });

  it('give whoever has another receipt a mailbox without a letter, and clear nothing of anybody (C12)', async () => {
    const { parameters, body } = await SAMPLES.postLetter(world, null);
    await ask('postLetter', null, { parameters: { ...parameters, address: 'b'.repeat(64) }, body });
    const token = toHex(world.random(32));
    const collected = await ask('collect', null, { body: { token } });
    expect(new Uint8Array(await collected.arrayBuffer()).every((byte) => byte === 0)).toBe(true);
    await ask('clearLetters', null, { body: { token, letters: [parameters?.id] } });
    const left = await world.db.sql`select id from letter where id = ${parameters?.id ?? ''}`;
    expect(left).toHaveLength(1);
  });
});
