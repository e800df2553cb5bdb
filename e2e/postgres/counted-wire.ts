import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A wire to a PostgreSQL that counts how often whoever asks had to wait before they asked on. */
export type CountedWire = {
  /** The address of the database, through the wire. */
  readonly url: string;
  /** How many times something was asked after an answer, on all connections together. */
  readonly trips: () => number;
  readonly close: () => Promise<void>;
};

const SOCKET = '.s.PGSQL.5432';

/**
 * It stands in the process of whoever asks: what that one writes without waiting is all there before anything of it is
 * carried on, and so counts as one.
 */
export const makeCountedWire = async (url: string): Promise<CountedWire> => {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-counted-'));
  const far = new URL(url).searchParams.get('host') ?? '';
  const open = new Set<Socket>();
  let trips = 0;
  const server = createServer((near) => {
    const there = connect(join(far, SOCKET));
    let answered = true;
    for (const [from, to] of [
      [near, there],
      [there, near],
    ] as const) {
      open.add(from);
      from.on('error', () => {});
      from.once('close', () => {
        open.delete(from);
        to.destroy();
      });
      from.on('data', (chunk) => {
        if (from === near && answered) trips += 1;
        answered = from === there;
        to.write(chunk);
      });
    }
  });
  await new Promise<void>((ready) => server.listen(join(folder, SOCKET), ready));
  const through = new URL(url);
  through.searchParams.set('host', folder);
  return {
    url: through.href,
    trips: () => trips,
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
