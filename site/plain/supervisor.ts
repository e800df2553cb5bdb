import cluster, { type Worker } from 'node:cluster';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Admit } from './budgets.ts';
import {
  type PlainAnswer,
  type PlainMessage,
  type PlainQuestion,
  type PlainSettings,
  SETTINGS_VARIABLE,
} from './settings.ts';

/** What the plain door needs to be started. */
export type PlainDoorSettings = {
  readonly port: number;
  readonly host: string;
  /** Where the switchboard answers, as a browser would reach it; without a slash at its end. */
  readonly switchboard: string;
  readonly pin: string | null;
  /** Address of the sealed door, to point at. */
  readonly sealed?: string | null;
  /** Whether browsers see this door by https; and the address that it has on the onion network. */
  readonly secure?: boolean;
  readonly onion?: string | null;
  /** How long after its first plaintext a process takes new visitors. */
  readonly lifetimeMs?: number;
  /** How long after its first plaintext a process is gone, whatever it is doing. */
  readonly exitMs?: number;
  /** How long a whole request may take to come in. */
  readonly slowMs?: number;
  /** Counts who comes; none: nobody is counted. It outlives the processes, and sees no text. */
  readonly admit?: Admit;
};

export type PlainDoor = {
  readonly port: number;
  /** The process that takes new visitors now. */
  readonly pid: () => number | null;
  /** Takes no new visitor, lets those who are there finish within the limit, and ends every process. */
  readonly close: (drainMs?: number) => Promise<void>;
};

/** What of our own environment a process of the plain door may see: no database, no key, no options for Node. */
const KEPT = ['PATH', 'TZ', 'LANG', 'LC_ALL'];

/** How long to wait before another try when a process did not start. */
const AGAIN_MS = 1_000;

const environment = (settings: PlainSettings): Record<string, string | undefined> => ({
  ...Object.fromEntries(Object.keys(process.env).map((name) => [name, undefined])),
  ...Object.fromEntries(KEPT.map((name) => [name, process.env[name]])),
  [SETTINGS_VARIABLE]: JSON.stringify(settings),
});

const freePort = (host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/**
 * Closes the connection that was on its way to a process when that was killed. Node keeps it open for good: whoever
 * sent a form would wait without an end, where an ended connection says that they have to send it again.
 */
const closeWhatWasHandedOver = (worker: Worker): void => {
  const { process: child } = worker;
  const send = child.send.bind(child) as (...sent: readonly unknown[]) => boolean;
  let handed: { readonly close?: () => void } | null = null;
  child.send = ((...sent: readonly unknown[]) => {
    // One at a time is handed over.
    if (sent[1] !== undefined && sent[1] !== null) handed = sent[1] as typeof handed;
    return send(...sent);
  }) as typeof child.send;
  // What was taken is the other process's, and what was sent back goes to the next: neither is ours to close.
  (child as NodeJS.EventEmitter).on('internalMessage', ({ accepted }: { readonly accepted?: boolean }) => {
    if (accepted !== undefined) handed = null;
  });
  worker.once('exit', () => handed?.close?.());
};

/**
 * Starts the plain door in a process of its own and replaces that process whenever it has read plaintext: after
 * `lifetimeMs` the next one takes the visitors, and at `exitMs` the old one is gone (C2). This process, which also
 * runs other things, never sees a request: it hands over the connection unread.
 */
export const startPlainDoor = async (given: PlainDoorSettings): Promise<PlainDoor> => {
  const { lifetimeMs = 30_000, exitMs = 60_000, slowMs = 30_000, admit = () => true } = given;
  const port = given.port === 0 ? await freePort(given.host) : given.port;
  const settings: PlainSettings = {
    port,
    host: given.host,
    switchboard: given.switchboard,
    pin: given.pin,
    sealed: given.sealed ?? null,
    secure: given.secure ?? false,
    onion: given.onion ?? null,
    exitMs,
    slowMs,
  };
  const timers = new Map<Worker, NodeJS.Timeout[]>();
  let current: Worker | null = null;
  let closing = false;

  const after = (worker: Worker, ms: number, run: () => void): void => {
    timers.get(worker)?.push(setTimeout(run, ms));
  };

  const retire = async (worker: Worker): Promise<void> => {
    if (!closing && worker === current) await startAgain();
    if (worker.isConnected()) worker.send('drain' satisfies PlainMessage);
  };

  const start = (): Promise<void> =>
    new Promise((listening, failed) => {
      cluster.setupPrimary({
        exec: fileURLToPath(import.meta.resolve('./process.ts')),
        args: [],
        // No debugger can be attached by a signal, and nothing of how this process was started is passed on.
        execArgv: ['--disable-sigusr1', '--disable-warning=ExperimentalWarning'],
        silent: false,
      });
      const worker = cluster.fork(environment(settings));
      closeWhatWasHandedOver(worker);
      timers.set(worker, []);
      worker.on('message', (message: PlainMessage | PlainQuestion) => {
        if (typeof message === 'object') {
          const { ask, act, arrival } = message;
          if (worker.isConnected()) worker.send({ ask, admitted: admit(act, arrival) } satisfies PlainAnswer);
          return;
        }
        if (message === 'listening') {
          current = worker;
          listening();
        }
        if (message !== 'read-plaintext') return;
        after(worker, lifetimeMs, () => void retire(worker));
        after(worker, exitMs, () => worker.process.kill('SIGKILL'));
      });
      worker.once('exit', () => {
        for (const timer of timers.get(worker) ?? []) clearTimeout(timer);
        timers.delete(worker);
        failed(new Error('the process of the plain door ended before it listened'));
        if (worker === current && !closing) void startAgain();
      });
    });

  /** Tries until there is a process again. */
  const startAgain = async (): Promise<void> => {
    while (!closing) {
      try {
        return await start();
      } catch {
        await new Promise((passed) => setTimeout(passed, AGAIN_MS));
      }
    }
  };

  await start();
  return {
    port,
    pid: () => current?.process.pid ?? null,
    close: async (drainMs = 0) => {
      closing = true;
      const ended = [...timers.keys()].map(
        (worker) => new Promise<void>((gone) => worker.once('exit', () => gone())),
      );
      const end = (): void => {
        for (const worker of timers.keys()) worker.process.kill('SIGKILL');
      };
      if (drainMs > 0)
        for (const worker of timers.keys())
          if (worker.isConnected()) worker.send('drain' satisfies PlainMessage);
      const limit = setTimeout(end, drainMs);
      await Promise.all(ended);
      clearTimeout(limit);
    },
  };
};
