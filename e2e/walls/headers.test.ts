import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type AnswerKind, type Headers, headersOf, ONLY_HTTPS } from '@seinhuis/core/wire/headers';
import { pathOf, ROUTES, type RouteName } from '@seinhuis/core/wire/routes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Serving, startServing } from '../../cli/serving/serving.ts';
import { TEMPORARY } from '../../cli/serving/temporary.ts';
import { OFFICE_ROUTES } from '../../office/route-table.ts';
import { SITE_PAGES } from '../../site/headers.ts';
import { STYLE_SOURCE } from '../../site/look/style.ts';
import { PATHS } from '../../site/plain/pages.ts';
import { testDatabase } from '../postgres/database.ts';

// Every page and every route of a running server, asked for the headers of the one table.

const ROOT = resolve(import.meta.dirname, '../..');
const ONION = `http://${'a'.repeat(56)}.onion`;
const PLAIN_ONION = `http://${'b'.repeat(56)}.onion`;
const CONTACT = {
  contacts: ['mailto:veilig@meldpunt.example'],
  expires: '2027-03-01',
  policy: null,
} as const;

let open: Serving;
let secure: Serving;
let now = Date.parse('2027-01-10T12:00:00Z');
const databases: { readonly close: () => Promise<void> }[] = [];

const start = async (origins: { readonly origin: string | null; readonly plainOrigin: string | null }) => {
  const database = await testDatabase();
  databases.push(database);
  return startServing({
    ...TEMPORARY,
    ...origins,
    databaseUrl: database.url,
    onion: ONION,
    plainOnion: PLAIN_ONION,
    security: CONTACT,
    now: () => now,
  });
};

beforeAll(async () => {
  open = await start({ origin: null, plainOrigin: null });
  secure = await start({ origin: 'https://meldpunt.example', plainOrigin: 'https://plat.meldpunt.example' });
});

afterAll(async () => {
  for (const serving of [open, secure]) await serving?.close();
  for (const database of databases) await database.close();
});

type Ask = {
  readonly path: string;
  readonly kind: AnswerKind;
  readonly init?: RequestInit;
  readonly plain?: true;
};

const built = (app: string): readonly string[] =>
  readdirSync(join(ROOT, app, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => relative(join(ROOT, app, 'dist'), join(entry.parentPath, entry.name)));

const PARAMETERS = { id: '0'.repeat(32), report: '1'.repeat(32), address: '2'.repeat(64), door: 'sealed' };
const NAMES = Object.keys(ROUTES) as RouteName[];

const PAGES: readonly Ask[] = Object.keys(SITE_PAGES).map((path) => ({ path, kind: 'door-page' }));
const PLAIN: readonly Ask[] = [...Object.values(PATHS.nl), ...Object.values(PATHS.en), '/nergens'].flatMap(
  (path) => [
    { path, kind: 'plain-page', plain: true } as const,
    { path, kind: 'plain-page', plain: true, init: { method: 'POST', body: 'x' } } as const,
  ],
);
const OFFICE: readonly Ask[] = OFFICE_ROUTES.map(({ path }) => ({
  path: `/kantoor${path.replace(/\$[a-z]+/g, '3'.repeat(32))}`,
  kind: 'office',
}));

const everything = (): readonly Ask[] => [
  ...PAGES,
  ...PLAIN,
  ...OFFICE,
  ...built('site').map((file) => ({
    path: `/${file}`,
    kind: file.endsWith('.js') ? ('door-script' as const) : ('door-page' as const),
  })),
  ...built('office').map((file) => ({
    path: `/kantoor/${file}`,
    kind: file.startsWith('guard/') ? ('office-guard' as const) : ('office' as const),
  })),
  ...NAMES.flatMap((name) => {
    const { method, body } = ROUTES[name];
    const path = pathOf(name, PARAMETERS);
    return [
      { path, kind: 'answer' as const, init: { method, ...(body === 'none' ? {} : { body: '{}' }) } },
      { path, kind: 'answer' as const, init: { method: 'DELETE' } },
    ];
  }),
  ...[
    '/nergens',
    '/favicon.ico',
    '/api/nergens',
    '/a/nergens.js',
    '/kantoor/assets/weg.js',
    '/..%2f',
  ].flatMap((path) => [
    { path, kind: 'answer' as const },
    { path, kind: 'answer' as const, init: { headers: { accept: 'text/html' } } },
  ]),
  { path: '/zonder-script', kind: 'answer' },
  { path: '/.well-known/security.txt', kind: 'answer' },
];

const local = (serving: Serving, plain: boolean): string =>
  plain ? `http://127.0.0.1:${serving.plainPort}` : `http://127.0.0.1:${serving.port}`;
const get = (serving: Serving, ask: Ask): Promise<Response> =>
  fetch(local(serving, ask.plain === true) + ask.path, { redirect: 'manual', ...ask.init });
const told = (ask: Ask, status: number): string => `${ask.init?.method ?? 'GET'} ${ask.path} (${status})`;

/** What an answer has that the table does not name: of these it may be any, and of nothing else. */
const FREE =
  /^(connection|keep-alive|date|transfer-encoding|content-(length|type|encoding)|vary|allow|location|onion-location)$/;

const expectTable = async (serving: Serving, ask: Ask, more: Headers): Promise<void> => {
  const answer = await get(serving, ask);
  await answer.arrayBuffer();
  const name = told(ask, answer.status);
  const sent = Object.fromEntries([...answer.headers].filter(([key]) => !FREE.test(key)));
  expect(sent, name).toEqual({ ...headersOf(ask.kind, STYLE_SOURCE), ...more });
  if (answer.status === 200) expect(answer.headers.get('content-type'), name).toMatch(/^[a-z]+\/[a-z-]+/);
};

describe('every page and every route of a running server', () => {
  test('carries the headers of the table, none missing and none beside (C4)', async () => {
    for (const ask of everything()) await expectTable(open, ask, {});
  });

  test('tells browsers to stay with https where they came by it', async () => {
    for (const ask of everything()) await expectTable(secure, ask, ONLY_HTTPS);
  });

  test('is kept nowhere: no cache, no validator, no cookie for whoever only looks', async () => {
    for (const ask of everything()) {
      const { headers } = await get(open, ask);
      expect(headers.get('cache-control'), ask.path).toBe('no-store');
      for (const trace of ['etag', 'last-modified', 'expires', 'age', 'set-cookie'])
        expect(headers.get(trace), ask.path).toBeNull();
    }
  });
});

describe('the pages', () => {
  test('have no script, style or handler inline but the one style sheet that their policy names', async () => {
    for (const ask of [...PAGES, ...PLAIN, ...OFFICE]) {
      const html = await (await get(open, ask)).text();
      const inside = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
      for (const [, attributes = '', text] of inside)
        expect([/ src="\/[^/"]/.test(attributes), text], ask.path).toEqual([true, '']);
      expect(html, ask.path).not.toMatch(
        /<[^>]+ (style|on[a-z]+)\s*=|="javascript:|<base\b|http-equiv="?refresh/i,
      );
      const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text);
      for (const text of styles)
        expect(STYLE_SOURCE, ask.path).toBe(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
      expect(html.match(/<style/g)?.length ?? 0, ask.path).toBe(ask.kind === 'office' ? 0 : 1);
    }
  });

  test('no policy allows anything inline by word, anything evaluated or any other host (C4)', () => {
    for (const kind of [
      'door-page',
      'door-script',
      'plain-page',
      'office',
      'office-guard',
      'answer',
    ] as const)
      expect(headersOf(kind, STYLE_SOURCE)['content-security-policy'], kind).not.toMatch(
        /unsafe|https?:|wss?:|\*|strict-dynamic|allow-/,
      );
  });
});

