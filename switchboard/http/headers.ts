import { headersOf, ONLY_HTTPS } from '@seinhuis/core/wire/headers';
import type { MiddlewareHandler } from 'hono';

const ANSWER = headersOf('answer');

/**
 * The headers of the table on every answer: those of a plain answer where a file did not bring its own. `secure`: the
 * origin is https, so browsers may be told to stay there.
 */
export const securityHeaders =
  (secure: boolean): MiddlewareHandler =>
  async (context, next) => {
    await next();
    const { headers } = context.res;
    if (!headers.has('content-security-policy'))
      for (const [key, value] of Object.entries(ANSWER)) headers.set(key, value);
    if (secure) for (const [key, value] of Object.entries(ONLY_HTTPS)) headers.set(key, value);
  };
