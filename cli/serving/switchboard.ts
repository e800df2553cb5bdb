import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HttpBindings, serve } from '@hono/node-server';
import type { Day } from '@seinhuis/core/ids';
import { systemRandom } from '@seinhuis/core/random';
import { type Headers, headersOf, ONLY_HTTPS } from '@seinhuis/core/wire/headers';
import { shutOldSecrets } from '@seinhuis/switchboard/account/codes';
import { makeSwitchboard } from '@seinhuis/switchboard/app';
import { SWEEPS } from '@seinhuis/switchboard/db/actor';
import { asApp, type Db, openDatabase } from '@seinhuis/switchboard/db/database';
import { checkSchema, migrate } from '@seinhuis/switchboard/db/migrate';
import { checkWall } from '@seinhuis/switchboard/db/wall';
import { type Arrival, callerOf, cameInTheClear, type TrustedHops } from '@seinhuis/switchboard/http/caller';
import { amsterdam } from '@seinhuis/switchboard/http/clock';
import type { Log } from '@seinhuis/switchboard/http/log';
import type { SecurityContact } from '@seinhuis/switchboard/http/security-txt';
import type { Statics } from '@seinhuis/switchboard/http/statics';
import { initNetwork } from '@seinhuis/switchboard/init';
import { type Lockbox, type LockboxPlaces, openLockbox } from '@seinhuis/switchboard/lockbox/lockbox';
import { checkLockbox } from '@seinhuis/switchboard/sweeps/orphans';
import type { Measures } from '@seinhuis/switchboard/watch/measures';
import { startEmbedded } from '../postgres/embedded.ts';
import { closeServer } from './closing.ts';
import type { Undo } from './undo.ts';

/** How long requests that are under way may take to finish when the switchboard stops. */
export const DRAIN_MS = 15_000;

const CONNECTIONS = 10;
/** How long a statement for somebody who waits may take. The plain door waits 20 seconds for an answer. */
const ANSWER_MS = 15_000;

/** The path of the switchboard's origin that leads to the plain door, wherever that is. */
const PLAIN_PATH = '/zonder-script';
/** The pages of the plain door that the front page leads to. The first that what was asked begins with is meant. */
const PLAIN_PAGES = ['/advies', '/terug', '/en/advice', '/en/back', '/en/'];
/** One of those, else the form: nothing of what was asked is repeated. */
const plainPageOf = (path: string): string =>
  PLAIN_PAGES.find((page) => path.startsWith(PLAIN_PATH + page)) ?? '/';

const REGISTRARS = [
  { name: 'Rosa Visser', handle: 'registrar-1', organisation: 'NETWORK' },
  { name: 'Ruud Bakker', handle: 'registrar-2', organisation: 'NETWORK' },
] as const;

/** Where the rows are and how the switchboard is reached. */
export type Line = {
  /** A PostgreSQL of somebody else's, as its owner; null: the embedded one, with its data in `data`. */
  readonly databaseUrl: string | null;
  /** The same database as the role that owns nothing; absent: the owner takes that role on. */
  readonly appDatabaseUrl?: string | null;
  /** Folder of the embedded database; null: a temporary one that goes when it is closed. */
  readonly data: string | null;
  /** Where the keys of the outer layer lie, outside every database; null: a temporary place that goes when it is closed. */
  readonly lockbox: LockboxPlaces | null;
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** How browsers see it; null: by its port on localhost. */
  readonly origin: string | null;
  /** Whom to write about a weakness; none: there is no security.txt. */
  readonly security?: SecurityContact | null;
  /** The proxies before it that are our own; absent: none is. */
  readonly trusted?: TrustedHops;
  /** How long forwarded reports are kept; the usual term when absent. */
  readonly deliveryWeeks?: number;
  /** Where requests are counted; absent: they are not. */
  readonly measures?: Measures;
  readonly now: () => number;
  readonly log: Log;
  readonly say: (line: string) => void;
};

export type RunningSwitchboard = {
  /** The database as the switchboard works with it. */
  readonly db: Db;
  /** The same for what nobody waits for: a night writes every tip anew, however long that takes. */
  readonly nights: Db;
  /** The same as its owner: founding is the owner's work, and so is looking at everything. */
  readonly owner: Db;
  readonly lockbox: Lockbox;
  /** The address of the database for its owner, or as the switchboard where it was told of no owner. */
  readonly databaseUrl: string;
  readonly port: number;
  readonly origin: string;
  readonly today: () => Day;
  /** Takes no new connection and answers when the requests that were under way have finished, or were cut. */
  readonly drain: () => Promise<void>;
  /** Starts a network in the empty database; answers the one-time invitations of its two registrars. */
  readonly init: (network: string) => Promise<readonly [string, string]>;
};

/** Starts the embedded PostgreSQL and answers the address of its database. */
export const startDatabase = async (line: Pick<Line, 'data' | 'say'>, undo: Undo): Promise<string> => {
  let folder = line.data;
  if (folder === null) {
    const temporary = mkdtempSync(join(tmpdir(), 'seinhuis-'));
    folder = join(temporary, 'data');
    undo.add(() => rmSync(temporary, { recursive: true, force: true }));
  }
  const server = await startEmbedded(folder, line.say);
  if (line.data === null) undo.add(() => rmSync(server.data, { recursive: true, force: true }));
  undo.add(server.stop);
  const admin = openDatabase(server.url('postgres'), 1);
  try {
    const found = await admin.sql<{
      one: number;
    }>`select 1 as one from pg_database where datname = 'seinhuis'`;
    if (found.length === 0) await admin.sql`create database seinhuis`;
  } finally {
    await admin.close();
  }
  return server.url('seinhuis');
};

