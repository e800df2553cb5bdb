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

/** A large body that brings less than this in a window is given up: it would keep room that others wait for (A7). */
const PACE = { windowMs: 20_000, bytes: 256 * 1024 } as const;

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

/** Hands over each piece of a body as it comes. Refuses one that comes too slowly. */
const readPieces = async (
  body: ReadableStream<Uint8Array>,
  pace: { readonly windowMs: number; readonly bytes: number },
  take: (piece: Uint8Array) => void,
): Promise<void> => {
  const reader = body.getReader();
  const giveUp = (): void => void reader.cancel().catch(() => {});
  let came = 0;
  let slow = false;
  const watch = setInterval(() => {
    slow = came < pace.bytes;
    came = 0;
    if (slow) giveUp();
  }, pace.windowMs);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      came += value.length;
      take(value);
    }
  } finally {
    clearInterval(watch);
    giveUp();
  }
  if (slow) refuse('bad-request');
};

/**
 * Reads the body of a route as the table says it is: 413, 415 or 400 otherwise, 429 while too much is held already.
 * What is held counts as it comes: who announces much and sends nothing keeps nobody out.
 */
export const makeReadBody = (
  { limit, small }: { readonly limit: number; readonly small: number } = HELD,
  pace: { readonly windowMs: number; readonly bytes: number } = PACE,
): ReadBody => {
  let held = 0;

  const readWhole = async (
    request: Request,
    most: number,
    take: (bytes: number) => void,
  ): Promise<Uint8Array> => {
    const announced = announcedLength(request);
    if (announced !== null && announced > most) return refuse('too-large');
    if (announced !== null && announced <= small) {
      take(announced);
      // Node's parser never yields more than was announced.
      return new Uint8Array(await request.arrayBuffer());
    }
    // Whoever says beforehand that there is no room for it need not send it.
    if (announced !== null && held > 0 && held + announced > limit) return refuse('too-many');
    // A page of memory counts when something is written into it, and nothing of what was there before is handed on.
    const whole = announced === null ? null : Buffer.allocUnsafeSlow(announced);
    const pieces: Uint8Array[] = [];
    let length = 0;
    if (request.body !== null)
      await readPieces(request.body, pace, (piece) => {
        if (length + piece.length > (announced ?? most)) refuse('too-large');
        take(piece.length);
        if (whole === null) pieces.push(piece);
        else whole.set(piece, length);
        length += piece.length;
      });
    return whole === null ? Buffer.concat(pieces, length) : whole.subarray(0, length);
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
