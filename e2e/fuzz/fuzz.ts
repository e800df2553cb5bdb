import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sessionHash } from '@seinhuis/core/switchboard';
import { ROUTES } from '@seinhuis/core/wire/routes';
import pg from 'pg';
import { runningEmbedded } from '../../cli/postgres/embedded.ts';
import { between, type Chance, makeChance, oneOf } from '../faults/rounds/chance.ts';
import { makeLedger } from '../faults/rounds/ledger.ts';
import { workUntilClosed } from '../faults/rounds/load.ts';
import { type NetworkOnDisk, networkOnDisk } from '../faults/rounds/network.ts';
import { plainDoorOf } from '../faults/rounds/processes.ts';
import { type ServedProcess, serveProcess } from '../faults/served-process.ts';
import { type Door, EVERY_WORD, judge, numbered, STACK, WORD } from './judge.ts';
import { mutate } from './mutator.ts';
import { type Heard, send } from './send.ts';

const CORPUS = join(import.meta.dirname, 'corpus');
/** Where a request that found something is laid down: it belongs in the corpus once it is understood. */
const FOUND = resolve(import.meta.dirname, '../../.cache/fuzz');
const AT_ONCE = 24;
/** After so many requests memory is looked at for the first time, and sessions are made anew: some requests end them. */
const STRETCH = 500;
const WARM_UP = 2000;
/** What the switchboard may grow by after it was warm, in megabytes: its collector takes its time. */
const GROWTH = 150;
/** The plain door's process is a new one every half minute, and draws pictures. */
const PLAIN = 600;

export type FuzzDone = {
  readonly requests: number;
  readonly seed: number;
  /** How many were answered with each status; 0: hung up on, or never a whole request. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Megabytes of the switchboard after warming up, and at most afterwards; of the plain door at most. */
  readonly memory: { readonly warm: number; readonly most: number; readonly plain: number };
};

class FuzzError extends Error {}

/** The saved requests, and one of each route that has none yet. */
const readCorpus = (): readonly { readonly name: string; readonly bytes: Buffer }[] => {
  const saved = readdirSync(CORPUS)
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(CORPUS, name)) }));
  const bare = Object.entries(ROUTES)
    .filter(([name]) => !saved.some((one) => one.name === `switchboard-${name}.http`))
    .map(([name, { method, path }]) => ({
      name,
      bytes: Buffer.from(
        `${method} ${path.replace(/:[a-z]+/g, '{id}')}?${WORD} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncookie: __Host-seinhuis={session}\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n{}`,
      ),
    }));
  return [...saved, ...bare];
};

/** What takes the place of a name in braces, so that requests get past guards and find things that are there. */
type Known = { readonly sessions: readonly string[]; readonly ids: readonly string[] };

const fillIn = (bytes: Buffer, known: Known, chance: Chance): Buffer => {
  const at = bytes.indexOf('\r\n\r\n');
  const hex = (length: number) => Array.from({ length }, () => between(chance, 0, 15).toString(16)).join('');
  const values: Readonly<Record<string, () => string>> = {
    new: () => hex(32),
    address: () => hex(64),
    id: () => oneOf(chance, known.ids),
    session: () => oneOf(chance, known.sessions),
  };
  const text = bytes
    .toString('latin1')
    .replace(/\{(new|address|id|session)\}/g, (_, name: string) => values[name]?.() ?? '')
    .replace('{length}', String(at < 0 ? 0 : bytes.length - at - 4));
  return Buffer.from(text, 'latin1');
};

/** Sessions of everybody, as if they had just signed in. */
const signEverybodyIn = async (at: NetworkOnDisk, tokens: readonly string[]): Promise<void> => {
  const client = new pg.Client(runningEmbedded(join(at.folder, 'postgres'))?.('seinhuis'));
  await client.connect();
  try {
    const people = [...at.founded.people.values()];
    for (const [index, token] of tokens.entries())
      await client.query(
        'insert into session (hash, person, started, seen, proved) values ($1, $2, $3, $3, $3) on conflict (hash) do nothing',
        [sessionHash(token), people[index % people.length]?.keys.id, Date.now()],
      );
  } finally {
    await client.end();
  }
};

const megabytesOf = (pid: number | undefined): number => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
};

/** Now and then a request comes in small pieces. */
const inSlices = (bytes: Buffer, chance: Chance): readonly Buffer[] => {
  if (chance() < 0.8) return [bytes];
  const size = Math.max(between(chance, 1, 200), Math.ceil(bytes.length / 40));
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
};

