import { fromUtf8 } from '@seinhuis/core/bytes';
import { isId } from '@seinhuis/core/ids';
import { API } from '@seinhuis/core/wire/api';
import { readJson } from '@seinhuis/core/wire/json';
import { ROUTES, type RouteName } from '@seinhuis/core/wire/routes';
import { DOORS } from '@seinhuis/core/wire/tip';
import { refuse } from './refusal.ts';

const TYPES = { json: 'application/json', octets: 'application/octet-stream' } as const;

/** Reads a body to its end or to the limit, whichever comes first. */
const readWhole = async (request: Request, limit: number): Promise<Uint8Array> => {
  const announced = request.headers.get('content-length');
  if (announced !== null) {
    const length = Number(announced);
    if (!Number.isSafeInteger(length) || length < 0) return refuse('bad-request');
    // Node's parser never yields more than was announced.
    return length > limit ? refuse('too-large') : new Uint8Array(await request.arrayBuffer());
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > limit) return refuse('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
};

const readBytes = async (request: Request, limit: number): Promise<Uint8Array> => {
  try {
    return await readWhole(request, limit);
  } catch (thrown) {
    // A caller who hangs up halfway is a bad request, not our fault.
    throw thrown instanceof TypeError || (thrown as Error)?.name === 'AbortError'
      ? refuse('bad-request')
      : thrown;
  }
};

const parseJson = (bytes: Uint8Array): unknown => {
  try {
    const text = fromUtf8(bytes);
    // PostgreSQL holds no U+0000, and nothing we take needs one.
    return text.includes('\\u0000') ? refuse('bad-request') : readJson(text);
  } catch {
    return refuse('bad-request');
  }
};

/** The body of a route as the table says it is: 413, 415 or 400 otherwise. */
export const readBody = async (name: RouteName, request: Request): Promise<unknown> => {
  const route = ROUTES[name];
  if (route.body === 'none') {
    const announced = request.headers.get('content-length');
    return announced === null || announced === '0' ? undefined : refuse('too-large');
  }
  const type = (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (type !== TYPES[route.body] || request.headers.get('content-encoding') !== null)
    return refuse('wrong-type');
  const bytes = await readBytes(request, route.limit);
  if (route.body === 'octets') return bytes;
  const parsed = API[name].body?.safeParse(parseJson(bytes));
  return parsed?.success ? parsed.data : refuse('bad-request');
};

const PARAMETERS: Readonly<Record<string, (value: string) => boolean>> = {
  id: isId,
  address: (value) => /^[0-9a-f]{64}$/.test(value),
  door: (value) => (DOORS as readonly string[]).includes(value),
};

/** The parameters of the path, each in its form; 400 otherwise. */
export const checkParameters = (
  parameters: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.entries(parameters).every(([key, value]) => PARAMETERS[key]?.(value))
    ? parameters
    : refuse('bad-request');
