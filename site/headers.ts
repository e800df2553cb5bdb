import { type Headers, headersOf } from '@seinhuis/core/wire/headers';
import { STYLE_SOURCE } from './look/style.ts';

// What the static server of the sealed door needs to know, as data. Nothing here varies by who asks.

/** Headers of the pages of the sealed door. */
export const SITE_HEADERS: Headers = headersOf('door-page', STYLE_SOURCE);

/** Headers of its scripts: a worker goes by the policy of its file. */
export const SITE_SCRIPT_HEADERS: Headers = headersOf('door-script');

/** Headers of a file of the built sealed door, by its name. */
export const siteHeadersOf = (file: string): Headers =>
  file.endsWith('.js') ? SITE_SCRIPT_HEADERS : SITE_HEADERS;

/** The pages of the sealed door and the file in dist/ that answers each. Everything else is a file by its own name. */
export const SITE_PAGES: Readonly<Record<string, string>> = {
  '/': 'index.html',
  '/en/': 'en/index.html',
  '/afloop': 'afloop/index.html',
  '/en/outcome': 'en/outcome/index.html',
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
