import { pathOf, ROUTES, type RouteName } from '@seinhuis/core/wire/routes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN } from '../e2e/network/client.ts';
import { SAMPLES } from '../e2e/network/samples.ts';
import { makeWorld, type World } from '../e2e/network/world.ts';

// Every route of the table as every kind of user: only what the tables here allow answers.

const KINDS = [
  'anonymous',
  'forged cookie',
  'olga', // operator: claimed the tip, wrote the report
  'omar', // another operator, reviewer too
  'rosa', // reviewer only
  'lena', // reader at GM0358
  'luuk', // her colleague
  'vera', // reader at another municipality
  'piet', // reader at the police
  'bram', // reader who was removed, with the session he had
  'nina', // joined, in no roster
  'rik', // registrar
] as const;
type Kind = (typeof KINDS)[number];

const EVERYBODY: readonly Kind[] = KINDS;
const CERTIFIED: readonly Kind[] = ['olga', 'omar', 'rosa', 'lena', 'luuk', 'vera', 'piet'];
const BY_GUARD: Readonly<Record<(typeof ROUTES)[RouteName]['guard'], readonly Kind[]>> = {
  public: EVERYBODY,
  invitation: EVERYBODY,
  staff: [...CERTIFIED, 'nina', 'rik'],
  operator: ['olga', 'omar'],
  reviewer: ['omar', 'rosa'],
  desk: ['olga', 'omar', 'rosa'],
  reader: ['lena', 'luuk', 'vera', 'piet'],
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

const NAMES = Object.keys(ROUTES) as RouteName[];

describe('every route as every kind of user', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  });
  afterAll(() => world.close());

  const ask = async (
    name: RouteName,
    kind: Kind,
    sample: Awaited<ReturnType<(typeof SAMPLES)[RouteName]>>,
  ) => {
    const route = ROUTES[name];
    const cookie = {
      anonymous: null,
      'forged cookie': `__Host-seinhuis=${'A'.repeat(43)}`,
    }[kind as string];
    const headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' };
    const held = cookie === undefined ? world.people[kind]!.browser.cookie : cookie;
    if (held !== null) headers.cookie = held;
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
  const sampleFor = (name: RouteName, kind: Kind) =>
    SAMPLES[name](
      world,
      name === 'countersign' || (kind === 'luuk' && name === 'dispose') ? world.people[kind]! : null,
    );

  type SessionRow = { hash: string; person: string; started: number; seen: number; proved: number };
  const readSessions = () => world.db.sql<SessionRow>`select * from session`;
  const restoreSessions = async (rows: readonly SessionRow[]) => {
    for (const { hash, person, started, seen, proved } of rows)
      await world.db.sql`
        insert into session (hash, person, started, seen, proved)
        values (${hash}, ${person}, ${started}, ${seen}, ${proved})
        on conflict do nothing`;
  };

  it.each(NAMES)('%s answers those whom the table allows and nobody else (C6, C7)', async (name) => {
    const allowed = BY_OWN[name] ?? BY_GUARD[ROUTES[name].guard];
    const refusedSample = await sampleFor(name, 'lena');
    for (const kind of KINDS.filter((k) => !allowed.includes(k))) {
      const answer = await ask(name, kind, refusedSample);
      expect([401, 403, 404], `${kind} on ${name}`).toContain(answer.status);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(Object.keys((await answer.json()) as object)).toEqual(['type', 'title', 'status']);
    }
    for (const kind of allowed) {
      const sample = await sampleFor(name, kind);
      const sessions = await readSessions();
      const answer = await ask(name, kind, sample);
      if (name === 'signOut' || name === 'signOutEverywhere') await restoreSessions(sessions);
      const expected = WRONG_SECRET[name];
      if (expected === undefined) expect(answer.ok, `${kind} on ${name}: ${answer.status}`).toBe(true);
      else expect(answer.status, `${kind} on ${name}`).toBe(expected);
    }
    expect(world.logged).toEqual([]);
  });
});