const fuzzServed = async (
  at: NetworkOnDisk,
  served: ServedProcess,
  { requests, seed }: { readonly requests: number; readonly seed: number },
  say: (line: string) => void,
): Promise<FuzzDone> => {
  const chance = makeChance(seed);
  const corpus = readCorpus();
  const ports: Readonly<Record<Door, number>> = {
    switchboard: Number(new URL(at.origin).port),
    plain: Number(new URL(at.plainOrigin).port),
  };
  // Something is there to be asked for: tips, reports, deliveries, letters.
  const ledger = makeLedger();
  const line = { open: true, back: Promise.resolve() };
  const working = workUntilClosed(0, seed, at, ledger, line);
  line.open = false;
  await working;
  const ids = [
    ...ledger.closed.keys(),
    ...ledger.reports.keys(),
    ...ledger.outcomes.keys(),
    ...ledger.letters.keys(),
  ];
  const known: Known = {
    ids: [...ids, '0'.repeat(32)],
    sessions: Array.from({ length: 5 }, () => randomBytes(32).toString('base64url')),
  };
  const statuses: Record<string, number> = {};
  const memory = { warm: 0, most: 0, plain: 0 };
  let sent = 0;

  const one = async (number: number): Promise<void> => {
    const { name, bytes } = oneOf(chance, corpus);
    const others = [oneOf(chance, corpus).bytes, oneOf(chance, corpus).bytes];
    const { request, word } = numbered(mutate(fillIn(bytes, known, chance), chance, others), number);
    const usual: Door = name.startsWith('plain') ? 'plain' : 'switchboard';
    const door: Door = chance() < 0.9 ? usual : oneOf(chance, ['switchboard', 'plain'] as const);
    const heard: Heard = await send(ports[door], inSlices(request, chance));
    const status = String(heard.status ?? 0);
    statuses[status] = (statuses[status] ?? 0) + 1;
    const wrong = judge(door, heard, word);
    if (wrong === null) return;
    mkdirSync(FOUND, { recursive: true });
    const file = join(FOUND, `${seed}-${number}.http`);
    writeFileSync(file, request);
    throw new FuzzError(`seed ${seed}, ${name} at the ${door} door: ${wrong} (the request lies in ${file})`);
  };

  const stretch = async (until: number): Promise<void> => {
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        while (sent < until) {
          sent += 1;
          await one(sent);
        }
      }),
    );
  };
  while (sent < requests) {
    await signEverybodyIn(at, known.sessions);
    await stretch(Math.min(requests, sent + STRETCH));
    const now = megabytesOf(served.child.pid);
    if (sent <= WARM_UP) memory.warm = Math.max(memory.warm, now);
    memory.most = Math.max(memory.most, now);
    memory.plain = Math.max(memory.plain, ...plainDoorOf(served).map(megabytesOf));
    if (memory.most - memory.warm > GROWTH || memory.plain > PLAIN)
      throw new FuzzError(`seed ${seed}: it grows: ${JSON.stringify(memory)} after ${sent} requests`);
    if (sent % 5000 === 0) say(`${sent} of ${requests} requests: ${JSON.stringify({ statuses, memory })}`);
  }
  return { requests: sent, seed, statuses, memory };
};

/**
 * Sends so many requests that nobody would send to both doors of a real `seinhuis serve`. Throws FuzzError when one is
 * answered with a fault, a trace or what it said, when the log tells of a fault or of what was sent, when it grows, or
 * when it does not answer afterwards.
 */
export const fuzz = async (
  what: { readonly requests: number; readonly seed: number },
  say: (line: string) => void,
): Promise<FuzzDone> => {
  const at = await networkOnDisk();
  const served = await serveProcess({ settings: at.settings });
  try {
    const done = await fuzzServed(at, served, what, say);
    for (const url of [`${at.origin}/api/health`, `${at.plainOrigin}/`, `${at.origin}/`]) {
      const { status } = await fetch(url);
      if (status !== 200) throw new FuzzError(`seed ${what.seed}: ${status} afterwards`);
    }
    const written = served.logged() + served.told();
    if (written.includes('"event":"fault"'))
      throw new FuzzError(`seed ${what.seed}: a fault\n${written.slice(0, 2000)}`);
    // A process of the plain door that breaks down is replaced; what it dies of it says here.
    if (STACK.test(served.told()))
      throw new FuzzError(`seed ${what.seed}: a process broke down\n${served.told().slice(0, 2000)}`);
    if (written.includes(EVERY_WORD)) throw new FuzzError(`seed ${what.seed}: what was sent is in the log`);
    return done;
  } finally {
    served.child.kill('SIGTERM');
    await served.ended;
    at.remove();
  }
};
