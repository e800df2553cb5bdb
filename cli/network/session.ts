import { ATTENDED } from '@seinhuis/core/wire/attended';
import { type Client, type Fetch, makeClient } from '@seinhuis/core/wire/client';

/** A client that keeps its session cookie, as a browser does. Without a cookie it is a tipster's. */
export const makeSession = (base: string): Client => {
  let cookie = '';
  const fetchWithCookie: Fetch = async (url, init) => {
    const answer = await fetch(url, {
      ...init,
      redirect: 'error',
      headers: { ...init.headers, origin: base, ...(cookie === '' ? {} : { cookie, [ATTENDED]: '1' }) },
    });
    const set = answer.headers.getSetCookie()[0]?.split(';')[0];
    if (set !== undefined) cookie = set;
    return answer;
  };
  return makeClient(fetchWithCookie, base);
};
