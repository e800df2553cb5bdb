import { performance } from 'node:perf_hooks';

/** What came of one kind of request. Milliseconds from the moment it was meant to be sent, whoever was in the way. */
export type Tally = { readonly latencies: number[]; readonly failures: Record<string, number> };

export const makeTally = (): Tally => ({ latencies: [], failures: {} });

/** Does one request and writes down how long it took from `meant` on, or what went wrong. Answers what it gave. */
export const tallied = async <T>(tally: Tally, meant: number, work: () => Promise<T>): Promise<T | null> => {
  try {
    const done = await work();
    tally.latencies.push(performance.now() - meant);
    return done;
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : 'unknown';
    tally.failures[why] = (tally.failures[why] ?? 0) + 1;
    return null;
  }
};

/**
 * Begins each piece of work at its own time, whether those before are done or not: an open loop, so that a slow answer
 * keeps nobody from coming. Answers when all is done, and how late each began because this process was busy.
 */
export const openLoop = (
  times: readonly number[],
  work: (at: number, meant: number) => Promise<void>,
): Promise<readonly number[]> =>
  new Promise((done, failed) => {
    const began = performance.now();
    const under: Promise<void>[] = [];
    const late: number[] = [];
    const next = (): void => {
      for (;;) {
        const time = times[late.length];
        if (time === undefined) {
          Promise.all(under).then(() => done(late), failed);
          return;
        }
        const wait = began + time - performance.now();
        if (wait > 0) {
          setTimeout(next, wait);
          return;
        }
        under.push(work(late.length, began + time));
        late.push(-wait);
      }
    };
    next();
  });
