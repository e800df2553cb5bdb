import { makeWire, type Wire } from './wire.ts';

/** A wire to a PostgreSQL that counts how often whoever asks had to wait before they asked on. */
export type CountedWire = Wire & {
  /** How many times something was asked after an answer, on all connections together. */
  readonly trips: () => number;
};

/**
 * It stands in the process of whoever asks: what that one writes without waiting is all there before anything of it is
 * carried on, and so counts as one.
 */
export const makeCountedWire = async (url: string): Promise<CountedWire> => {
  let trips = 0;
  const wire = await makeWire(url, (near, there) => {
    let answered = true;
    for (const [from, to] of [
      [near, there],
      [there, near],
    ] as const) {
      from.once('close', () => to.destroy());
      from.on('data', (chunk) => {
        if (from === near && answered) trips += 1;
        answered = from === there;
        to.write(chunk);
      });
    }
  });
  return { ...wire, trips: () => trips };
};
