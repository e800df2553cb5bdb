import type { MiddlewareHandler } from 'hono';

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const;

/** For every answer that a page did not give its own headers: nothing to load, nowhere to be framed, kept nowhere. */
const OTHERWISE = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
} as const;

/** Security headers on every answer. `secure`: the origin is https, so browsers may be told to stay there. */
export const securityHeaders =
  (secure: boolean): MiddlewareHandler =>
  async (context, next) => {
    await next();
    const { headers } = context.res;
    for (const [key, value] of Object.entries(ALWAYS)) if (!headers.has(key)) headers.set(key, value);
    for (const [key, value] of Object.entries(OTHERWISE)) if (!headers.has(key)) headers.set(key, value);
    if (secure) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  };
