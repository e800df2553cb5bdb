import { STYLE_SOURCE } from './look/style.ts';

// What the static server of the sealed door needs to know, as data. Nothing here varies by who asks.

/** Nothing is allowed but this origin's own script, its one style sheet and its own network calls (C4). */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src ${STYLE_SOURCE}`,
  "connect-src 'self'",
  "worker-src 'self'",
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // Each made once: for the worker that reads for clues (hints/reader.ts), for those that clean files (files/workers.ts).
  'trusted-types seinhuis-hints seinhuis-files',
] as const;

/** Headers of every file of the sealed door. No cache: a file kept by the browser would be a trace (PROTOCOL 6). */
export const SITE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY.join('; '),
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/**
 * Headers of its scripts. A page goes by its own policy; a worker goes by that of its file. The workers of this door read
 * what people type and the files they choose: they may connect to nothing and load nothing more (C15, C17).
 */
export const SITE_SCRIPT_HEADERS: Readonly<Record<string, string>> = {
  ...SITE_HEADERS,
  'content-security-policy': ["default-src 'none'", "require-trusted-types-for 'script'"].join('; '),
};

/** The pages of the sealed door and the file in dist/ that answers each. Everything else is a file by its own name. */
export const SITE_PAGES: Readonly<Record<string, string>> = {
  '/': 'index.html',
  '/en/': 'en/index.html',
  '/afloop': 'afloop/index.html',
  '/en/outcome': 'en/outcome/index.html',
};

export const SITE_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** No registrars are pinned: what stands in the released page until a network is put up. */
export const NOT_PINNED = '0'.repeat(24);

/** A released page with the fingerprint of a network's registrars in it: 24 hexadecimal digits. */
export const pinPage = (page: string, pin: string): string => {
  if (!/^[0-9a-f]{24}$/.test(pin)) throw new RangeError('a pin has 24 hexadecimal digits');
  return page.replace(
    `<meta name="seinhuis-pin" content="${NOT_PINNED}">`,
    `<meta name="seinhuis-pin" content="${pin}">`,
  );
};
