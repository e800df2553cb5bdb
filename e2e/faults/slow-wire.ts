import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A wire between a switchboard and its PostgreSQL that can be made slow, or hold everything back. */
export type SlowWire = {
  /** The address of a database, through the wire. */
  readonly url: string;
  /** Every piece of either direction comes so much later. */
  readonly delay: (milliseconds: number) => void;
  /** Nothing comes through any more, and nobody is told: as when a cable is pulled, or a server hangs. */
  readonly hold: (held: boolean) => void;
  readonly close: () => Promise<void>;
};

const SOCKET = '.s.PGSQL.5432';

export const makeSlowWire = async (url: string): Promise<SlowWire> => {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-wire-'));
  const far = new URL(url).searchParams.get('host') ?? '';
  const open = new Set<Socket>();
  let [delayed, held] = [0, false];
  const carry = (from: Socket, to: Socket): void => {
    from.on('data', (chunk) => {
      // What was held back is never sent later: the connection is one that lost something.
      setTimeout(() => {
        if (!held && !to.destroyed) to.write(chunk);
      }, delayed);
    });
    from.once('close', () => {
      if (!held) to.destroy();
    });
    from.on('error', () => {});
  };
  const server = createServer((near) => {
    const there = connect(join(far, SOCKET));
    for (const socket of [near, there]) {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
    }
    carry(near, there);
    carry(there, near);
  });
  await new Promise<void>((ready) => server.listen(join(folder, SOCKET), ready));
  const through = new URL(url);
  through.searchParams.set('host', folder);
  return {
    url: through.href,
    delay: (milliseconds) => {
      delayed = milliseconds;
    },
    hold: (now) => {
      held = now;
    },
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
