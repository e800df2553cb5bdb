import { performance } from 'node:perf_hooks';
import { ROUTES, type RouteName } from '@seinhuis/core/wire/routes';

/** Milliseconds of each call by its route, as whoever called had to wait for the whole answer. */
export type Calls = Map<RouteName, number[]>;

const NAMES = Object.keys(ROUTES) as RouteName[];
const patterns = NAMES.map((name) => ({
  name,
  method: ROUTES[name].method as string,
  path: new RegExp(`^${ROUTES[name].path.replace(/:\w+/g, '[^/]+')}$`),
}));

const routeOf = (method: string, url: string): RouteName | undefined => {
  const { pathname } = new URL(url);
  return patterns.find((p) => p.method === method && p.path.test(pathname))?.name;
};

/**
 * Puts a clock around every call of this process while the work runs, so that what clients seal and open for
 * themselves is not counted.
 */
export const clocked = async (calls: Calls, work: () => Promise<void>): Promise<void> => {
  const before = globalThis.fetch;
  globalThis.fetch = async (url, init) => {
    const began = performance.now();
    const answer = await before(url, init);
    const bytes = await answer.arrayBuffer();
    const ms = performance.now() - began;
    const name = routeOf(init?.method ?? 'GET', String(url));
    if (name !== undefined) calls.set(name, [...(calls.get(name) ?? []), ms]);
    const { status, headers } = answer;
    return new Response(bytes.byteLength === 0 ? null : bytes, { status, headers });
  };
  try {
    await work();
  } finally {
    globalThis.fetch = before;
  }
};
