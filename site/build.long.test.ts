import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROUTES } from '@seinhuis/core/wire/routes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from './build.ts';
import { NOT_PINNED, pinPage, SITE_HEADERS, SITE_PAGES, SITE_SCRIPT_HEADERS } from './headers.ts';
import { DOOR_ROUTES } from './sealed/api.ts';

const folders = [1, 2].map((at) => mkdtempSync(join(tmpdir(), `seinhuis-build-${at}-`)));
const [dist = '', again = ''] = folders;
const read = (name: string): string => readFileSync(join(dist, name), 'utf8');
const bytes = (name: string): number => readFileSync(join(dist, name)).length;
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

beforeAll(async () => {
  await buildSite(dist);
  await buildSite(again);
}, 120_000);
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const PAGES = ['index.html', 'en/index.html', 'afloop/index.html', 'en/outcome/index.html'];
const scriptOf = (page: string): string =>
  /<script type="module" src="\/(a\/[0-9a-f]+\.js)">/.exec(read(page))?.[1] ?? '';
const laterOf = (script: string): readonly string[] =>
  [...read(script).matchAll(/import\(["'`]\.\/([0-9a-f]+\.js)["'`]\)/g)].map((match) => `a/${match[1]}`);

describe('the build of the sealed door', () => {
  it('gives the same bytes twice (C1)', () => {
    expect(filesIn(again)).toEqual(filesIn(dist));
    for (const name of filesIn(dist))
      expect(sha256(readFileSync(join(again, name))), name).toBe(sha256(readFileSync(join(dist, name))));
  });

  it('names every file with its SHA-256 in the manifest', () => {
    const { files } = JSON.parse(read('manifest.json')) as { files: Record<string, string> };
    expect(Object.keys(files).sort()).toEqual(
      filesIn(dist).filter((name) => !/^manifest\.json$|\.(br|gz)$/.test(name)),
    );
    for (const [name, hash] of Object.entries(files))
      expect(sha256(readFileSync(join(dist, name)))).toBe(hash);
  });

  it('has every page of the table, compressed beside it', () => {
    expect(Object.values(SITE_PAGES).sort()).toEqual([...PAGES].sort());
    for (const name of filesIn(dist).filter((file) => /\.(html|js)$/.test(file))) {
      expect(bytes(`${name}.br`)).toBeLessThanOrEqual(bytes(`${name}.gz`));
    }
  });

  it.each(['index.html', 'en/index.html'])(
    'keeps %s within its budget: 14 kB, 25 kB, 80 kB, 4 requests',
    (page) => {
      const [script, later] = [scriptOf(page), laterOf(scriptOf(page))];
      const html = bytes(`${page}.br`);
      const first = html + bytes(`${script}.br`);
      // network.json as it is served, compressed: a recipient, three keys, two or three signatures, names.
      const all = first + later.reduce((sum, name) => sum + bytes(`${name}.br`), 0) + 2_000;
      expect(html).toBeLessThanOrEqual(14_000);
      expect(first).toBeLessThanOrEqual(25_000);
      expect(all).toBeLessThanOrEqual(80_000);
      expect(later).toHaveLength(1);
      expect(laterOf(later[0] ?? '')).toEqual([]);
    },
  );

  /** The scripts that a script names by their address. */
  const own = (file: string): readonly string[] => [
    ...new Set([...read(file).matchAll(/["'`]\/(a\/[0-9a-f]+\.js)["'`]/g)].map((match) => match[1] ?? '')),
  ];
  const later = (part: string): string =>
    own(scriptOf('index.html')).find((name) => read(name).includes(part)) ?? '';

  it('names no script but those for hints and for files, which come later', () => {
    expect([...own(scriptOf('index.html'))].sort()).toEqual(
      [later('seinhuis-hints'), later('seinhuis-files')].sort(),
    );
  });

  it('loads for a picture at most 20 kB more, and for a PDF one file, none of which can ask anybody anything (C17)', () => {
    const choose = later('seinhuis-files');
    const workers = [...own(choose)].sort((a, b) => bytes(a) - bytes(b));
    expect(workers).toHaveLength(2);
    const [pictures = '', documents = ''] = workers;
    expect(bytes(`${choose}.br`) + bytes(`${pictures}.br`)).toBeLessThanOrEqual(20_000);
    expect(bytes(`${documents}.br`)).toBeLessThanOrEqual(1_100_000);
    for (const worker of workers) expect([own(worker), laterOf(worker)]).toEqual([[], []]);
    expect(read(pictures)).not.toMatch(/fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|import\(/);
    // The reader of PDF could ask; the policy that it is served with does not let it (headers.ts). Its fonts are in it.
    expect(read(documents)).toContain('LiberationSans-Regular.ttf');
    expect(read(documents)).toContain('seinhuisDecoder');
  });

  it.each(['br', 'gz'])('keeps everything that the hints load within 250 kB (%s)', (encoding) => {
    const watch = later('seinhuis-hints');
    const [worker = '', ...more] = own(watch);
    expect([more, own(worker), laterOf(watch), laterOf(worker)]).toEqual([[], [], [], []]);
    expect(bytes(`${watch}.${encoding}`) + bytes(`${worker}.${encoding}`)).toBeLessThanOrEqual(250_000);
    // Nothing in the worker knows how to ask anybody anything.
    expect(read(worker)).not.toMatch(/fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts/);
  });

  it.each(PAGES)('loads nothing in %s but its one script, and nothing from elsewhere (C4)', (page) => {
    const html = read(page);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/ on[a-z]+="|javascript:|<(?:img|iframe|object|embed|form action="http)/i);
    expect([...html.matchAll(/<link[^>]*href="([^"]*)"/g)].map((match) => match[1])).toEqual(['data:,']);
  });

  it.each(PAGES)('allows exactly the style that stands in %s', (page) => {
    const style = /<style>(.*?)<\/style>/s.exec(read(page))?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(SITE_HEADERS['content-security-policy']).toContain(`style-src 'sha256-${hash}'`);
  });

  it('carries neither zod nor the whole table of routes nor any key of staff', () => {
    for (const name of filesIn(dist).filter((file) => file.endsWith('.js')))
      expect(read(name)).not.toMatch(
        /ZodMini|\/api\/desk|\/api\/registrar|sourceMappingURL|eval\(|innerHTML/,
      );
  });
});

describe('the Content-Security-Policy', () => {
  const policy = Object.fromEntries(
    (SITE_HEADERS['content-security-policy'] ?? '').split('; ').map((line) => {
      const [name = '', ...values] = line.split(' ');
      return [name, values.join(' ')];
    }),
  );

  it('allows nothing by default, scripts of this origin only, and no way to make script of text', () => {
    expect(policy).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'connect-src': "'self'",
      'form-action': "'self'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'seinhuis-hints seinhuis-files',
      'worker-src': "'self'",
    });
    expect(SITE_HEADERS['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
  });

  it('allows the workers that read what is typed and chosen no connection and nothing more to load (C15, C17)', () => {
    expect(SITE_SCRIPT_HEADERS['content-security-policy']).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    );
  });
});

describe('the pin', () => {
  it('stands in the released pages as not pinned, and is put in without touching anything else', () => {
    for (const page of PAGES.slice(0, 2)) {
      const pinned = pinPage(read(page), 'ab'.repeat(12));
      expect(pinned.replace('ab'.repeat(12), NOT_PINNED)).toBe(read(page));
      expect(pinned).not.toBe(read(page));
    }
    expect(() => pinPage('', 'no pin')).toThrow(RangeError);
  });
});

describe('the routes of the sealed door', () => {
  it('are those of the contract', () => {
    for (const [name, [method, path]] of Object.entries(DOOR_ROUTES)) {
      const route = ROUTES[name as keyof typeof DOOR_ROUTES];
      expect([route.method, route.path]).toEqual([method, path]);
      expect(route.guard).toBe('public');
    }
  });
});
