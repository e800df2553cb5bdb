/** One answer of the server that is looked at. */
export type Answer = {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly bytes: Uint8Array;
};

/** Asks the server for one of its own paths, in each of the ways. Null where it did not answer. */
export type Ask = (path: string) => Promise<readonly (Answer | null)[]>;

/**
 * As whom each file is asked for: as a program, as Tor Browser, as a telephone. What is served may not depend on it, and
 * each takes another compression. A server that knows its visitor by other things can still single one out.
 */
const WAYS: readonly Readonly<Record<string, string>>[] = [
  { 'accept-encoding': 'identity' },
  {
    'accept-encoding': 'gzip, deflate, br, zstd',
    'accept-language': 'en-US,en;q=0.5',
    'user-agent': 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0',
  },
  {
    'accept-encoding': 'gzip',
    'accept-language': 'nl-NL,nl;q=0.9',
    'user-agent':
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
  },
];

const WAIT_MS = 60_000;
/** No file of ours comes near it; a server that sends without end is stopped. */
const MOST_BYTES = 64 * 1024 * 1024;

const readAll = async (body: AsyncIterable<Uint8Array> | null): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > MOST_BYTES) throw new RangeError('too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
};

/** Asks this origin and no other: a redirect is an answer, not a way to follow. */
export const makeAsk =
  (origin: string): Ask =>
  (path) =>
    Promise.all(
      WAYS.map(async (headers): Promise<Answer | null> => {
        try {
          const signal = AbortSignal.timeout(WAIT_MS);
          const answer = await fetch(origin + path, { headers, redirect: 'manual', signal });
          const bytes = await readAll(answer.body);
          return { status: answer.status, headers: new Map(answer.headers), bytes };
        } catch {
          return null;
        }
      }),
    );