/** The addresses of the database: as its owner, and as the role that the switchboard works as. */
const databasesOf = async (
  line: Pick<Line, 'databaseUrl' | 'appDatabaseUrl' | 'data' | 'say'>,
  undo: Undo,
): Promise<{ readonly ownerUrl: string | null; readonly appUrl: string }> => {
  const { databaseUrl, appDatabaseUrl = null } = line;
  if (appDatabaseUrl !== null) return { ownerUrl: databaseUrl, appUrl: appDatabaseUrl };
  if (databaseUrl !== null) return { ownerUrl: databaseUrl, appUrl: asApp(databaseUrl) };
  const ownerUrl = await startDatabase(line, undo);
  return { ownerUrl, appUrl: asApp(ownerUrl, 'by name') };
};

const openPlaces = async (places: LockboxPlaces | null, undo: Undo): Promise<Lockbox> => {
  const temporary = places === null ? mkdtempSync(join(tmpdir(), 'seinhuis-lockbox-')) : null;
  if (temporary !== null) undo.add(() => rmSync(temporary, { recursive: true, force: true }));
  const lockbox = await openLockbox(places ?? { folder: temporary ?? '' }, systemRandom);
  undo.add(lockbox.close);
  return lockbox;
};

/** An answer without a body, with the headers that every answer has. */
const bare = (secure: boolean, status: 302 | 308 | 400 | 503, more: Headers = {}): Response =>
  new Response(null, { status, headers: { ...headersOf('answer'), ...(secure ? ONLY_HTTPS : {}), ...more } });

/** What a connection says of a request. The address is looked at and forgotten: it is in no log and no row (C3). */
const arrivalOf = (request: Request, env: unknown): Arrival => ({
  remote: (env as HttpBindings).incoming.socket.remoteAddress,
  forwardedFor: request.headers.get('x-forwarded-for') ?? undefined,
  forwardedProto: request.headers.get('x-forwarded-proto') ?? undefined,
});

/**
 * Longer than a proxy or client keeps an idle connection (60 s is usual): whoever closes last never closes one that the
 * other is just using again.
 */
const KEEP_ALIVE_MS = 75_000;

/**
 * Starts the switchboard on its database, migrated. `statics` are its built files; `plainOrigin` answers where the
 * plain door is, once there is one.
 */
export const startSwitchboard = async (
  line: Line,
  statics: readonly Statics[],
  plainOrigin: () => string | null,
  undo: Undo,
): Promise<RunningSwitchboard> => {
  // First of all: whoever is the second on this machine ends here, before it touches the database of the first.
  const lockbox = await openPlaces(line.lockbox, undo);
  const { ownerUrl, appUrl } = await databasesOf(line, undo);
  if (ownerUrl !== null) await migrate(ownerUrl);
  const db = openDatabase(appUrl, CONNECTIONS, ANSWER_MS);
  undo.add(db.close);
  const nights = openDatabase(appUrl, 2);
  undo.add(nights.close);
  const owner = openDatabase(ownerUrl ?? appUrl, 1);
  undo.add(owner.close);
  await checkSchema(db);
  await checkWall(db);
  await checkLockbox(nights.as(SWEEPS), lockbox);
  await shutOldSecrets(nights.as(SWEEPS), lockbox);
  // The origin stands in what passkeys sign, so the port is known before the app is made.
  let app: ReturnType<typeof makeSwitchboard> | null = null;
  const secure = line.origin?.startsWith('https:') === true;
  const { trusted = { hops: 0 } } = line;
  const server = serve({
    fetch: (request, env) => {
      if (app === null) return bare(secure, 503);
      // A host such as `x.1` is none: it would be an address of four numbers.
      if (!URL.canParse(request.url)) return bare(secure, 400);
      const { pathname, search } = new URL(request.url);
      if (secure && cameInTheClear(trusted, arrivalOf(request, env)))
        return bare(secure, 308, { location: line.origin + pathname + search });
      const plain = plainOrigin();
      return plain !== null && (pathname === PLAIN_PATH || pathname.startsWith(`${PLAIN_PATH}/`))
        ? bare(secure, 302, { location: plain + plainPageOf(pathname) })
        : app.fetch(request, env);
    },
    port: line.port,
    hostname: line.host,
  }) as Server;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((listening, failed) => {
    server.once('listening', listening);
    server.once('error', failed);
  });
  let drained: Promise<boolean> | null = null;
  const drain = async (): Promise<void> => {
    drained ??= closeServer(server, DRAIN_MS);
    await drained;
  };
  undo.add(drain);
  const { port } = server.address() as AddressInfo;
  const origin = line.origin ?? `http://localhost:${port}`;
  app = makeSwitchboard({
    db,
    lockbox,
    now: line.now,
    random: systemRandom,
    origin,
    log: line.log,
    statics,
    security: line.security ?? null,
    callerOf: (request, env) => callerOf(trusted, arrivalOf(request, env)),
    measures: line.measures ?? null,
    ...(line.deliveryWeeks === undefined ? {} : { deliveryWeeks: line.deliveryWeeks }),
  });
  const today = () => amsterdam(line.now()).day;
  return {
    db,
    nights,
    owner,
    lockbox,
    databaseUrl: ownerUrl ?? appUrl,
    port,
    origin,
    today,
    drain,
    init: async (network) => {
      const invited = await initNetwork(owner, network, REGISTRARS, today(), systemRandom);
      return [invited[0]?.invitation ?? '', invited[1]?.invitation ?? ''];
    },
  };
};
