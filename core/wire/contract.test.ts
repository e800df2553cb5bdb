import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { API } from './api.ts';
import { type Fetch, makeClient, RefusedError } from './client.ts';
import { ERRORS, isErrorCode, problem } from './errors.ts';
import { readFrames, writeFrames } from './frames.ts';
import type { Route } from './route.ts';
import { pathOf, ROUTES, type RouteName } from './routes.ts';

const NAMES = Object.keys(ROUTES) as RouteName[];
const table: Readonly<Record<RouteName, Route>> = ROUTES;

describe('the contract is one table', () => {
  test('every route has its schemas and nothing else has', () => {
    expect(Object.keys(API).toSorted()).toEqual(NAMES.toSorted());
  });

  test.each(NAMES)('%s: what is JSON has a schema, what is not has none', (name) => {
    expect(API[name].body !== null).toBe(table[name].body === 'json');
    expect(API[name].answer !== null).toBe(table[name].answer === 'json');
  });

  test('no two routes answer the same request', () => {
    const shapes = NAMES.map((name) => `${table[name].method} ${table[name].path.replace(/:[a-z]+/g, ':')}`);
    expect(new Set(shapes).size).toBe(NAMES.length);
  });

  test('what takes no body has limit 0, what takes one has another; GET takes none', () => {
    for (const name of NAMES) {
      const { body, limit, method } = table[name];
      expect(limit > 0).toBe(body !== 'none');
      if (method === 'GET') expect(body).toBe('none');
    }
  });

  test('a path that looks at somebody’s work is never open to everybody', () => {
    for (const name of NAMES)
      if (/^\/api\/(desk|partner|registrar|me|grants|colleagues|figures|roster)/.test(table[name].path))
        expect(['public', 'invitation']).not.toContain(table[name].guard);
  });

  test('objects of every JSON body are strict: a member that the table does not know is refused', () => {
    for (const name of NAMES) {
      const { body } = API[name];
      if (body === null) continue;
      expect(body.safeParse({ unknown: 1 }).success).toBe(false);
      expect(body.safeParse(null).success).toBe(false);
      expect(body.safeParse([]).success).toBe(false);
    }
  });

  test('whatever JSON is posted, reading it never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.jsonValue(), (name, value) => {
        API[name].body?.safeParse(value);
        API[name].answer?.safeParse(value);
      }),
      { numRuns: 500 },
    );
  });

  test('a path has its parameters filled in and written so that none of them adds a step', () => {
    expect(pathOf('postTip', { id: 'a', door: 'sealed' })).toBe('/api/tips/a/sealed');
    expect(pathOf('claimTip', { id: 'a/../b?c' })).toBe('/api/desk/tips/a%2F..%2Fb%3Fc/claim');
    for (const name of NAMES) expect(pathOf(name, {})).not.toContain(':');
  });
});

describe('refusals', () => {
  test.each(Object.keys(ERRORS))('%s is a problem document with its status', (code) => {
    expect(isErrorCode(code)).toBe(true);
    if (isErrorCode(code))
      expect(problem(code)).toEqual({
        type: `urn:seinhuis:error:${code}`,
        title: code,
        status: ERRORS[code],
      });
  });

  test('a name from the prototype is no code', () => {
    expect(['toString', 'constructor', '', null, 404].some(isErrorCode)).toBe(false);
  });
});

describe('the client', () => {
  type Sent = { readonly url: string } & Parameters<Fetch>[1];
  const answering =
    (status: number, text: string, sent: Sent[] = []): Fetch =>
    (url, init) => {
      sent.push({ url, ...init });
      return Promise.resolve({
        ok: status < 400,
        status,
        headers: { get: () => null },
        text: () => Promise.resolve(text),
        arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
      });
    };
  const code = async (fetch: Fetch): Promise<string> => {
    try {
      await makeClient(fetch, '')('health');
      return 'answered';
    } catch (error) {
      return error instanceof RefusedError ? error.code : `other: ${String(error)}`;
    }
  };

  test('sends JSON as JSON and octets as octets, nothing for what has no body', async () => {
    const sent: Sent[] = [];
    const client = makeClient(answering(200, '{"stored":true}', sent), 'https://a.example');
    await client('postTip', { parameters: { id: 'a', door: 'sealed' }, body: new Uint8Array(2) });
    await client('collect', { body: { token: 'a'.repeat(64) } });
    await client('signOut');
    expect(sent.map((s) => [s.method, s.url, s.headers['content-type'], typeof s.body])).toEqual([
      ['PUT', 'https://a.example/api/tips/a/sealed', 'application/octet-stream', 'object'],
      ['POST', 'https://a.example/api/mailboxes/collect', 'application/json', 'string'],
      ['POST', 'https://a.example/api/me/sign-out', undefined, 'undefined'],
    ]);
  });

  test('an answer has its form or counts as a fault of the server (A3)', async () => {
    expect(await code(answering(200, '{"ready":true,"schema":3}'))).toBe('answered');
    for (const text of ['{"ready":true}', '{"ready":true,"schema":3,"more":1}', '<html>', '', 'null'])
      expect(await code(answering(200, text))).toBe('internal-fault');
  });

  test('a refusal has a code of the table, whatever the server wrote', async () => {
    expect(await code(answering(404, JSON.stringify(problem('not-found'))))).toBe('not-found');
    for (const text of ['{"title":"toString"}', '{"title":3}', 'null', '', '<html>'])
      expect(await code(answering(500, text))).toBe('internal-fault');
  });

  test('no answer at all is told apart from a refusal', async () => {
    expect(await code(() => Promise.reject(new TypeError('fetch failed')))).toBe('not-reached');
  });
});

describe('several envelopes in one answer', () => {
  const frame = fc.record({
    id: fc.stringMatching(/^[0-9a-f]{32}$/),
    envelope: fc.uint8Array({ maxLength: 50 }),
  });

  test('read back as they were written; an end that comes early is refused', () => {
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 5 }), fc.nat(), (frames, cut) => {
        const written = writeFrames(frames);
        expect(readFrames(written).map((f) => ({ ...f, envelope: [...f.envelope] }))).toEqual(
          frames.map((f) => ({ ...f, envelope: [...f.envelope] })),
        );
        const shorter = written.slice(0, cut % Math.max(1, written.length));
        try {
          expect(readFrames(shorter).length).toBeLessThanOrEqual(frames.length);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });

  test('whatever bytes arrive, they are frames or a RangeError (A3)', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          expect(writeFrames(readFrames(bytes))).toEqual(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});
