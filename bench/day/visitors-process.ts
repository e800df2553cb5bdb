import { performance } from 'node:perf_hooks';
import { openConnection } from '../intake/connection.ts';
import { beOther } from '../processes/other-process.ts';
import { spent } from '../processes/spent.ts';
import { arrivals } from './curve.ts';
import { makeTally, openLoop, type Tally, tallied } from './schedule.ts';

/** A page and what a browser asks for once it has it. */
export type Door = { readonly port: number; readonly page: string; readonly files: readonly string[] };

export type VisitorsQuestion = {
  readonly host: string;
  readonly sealed: Door;
  readonly plain: Door;
  readonly visitors: number;
  readonly ms: number;
  readonly seed: number;
};

export type VisitorsAnswer = {
  readonly sealedPages: Tally;
  readonly plainPages: Tally;
  /** Scripts and network.json, each from when the page was there. */
  readonly files: Tally;
  /** From the moment somebody came until everything was there. */
  readonly whole: Tally;
  readonly late: readonly number[];
  /** Seconds of processor that the generator took. */
  readonly spent: number;
};

/** Of so many visitors one comes to the plain door. */
const PLAIN_EVERY = 4;

const run = async (asked: VisitorsQuestion): Promise<VisitorsAnswer> => {
  const { host } = asked;
  const before = process.cpuUsage();
  const [sealedPages, plainPages, files, whole] = [makeTally(), makeTally(), makeTally(), makeTally()];
  const get = async (connection: Awaited<ReturnType<typeof openConnection>>, path: string): Promise<void> => {
    const status = await connection.get(path);
    if (status !== 200) throw new Error(`status ${status}`);
  };
  /** A browser that was never there: new connections, the page first, then two files at a time. */
  const visit = async (door: Door, pages: Tally, meant: number): Promise<void> => {
    const first = await tallied(pages, meant, async () => {
      const connection = await openConnection(host, door.port);
      await get(connection, door.page);
      return connection;
    });
    if (first === null) return;
    const there = performance.now();
    const wanted = [...door.files];
    const fetchOn = async (connection: typeof first): Promise<void> => {
      for (let path = wanted.shift(); path !== undefined; path = wanted.shift()) {
        const next = path;
        await tallied(files, there, () => get(connection, next));
      }
      connection.close();
    };
    const second = async (): Promise<void> => {
      if (wanted.length > 1) await fetchOn(await openConnection(host, door.port));
    };
    await tallied(whole, meant, () => Promise.all([second(), fetchOn(first)]));
  };
  const late = await openLoop(arrivals(asked.visitors, asked.ms, asked.seed), (at, meant) =>
    at % PLAIN_EVERY === 0 ? visit(asked.plain, plainPages, meant) : visit(asked.sealed, sealedPages, meant),
  );
  return { sealedPages, plainPages, files, whole, late, spent: spent(before) };
};

await beOther<VisitorsQuestion>({ ready: async () => null, answer: run, end: () => {} });
