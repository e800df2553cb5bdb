import { type ChildProcess, spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** What `seinhuis serve` is told by its environment, and what is different about the process itself. */
export type HowServed = {
  readonly settings: Readonly<Record<string, string>>;
  /** A program before it, with its words: `prlimit` for one. */
  readonly before?: readonly string[];
};

/** `seinhuis serve` as a process of its own. */
export type ServedProcess = {
  readonly child: ChildProcess;
  /** All that it said to people so far, and all that it logged. */
  readonly told: () => string;
  readonly logged: () => string;
  /** Resolves when it has ended, with its exit code; null when it was killed. */
  readonly ended: Promise<number | null>;
};

/** A port of this machine that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });

/** Starts `seinhuis serve` and waits until it says that it serves. Throws what it told when it ends before that. */
export const serveProcess = async ({ settings, before = [] }: HowServed): Promise<ServedProcess> => {
  const [program = process.execPath, ...words] = [...before, process.execPath, 'cli/main.ts', 'serve'];
  const child = spawn(program, words, {
    cwd: ROOT,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [told, logged] = ['', ''];
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  child.stdout.on('data', (chunk: Buffer) => {
    logged += chunk.toString();
  });
  await new Promise<void>((ready, failed) => {
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      if (told.includes('Serving ')) ready();
    });
    child.once('close', () => failed(new Error(told)));
  });
  return { child, told: () => told, logged: () => logged, ended };
};
