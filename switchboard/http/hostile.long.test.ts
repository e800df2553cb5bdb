import { pathOf, ROUTES, type RouteName } from '@seinhuis/core/wire/routes';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN } from '../../e2e/network/client.ts';
import { SAMPLES } from '../../e2e/network/samples.ts';
import { makeWorld, type World } from '../../e2e/network/world.ts';
import { makeReadBody } from './body.ts';

const NAMES = Object.keys(ROUTES) as RouteName[];
const PEOPLE = ['olga', 'rosa', 'lena', 'rik'] as const;

describe('hostile input', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  });
  afterAll(() => world.close());

  const cookieOf = (person: (typeof PEOPLE)[number]): string => world.people[person]!.browser.cookie ?? '';
  const expectRefused = async (answer: Response, canary: string) => {
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    const text = await answer.text();
    expect(Object.keys(JSON.parse(text))).toEqual(['type', 'title', 'status']);
    expect(text).not.toContain(canary);
    expect([...answer.headers].join()).not.toContain(canary);
  };

  it('answers any JSON in any route with a refusal of the table, never a fault, and reflects nothing', async () => {
    const canary = 'kanarie7731';
    const json = NAMES.filter((name) => ROUTES[name].body === 'json');
    const value = fc.oneof(
      fc.json({ stringUnit: 'binary' }),
      fc.jsonValue().map((inner) => JSON.stringify({ [canary]: inner, invitation: inner, token: inner })),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '',
        '{',
        '[]',
        'null',
        '{"a":1,"a":2}',
        '{"__proto__":{}}',
        '{ }',
        '"\\ud800"',
        '\ufeff{}',
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...json),
        fc.constantFrom(...PEOPLE),
        value,
        async (name, person, body) => {
          const parameters = { id: '0'.repeat(32), address: '0'.repeat(64), door: 'sealed' };
          const answer = await world.app.request(ORIGIN + pathOf(name, parameters), {
            method: ROUTES[name].method,
            headers: { 'content-type': 'application/json', cookie: cookieOf(person) },
            body: body + (body.includes(canary) ? '' : canary),
          });
          await expectRefused(answer, canary);
        },
      ),
      { numRuns: 600 },
    );
    expect(world.logged).toEqual([]);
  });

  it('answers a body with one field of another form with a refusal, never a fault', async () => {
    const hostile = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        -1,
        1e308,
        true,
        [],
        {},
        '',
        '\u0000',
        'a\u0000b',
        '\u{10ffff}',
        '../../etc',
        [[]],
      ),
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.jsonValue(),
    );
    const samples = new Map<RouteName, Record<string, unknown>>();
    const parameters = new Map<RouteName, Readonly<Record<string, string>>>();
    for (const name of NAMES.filter((n) => ROUTES[n].body === 'json')) {
      const sample = await SAMPLES[name](world, null);
      samples.set(name, sample.body as Record<string, unknown>);
      parameters.set(name, sample.parameters ?? {});
    }
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...samples.keys()), fc.nat(), hostile, async (name, pick, value) => {
        const body = { ...samples.get(name) };
        const keys = Object.keys(body);
        const key = keys[pick % Math.max(1, keys.length)] ?? 'more';
        const person = PEOPLE[pick % PEOPLE.length]!;
        const answer = await world.app.request(ORIGIN + pathOf(name, parameters.get(name)), {
          method: ROUTES[name].method,
          headers: { 'content-type': 'application/json', cookie: cookieOf(person) },
          body: JSON.stringify({ ...body, [key]: value }),
        });
        expect(answer.status, `${name}.${key}`).toBeLessThan(500);
      }),
      { numRuns: 600 },
    );
    expect(world.logged).toEqual([]);
  });

  it('answers any bytes where an envelope belongs with a refusal', async () => {
    const octets = NAMES.filter((name) => ROUTES[name].body === 'octets');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...octets),
        fc.uint8Array({ maxLength: 7000 }),
        async (name, bytes) => {
          const parameters = { id: 'a'.repeat(32), address: 'b'.repeat(64), door: 'plain' };
          const answer = await world.app.request(ORIGIN + pathOf(name, parameters), {
            method: ROUTES[name].method,
            headers: { 'content-type': 'application/octet-stream', cookie: cookieOf('olga') },
            body: new Uint8Array(bytes),
          });
          await expectRefused(answer, 'kanarie');
        },
      ),
      { numRuns: 200 },
    );
  });

  it('answers any path with a refusal or nothing, and any parameter that is no id with a refusal', async () => {
    const canary = 'kanarie7731';
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ maxLength: 20 }), { maxLength: 5 }), async (parts) => {
        const path = [...parts, canary].map(encodeURIComponent).join('/');
        for (const prefix of ['/api/', '/api/desk/tips/', '/api/tips/', '/']) {
          const answer = await world.app.request(`${ORIGIN}${prefix}${path}`, {
            headers: { cookie: cookieOf('olga') },
          });
          await expectRefused(answer, canary);
        }
      }),
      { numRuns: 150 },
    );
    for (const bad of ['%zz', '%', '%00', '..%2f..', "';drop table tip;--", 'A'.repeat(32)]) {
      const answer = await world.app.request(`${ORIGIN}/api/desk/tips/${bad}/claim`, {
        method: 'POST',
        headers: { cookie: cookieOf('olga') },
      });
      await expectRefused(answer, 'drop table');
    }
  });

  it.each(NAMES)('%s refuses every method that the table does not name for its path', async (name) => {
    const { path } = ROUTES[name];
    const known = NAMES.filter((n) => ROUTES[n].path === path).map((n) => ROUTES[n].method as string);
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'].filter(
      (m) => !known.includes(m),
    )) {
      const answer = await world.app.request(ORIGIN + path, {
        method,
        headers: { cookie: cookieOf('olga') },
      });
      expect(answer.status, method).toBe(405);
      expect(answer.headers.get('allow')).toBe(known.join(', '));
    }
  });

  it('refuses a body of another type, an encoded one and one over its limit', async () => {
    const send = (headers: Record<string, string>, body: BodyInit) =>
      world.app.request(`${ORIGIN}/api/mailboxes/collect`, { method: 'POST', headers, body });
    expect((await send({ 'content-type': 'text/plain' }, '{}')).status).toBe(415);
    expect(
      (await send({ 'content-type': 'application/json', 'content-encoding': 'gzip' }, '{}')).status,
    ).toBe(415);
    expect((await send({ 'content-type': 'application/json', 'content-length': '1025' }, '{}')).status).toBe(
      413,
    );
    expect((await send({ 'content-type': 'application/json', 'content-length': '-1' }, '{}')).status).toBe(
      400,
    );
    const unannounced = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(512)),
    });
    const answer = await world.app.request(`${ORIGIN}/api/mailboxes/collect`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: unannounced,
      duplex: 'half',
    } as RequestInit);
    expect(answer.status).toBe(413);
  });

  /** A body that comes as it is told to; `taken` when what was sent was read. */
  const slowly = (announced: number | null) => {
    const headers = new Headers({ 'content-type': 'application/octet-stream' });
    if (announced !== null) headers.set('content-length', String(announced));
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    let written: Promise<unknown> = Promise.resolve();
    const init = { method: 'PUT', headers, body: readable, duplex: 'half' };
    return {
      request: new Request(`${ORIGIN}/x`, init as RequestInit),
      send: (length: number) => {
        written = writer.write(new Uint8Array(length)).catch(() => {});
      },
      taken: () => written,
      finish: () => void writer.close().catch(() => {}),
    };
  };

  it('asks further large bodies to wait while it holds many, never small ones (A7)', async () => {
    const read = makeReadBody({ limit: 1000, small: 100 });
    const first = slowly(800);
    const reading = read('postTip', first.request);
    first.send(800);
    await first.taken();
    await expect(read('postTip', slowly(300).request)).rejects.toThrow('too-many');
    // One that does not say its length is asked to wait as soon as there is no room for it.
    const endless = slowly(null);
    const refused = expect(read('postTip', endless.request)).rejects.toThrow('too-many');
    endless.send(300);
    await refused;
    const small = slowly(100);
    small.finish();
    await expect(read('postTip', small.request)).resolves.toHaveLength(0);
    first.finish();
    await expect(reading).resolves.toHaveLength(800);
    const later = slowly(300);
    later.finish();
    await expect(read('postTip', later.request)).resolves.toHaveLength(0);
  });

  it('lets nobody who announces much and sends little keep others out, and gives them up (A7, C24)', async () => {
    const read = makeReadBody({ limit: 1000, small: 100 }, { windowMs: 50, bytes: 50 });
    const [idle, honest] = [slowly(900), slowly(900)];
    const refused = expect(read('postTip', idle.request)).rejects.toThrow('bad-request');
    idle.send(10);
    const reading = read('postTip', honest.request);
    honest.send(900);
    honest.finish();
    await expect(reading).resolves.toHaveLength(900);
    await refused;
  });

  it('takes a caller who hangs up halfway for no fault of its own', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('aborted')) });
    const answer = await world.app.request(`${ORIGIN}/api/tips/${'c'.repeat(32)}/sealed`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body,
      duplex: 'half',
    } as RequestInit);
    expect(answer.status).toBe(400);
    expect(world.logged).toEqual([]);
  });

  it('sends its security headers with every answer and says nothing of itself', async () => {
    for (const path of ['/api/health', '/api/nowhere', '/']) {
      const { headers } = await world.app.request(ORIGIN + path);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*frame-ancestors 'none'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull();
    }
  });

  it('answers an address that is not there with a page for a person and a problem for a program, without repeating it', async () => {
    const path = `${ORIGIN}/kanarie7731`;
    const page = await world.app.request(path, { headers: { accept: 'text/html,*/*' } });
    expect(page.status).toBe(404);
    const text = await page.text();
    expect(text).toContain('Deze pagina is er niet');
    expect(text).not.toContain('kanarie7731');
    await expectRefused(await world.app.request(path, { headers: { accept: '*/*' } }), 'kanarie7731');
  });
});
