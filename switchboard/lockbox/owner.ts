import { unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { LockboxTrouble } from './trouble.ts';

// One process at a time has a lockbox. Its sign is a socket in the folder: a process that ended, however it ended,
// answers no more.

const answers = (path: string): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });

/** Whether a process has the lockbox in a folder now. */
export const isOwned = (folder: string): Promise<boolean> => answers(join(folder, 'owner'));

const listen = (path: string): Promise<Server | null> =>
  new Promise((done, failed) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? done(null) : failed(error),
    );
    server.listen(path, () => {
      server.unref();
      done(server);
    });
  });

/** Takes the folder for this process; what it gives gives it back. Throws LockboxTrouble('owned'). */
export const ownFolder = async (folder: string): Promise<() => Promise<void>> => {
  const path = join(folder, 'owner');
  let server = await listen(path);
  if (server === null) {
    if (await answers(path)) throw new LockboxTrouble('owned', 'another process has it');
    await unlink(path).catch(() => {});
    server = await listen(path);
    if (server === null) throw new LockboxTrouble('owned', 'another process has just taken it');
  }
  const own = server;
  return () => new Promise((done) => own.close(() => done()));
};
