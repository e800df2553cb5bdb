import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { ONLY_HTTPS } from '@seinhuis/core/wire/headers';
import type { MiddlewareHandler } from 'hono';
import { hasAllHeaders } from './headers.ts';

/** A folder of built files and where it is served. */
export type Statics = {
  /** Without a slash at its end: '' or '/kantoor'. */
  readonly prefix: string;
  readonly root: string;
  /** What a file is answered with, by its name under the root: its Content-Security-Policy above all. */
  readonly headersOf: (file: string) => Readonly<Record<string, string>>;
  /** The page for every path without a file: the office's own routes. */
  readonly fallback?: string;
  /** The same pages on the onion network: Tor Browser is told so, of a page and of nothing else. */
  readonly onion?: string | null;
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
};

/** What a file is sent as, by its ending. */
export const contentTypeOf = (file: string): string => TYPES[extname(file)] ?? 'application/octet-stream';

const ENCODINGS = [
  { name: 'br', extension: '.br' },
  { name: 'gzip', extension: '.gz' },
] as const;

type Served = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly encoded: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
  readonly headers: Readonly<Record<string, string>>;
};

const bytesOf = (file: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(file));

/** The address of a page: of its folder where it is an index. */
const addressOf = (path: string): string => `/${path.replace(/(^|\/)index\.html$/, '$1')}`;

const load = (file: string, path: string, statics: Statics, secure: boolean): Served => ({
  bytes: bytesOf(file),
  encoded: ENCODINGS.filter(({ extension }) => existsSync(file + extension)).map(({ name, extension }) => ({
    name,
    bytes: bytesOf(file + extension),
  })),
  headers: {
    ...statics.headersOf(path),
    ...(secure ? ONLY_HTTPS : {}),
    'content-type': contentTypeOf(file),
    ...(statics.onion && file.endsWith('.html')
      ? { 'onion-location': statics.onion + statics.prefix + addressOf(path) }
      : {}),
  },
});

/** Every file under a root by the path it is served at. Read once: no path of a request ever reaches the disk. */
const loadAll = (statics: Statics, secure: boolean): ReadonlyMap<string, Served> => {
  const served = new Map<string, Served>();
  if (!existsSync(statics.root)) return served;
  for (const entry of readdirSync(statics.root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || ENCODINGS.some(({ extension }) => entry.name.endsWith(extension))) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(statics.root, file).split(sep).join('/');
    const one = load(file, path, statics, secure);
    served.set(`${statics.prefix}/${path}`, one);
    if (path === 'index.html' || path.endsWith('/index.html')) {
      const folder = `${statics.prefix}/${path.slice(0, -'index.html'.length)}`;
      served.set(folder, one);
      if (folder.length > 1) served.set(folder.slice(0, -1), one);
    } else if (path.endsWith('.html')) served.set(`${statics.prefix}/${path.slice(0, -'.html'.length)}`, one);
  }
  return served;
};

/** Without a validator: nothing of ours is kept, so nobody has it already, and its hash would be one more trace. */
const answer = (one: Served, accepts: string): Response => {
  const encoded = one.encoded.find(({ name }) => new RegExp(`\\b${name}\\b`).test(accepts));
  const made = new Response(encoded?.bytes ?? one.bytes, {
    headers: {
      ...one.headers,
      ...(one.encoded.length > 0 ? { vary: 'accept-encoding' } : {}),
      ...(encoded === undefined ? {} : { 'content-encoding': encoded.name }),
    },
  });
  return 'content-security-policy' in one.headers ? hasAllHeaders(made) : made;
};

/**
 * Serves built files; passes on what is none of theirs. Nothing varies by cookie, agent or language. `secure`: browsers
 * may be told to stay with https.
 */
export const serveStatics = (folders: readonly Statics[], secure = false): MiddlewareHandler => {
  const loaded = folders.map((statics) => ({ statics, files: loadAll(statics, secure) }));
  return async (context, next) => {
    const { method, path } = context.req;
    if (method !== 'GET' && method !== 'HEAD') return next();
    const accepts = context.req.header('accept-encoding') ?? '';
    for (const { files } of loaded) {
      const one = files.get(path);
      if (one !== undefined) return answer(one, accepts);
    }
    for (const { statics, files } of loaded) {
      const inside = path === statics.prefix || path.startsWith(`${statics.prefix}/`);
      const page =
        statics.fallback === undefined ? undefined : files.get(`${statics.prefix}/${statics.fallback}`);
      if (inside && page !== undefined && extname(path) === '') return answer(page, accepts);
    }
    return next();
  };
};
