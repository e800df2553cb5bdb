import { ATTENDED } from '@seinhuis/core/wire/attended';
import { type Client, type Fetch, makeClient, RefusedError } from '@seinhuis/core/wire/client';
import type { makeSwitchboard } from '@seinhuis/switchboard/app';

export const ORIGIN = 'http://localhost:8080';

/** The switchboard itself, asked without a port. */
export type App = ReturnType<typeof makeSwitchboard>;

/** A browser's worth of client on the app itself, without a port: it keeps its cookie and says where it comes from. */
export type Browser = {
  readonly call: Client;
  readonly fetch: Fetch;
  cookie: string | null;
  /** Whether somebody sits before it. */
  attended: boolean;
};

export const makeBrowser = (app: App): Browser => {
  const fetch: Fetch = async (url, { method, headers, body }) => {
    const answer = await app.request(url, {
      method,
      headers: {
        ...headers,
        'sec-fetch-site': 'same-origin',
        ...(browser.attended ? { [ATTENDED]: '1' } : {}),
        ...(browser.cookie === null ? {} : { cookie: browser.cookie }),
      },
      ...(body === undefined ? {} : { body }),
    });
    const set = answer.headers.get('set-cookie');
    if (set !== null) browser.cookie = set.split(';', 1)[0] ?? null;
    return answer;
  };
  const browser: Browser = { call: makeClient(fetch, ORIGIN), fetch, cookie: null, attended: true };
  return browser;
};

/** The code of a refusal, or what it was instead. */
export const refusalOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'answered',
    (thrown) => (thrown instanceof RefusedError ? thrown.code : String(thrown)),
  );