describe('the onion address', () => {
  test('is told with the public pages that were asked for, each at its own place, and with nothing else', async () => {
    for (const ask of everything()) {
      const answer = await get(secure, ask);
      const page = ask.kind === 'door-page' && /text\/html/.test(answer.headers.get('content-type') ?? '');
      const posted = ask.init?.method === 'POST';
      const expected =
        ask.kind === 'plain-page' && answer.status === 200 && !posted
          ? PLAIN_ONION + ask.path
          : page
            ? ONION + ask.path.replace(/index\.html$/, '')
            : null;
      const found = answer.headers.get('onion-location');
      expect(found?.replace(/\/(afloop|outcome)\/$/, '/$1') ?? null, ask.path).toBe(
        expected?.replace(/\/(afloop|outcome)\/$/, '/$1') ?? null,
      );
    }
  });
});

test('an idle connection is kept longer than the minute of a proxy, which so never uses one that was just closed', async () => {
  const answer = await get(open, { path: '/', kind: 'door-page' });
  const [, seconds] = /timeout=(\d+)/.exec(answer.headers.get('keep-alive') ?? '') ?? [];
  expect(Number(seconds)).toBeGreaterThan(60);
});

describe('security.txt', () => {
  const ask = { path: '/.well-known/security.txt', kind: 'answer' } as const;

  test('says whom to write and until when, at the address that browsers see', async () => {
    const answer = await get(secure, ask);
    expect(answer.headers.get('content-type')?.toLowerCase()).toBe('text/plain; charset=utf-8');
    expect(await answer.text()).toBe(
      'Contact: mailto:veilig@meldpunt.example\nExpires: 2027-03-01T00:00:00Z\nPreferred-Languages: nl, en\nCanonical: https://meldpunt.example/.well-known/security.txt\n',
    );
  });

  test('is not served any more from the moment that it expires', async () => {
    const before = now;
    now = Date.parse('2027-02-28T23:59:59Z');
    expect((await get(open, ask)).status).toBe(200);
    now = Date.parse('2027-03-01T00:00:00Z');
    expect((await get(open, ask)).status).toBe(404);
    now = before;
  });
});
