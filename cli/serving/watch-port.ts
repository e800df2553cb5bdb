import { access, constants, statfs } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { amsterdam } from '@seinhuis/switchboard/http/clock';
import type { LockboxPlaces } from '@seinhuis/switchboard/lockbox/lockbox';
import { exposition } from '@seinhuis/switchboard/watch/exposition';
import type { Measures } from '@seinhuis/switchboard/watch/measures';
import { lookWhetherReady, type Readiness } from '@seinhuis/switchboard/watch/readiness';
import { closeServer } from './closing.ts';
import type { RunningSwitchboard } from './switchboard.ts';

/** Less room than this on the lockbox's disk, and no night can be written. */
const ROOM_BYTES = 16 * 1024 * 1024;
const CLOSE_MS = 1000;
const NANOSECONDS = 1e9;

export type WatchedParts = Pick<RunningSwitchboard, 'db' | 'lockbox'> & {
  /** Where the lockbox is; null: in a temporary place. */
  readonly places: LockboxPlaces | null;
  readonly measures: Measures;
  readonly plainPid: () => number | null;
  readonly now: () => number;
};

export type WatchPort = { readonly port: number | null; readonly close: () => Promise<void> };

/** Whether the lockbox takes keys in and its disk has room for a night. */
const lockboxWritable = async ({ lockbox, places }: WatchedParts): Promise<boolean> => {
  if (lockbox.state().broken) return false;
  if (places === null) return true;
  await access(places.folder, constants.W_OK);
  const { bavail, bsize } = await statfs(places.folder);
  return bavail * bsize >= ROOM_BYTES;
};

/**
 * The private port: /live, /ready and /metrics, for this machine only. Nothing that it tells is about anybody
 * (docs/operate/metrics.md). null: there is none.
 */
export const startWatchPort = async (port: number | null, watched: WatchedParts): Promise<WatchPort> => {
  if (port === null) return { port, close: async () => {} };
  const { db, lockbox, measures, plainPid, now } = watched;
  const today = () => amsterdam(now()).day;
  const late = monitorEventLoopDelay({ resolution: 20 });
  late.enable();
  const look = (): Promise<Readiness> =>
    lookWhetherReady({ db, lockboxWritable: () => lockboxWritable(watched), today });
  const metrics = async (): Promise<string> => {
    const readiness = await look();
    const loopDelaySeconds = late.percentile(99) / NANOSECONDS;
    late.reset();
    return exposition(measures.figures(today()), readiness, {
      memoryBytes: process.memoryUsage.rss(),
      loopDelaySeconds,
      database: db.load(),
      lockbox: lockbox.state(),
      plainDoor: plainPid() !== null,
    });
  };
  type Told = { readonly status: number; readonly type: string; readonly text: string };
  const PAGES: Readonly<Record<string, () => Promise<Told>>> = {
    '/live': async () => ({ status: 200, type: 'text/plain', text: 'alive\n' }),
    '/ready': async () => {
      const { ready, parts } = await look();
      return {
        status: ready ? 200 : 503,
        type: 'application/json',
        text: `${JSON.stringify({ ready, ...parts })}\n`,
      };
    },
    '/metrics': async () => ({ status: 200, type: 'text/plain; version=0.0.4', text: await metrics() }),
  };
  const server: Server = createServer((request, response) => {
    const page = request.method === 'GET' ? PAGES[request.url ?? ''] : undefined;
    if (page === undefined) {
      response.writeHead(404).end();
      return;
    }
    page().then(
      ({ status, type, text }) => response.writeHead(status, { 'content-type': type }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      late.disable();
      await closeServer(server, CLOSE_MS);
    },
  };
};
