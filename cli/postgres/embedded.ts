import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { othersCanReach, postgresBinaries } from './binaries.ts';

/** A running PostgreSQL of our own, on a socket that only this user reaches. */
export type Embedded = {
  /** Connection string for a database of this server. */
  readonly url: (database: string) => string;
  /** Its process now: another one after it was killed. */
  readonly process: () => ChildProcess;
  /** Where the data really lies: elsewhere than asked when the server's user could not reach that. */
  readonly data: string;
  readonly stop: () => Promise<void>;
};

/**
 * Log settings under which PostgreSQL never writes what a row held (PROTOCOL-DESIGN 8: its defaults print whole
 * failing rows), and no TCP port.
 */
const POSTGRES_SETTINGS = [
  'listen_addresses=',
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
  'log_min_messages=fatal',
  'log_statement=none',
  'log_min_duration_statement=-1',
  'log_parameter_max_length_on_error=0',
  'log_connections=off',
  'log_disconnections=off',
  'synchronous_commit=on',
  'max_connections=60',
  'shared_buffers=128MB',
] as const;

type Account = { readonly uid: number; readonly gid: number };

/** PostgreSQL refuses to run as root: the account it runs under instead, from /etc/passwd. */
const serverAccount = (): Account | null => {
  if (process.getuid?.() !== 0) return null;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields !== undefined) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Error('running as root, and there is no user "postgres" or "nobody" to run PostgreSQL as');
};

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

const run = (program: string, args: readonly string[], account: Account | null): void => {
  const done = spawnSync(program, args, {
    ...account,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (done.status !== 0)
    throw new Error(`${program.split('/').at(-1)} failed: ${done.stderr.trim().slice(-500)}`);
};

const urlOn =
  (socket: string) =>
  (database: string): string =>
    `postgres://seinhuis@localhost/${database}?host=${encodeURIComponent(socket)}`;

const whereIs = (
  folder: string,
  account: Account | null,
): { readonly moved: boolean; readonly data: string } => {
  const moved =
    account !== null && !(othersCanReach(resolve(folder, '..')) && othersCanReach(import.meta.dirname));
  return {
    moved,
    data: moved ? join('/var/tmp', `seinhuis-${digest(resolve(folder))}`, 'data') : resolve(folder),
  };
};

/** Takes away everything that a server on this folder kept, wherever its data lies: the next one begins with nothing. */
export const removeEmbedded = (folder: string): void => {
  for (const kept of [folder, whereIs(folder, serverAccount()).data])
    rmSync(kept, { recursive: true, force: true });
};

/** The address of a database of the server that runs on this folder now; null when none does. */
export const runningEmbedded = (folder: string): ((database: string) => string) | null => {
  const lock = join(whereIs(folder, serverAccount()).data, 'postmaster.pid');
  if (!existsSync(lock)) return null;
  const socket = readFileSync(lock, 'utf8').split('\n')[4];
  return socket === undefined || !existsSync(socket) ? null : urlOn(socket);
};

/** The server's process did not stay up. */
class NotStartedError extends Error {}

const answers = (data: string, child: ChildProcess): Promise<void> =>
  new Promise((ready, fail) => {
    let told = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      told = (told + chunk.toString()).slice(-2000);
    });
    child.once('exit', () => fail(new NotStartedError(`PostgreSQL did not start: ${told.trim()}`)));
    const look = () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const lock = join(data, 'postmaster.pid');
      const lines = existsSync(lock) ? readFileSync(lock, 'utf8').split('\n') : [];
      // A server that was killed leaves its file behind: only the one with our process in it counts.
      if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') ready();
      else setTimeout(look, 20);
    };
    look();
  });

/** Parts of a killed server take a moment to notice; until then a new one refuses its folder. */
const ATTEMPTS = 40;
const BETWEEN_ATTEMPTS = 250;
/** How long to wait before another try where a broken server does not come up: its disk may be full. */
const BETWEEN_STARTS = 1000;
const pause = (ms: number): Promise<void> => new Promise((passed) => setTimeout(passed, ms));

const launch = async (start: () => ChildProcess, data: string): Promise<ChildProcess> => {
  for (let attempt = 1; ; attempt += 1) {
    const child = start();
    try {
      await answers(data, child);
      return child;
    } catch (error) {
      if (
        attempt === ATTEMPTS ||
        !(error instanceof NotStartedError) ||
        !error.message.includes('still in use')
      )
        throw error;
      await pause(BETWEEN_ATTEMPTS);
    }
  }
};

/**
 * Starts the PostgreSQL that comes as an npm package, with its data in `folder` (made when it is not there).
 *
 * As root it runs as another user; where that user cannot reach the folder or the programs (a parent with mode 0700),
 * both go to a place it can reach, and `say` tells so. `settings` come after our own. Throws when it cannot start; a
 * server that is killed later, or ends by a fault of its own, is started again.
 */
export const startEmbedded = async (
  folder: string,
  say: (line: string) => void,
  settings: readonly string[] = [],
): Promise<Embedded> => {
  const account = serverAccount();
  const { moved, data } = whereIs(folder, account);
  const native = postgresBinaries(moved ? resolve(data, '../postgres-18') : null);
  if (moved)
    say(`PostgreSQL runs as another user, who cannot reach ${resolve(folder)}: its data is in ${data}.`);
  mkdirSync(data, { recursive: true });
  chmodSync(data, 0o700);
  const socket = mkdtempSync(join(tmpdir(), 'seinhuis-pg-'));
  if (account !== null) for (const path of [data, socket]) chownSync(path, account.uid, account.gid);
  const program = (name: string): string => join(native, 'bin', name);
  if (!existsSync(join(data, 'PG_VERSION')))
    run(
      program('initdb'),
      ['-D', data, '-U', 'seinhuis', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-instructions'],
      account,
    );
  // A server that lost its parent still holds the folder: end it first.
  if (existsSync(join(data, 'postmaster.pid')))
    spawnSync(program('pg_ctl'), ['stop', '-D', data, '-m', 'fast', '-w'], {
      ...account,
      cwd: '/',
      stdio: 'ignore',
    });
  const flags = [`unix_socket_directories=${socket}`, ...POSTGRES_SETTINGS, ...settings].flatMap((s) => [
    '-c',
    s,
  ]);
  let child: ChildProcess;
  let stopping = false;
  const start = (): ChildProcess => {
    if (stopping) throw new NotStartedError('PostgreSQL was told to stop');
    child = spawn(program('postgres'), ['-D', data, ...flags], {
      ...account,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    return child;
  };
  /** Killed or broken down it is started again, on the same socket; told to stop, by whomever, it stays stopped. */
  const keep = (running: ChildProcess): void => {
    running.once('exit', (code) => {
      if (code !== 0 && !stopping) void startAgain();
    });
  };
  const startAgain = async (): Promise<void> => {
    while (!stopping)
      try {
        return keep(await launch(start, data));
      } catch {
        await pause(BETWEEN_STARTS);
      }
  };
  keep(await launch(start, data));
  const stop = (): Promise<void> =>
    new Promise((done) => {
      stopping = true;
      const finish = () => {
        rmSync(socket, { recursive: true, force: true });
        done();
      };
      if (child.exitCode !== null || child.signalCode !== null) finish();
      else {
        child.once('exit', finish);
        child.kill('SIGINT');
      }
    });
  return {
    url: urlOn(socket),
    process: () => child,
    data,
    stop,
  };
};
