import { fromUtf8 } from '@seinhuis/core/bytes';
import { isDay, isId } from '@seinhuis/core/ids';
import { API } from '@seinhuis/core/wire/api';
import { readJson } from '@seinhuis/core/wire/json';
import { ROUTES, type RouteName } from '@seinhuis/core/wire/routes';
import { DOORS } from '@seinhuis/core/wire/tip';
import { Refusal, refuse } from './refusal.ts';

const TYPES = { json: 'application/json', octets: 'application/octet-stream' } as const;

const MIB = 1024 * 1024;
/**
 * How many bytes of bodies are held at once before further large ones are asked to wait: 65 MiB each adds up (A7).
 * Small ones never wait, so that whoever floods with large ones keeps no written tip out.
 */
const HELD = { limit: 512 * MIB, small: MIB } as const;

const announcedLength = (request: Request): number | null => {
  const announced = request.headers.get('content-length');
  if (announced === null) return null;
  const length = Number(announced);
  return Number.isSafeInteger(length) && length >= 0 ? length : refuse('bad-request');
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

export type ReadBody = (name: RouteName, request: Request) => Promise<unknown>;

/**
 * Reads the body of a route as the table says it is: 413, 415 or 400 otherwise, 429 while too much is held already.
 * A body that says its length counts at once, another one as it comes.
 */
export const makeReadBody = ({
  limit,
  small,
}: {
  readonly limit: number;
  readonly small: number;
} = HELD): ReadBody => {
  let held = 0;

  const readWhole = async (
    request: Request,
    most: number,
    take: (bytes: number) => void,
  ): Promise<Uint8Array> => {
    const announced = announcedLength(request);
    if (announced !== null) {
      if (announced > most) return refuse('too-large');
      take(announced);
      // Node's parser never yields more than was announced.
      return new Uint8Array(await request.arrayBuffer());
    }
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of request.body ?? []) {
      length += chunk.length;
      if (length > most) return refuse('too-large');
      take(chunk.length);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks, length);
  };

  const readBytes = async (request: Request, most: number): Promise<Uint8Array> => {
    let own = 0;
    try {
      return await readWhole(request, most, (bytes) => {
        held += bytes;
        own += bytes;
        if (own > small && held > own && held > limit) refuse('too-many');
      });
    } catch (thrown) {
      // A caller who hangs up halfway is a bad request, not our fault.
      throw thrown instanceof Refusal ? thrown : new Refusal('bad-request');
    } finally {
      held -= own;
    }
  };

  return async (name, request) => {
    const route = ROUTES[name];
    if (route.body === 'none') return (announcedLength(request) ?? 0) === 0 ? undefined : refuse('too-large');
    const type = (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
    if (type !== TYPES[route.body] || request.headers.get('content-encoding') !== null)
      return refuse('wrong-type');
    const bytes = await readBytes(request, route.limit);
    if (route.body === 'octets') return bytes;
    const parsed = API[name].body?.safeParse(parseJson(bytes));
    return parsed?.success ? parsed.data : refuse('bad-request');
  };
};

const PARAMETERS: Readonly<Record<string, (value: string) => boolean>> = {
  id: isId,
  report: isId,
  address: (value) => /^[0-9a-f]{64}$/.test(value),
  day: isDay,
  door: (value) => (DOORS as readonly string[]).includes(value),
};

/** The parameters of the path, each in its form; 400 otherwise. */
export const checkParameters = (
  parameters: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.entries(parameters).every(([key, value]) => PARAMETERS[key]?.(value))
    ? parameters
    : refuse('bad-request');
