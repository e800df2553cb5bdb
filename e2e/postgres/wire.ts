import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A wire between whoever asks and a PostgreSQL, over sockets in folders. */
export type Wire = {
  /** The address of the database, through the wire. */
  readonly url: string;
  readonly close: () => Promise<void>;
};

const SOCKET = '.s.PGSQL.5432';

/**
 * `carry` is given both ends of every connection, `near` the end of whoever asks, and brings what comes to the other one.
 * An end that breaks is not told: who listens sees it closed.
 */
export const makeWire = async (url: string, carry: (near: Socket, there: Socket) => void): Promise<Wire> => {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-wire-'));
  const far = new URL(url).searchParams.get('host') ?? '';
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const there = connect(join(far, SOCKET));
    for (const socket of [near, there]) {
      open.add(socket);
      socket.on('error', () => {});
      socket.once('close', () => open.delete(socket));
    }
    carry(near, there);
  });
  await new Promise<void>((ready) => server.listen(join(folder, SOCKET), ready));
  const through = new URL(url);
  through.searchParams.set('host', folder);
  return {
    url: through.href,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          rmSync(folder, { recursive: true, force: true });
          done();
        });
        for (const socket of open) socket.destroy();
      }),
  };
};
