import { headersOf, ONLY_HTTPS } from '@seinhuis/core/wire/headers';
import type { MiddlewareHandler } from 'hono';

const ANSWER = headersOf('answer');

const complete = new WeakSet<Response>();

/** Says of an answer that it brought all its headers: to look at them again would take as long as the answer itself. */
export const hasAllHeaders = (answer: Response): Response => {
  complete.add(answer);
  return answer;
};

/**
 * The headers of the table on every answer: those of a plain answer where a file did not bring its own. `secure`: the
 * origin is https, so browsers may be told to stay there.
 */
export const securityHeaders =
  (secure: boolean): MiddlewareHandler =>
  async (context, next) => {
    await next();
    if (complete.has(context.res)) return;
    const { headers } = context.res;
    if (!headers.has('content-security-policy'))
      for (const [key, value] of Object.entries(ANSWER)) headers.set(key, value);
    if (secure) for (const [key, value] of Object.entries(ONLY_HTTPS)) headers.set(key, value);
  };
