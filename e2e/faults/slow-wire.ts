import type { Socket } from 'node:net';
import { makeWire, type Wire } from '../postgres/wire.ts';

/** A wire between a switchboard and its PostgreSQL that can be made slow, or hold everything back. */
export type SlowWire = Wire & {
  /** Every piece of either direction comes so much later. */
  readonly delay: (milliseconds: number) => void;
  /** Nothing comes through any more, and nobody is told: as when a cable is pulled, or a server hangs. */
  readonly hold: (held: boolean) => void;
};

export const makeSlowWire = async (url: string): Promise<SlowWire> => {
  let [delayed, held] = [0, false];
  const oneWay = (from: Socket, to: Socket): void => {
    from.on('data', (chunk) => {
      // What was held back is never sent later: the connection is one that lost something.
      setTimeout(() => {
        if (!held && !to.destroyed) to.write(chunk);
      }, delayed);
    });
    from.once('close', () => {
      if (!held) to.destroy();
    });
  };
  const wire = await makeWire(url, (near, there) => {
    oneWay(near, there);
    oneWay(there, near);
  });
  return {
    ...wire,
    delay: (milliseconds) => {
      delayed = milliseconds;
    },
    hold: (now) => {
      held = now;
    },
  };
};
