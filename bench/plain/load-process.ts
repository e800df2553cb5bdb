import { performance } from 'node:perf_hooks';
import { beOther } from '../processes/other-process.ts';
import { submit } from './submit.ts';

export type PlainQuestion = {
  readonly plainOrigin: string;
  readonly clients: number;
  readonly seconds: number;
  /** Stands in every text with a number after it, so that each can be found again. */
  readonly mark: string;
};

export type PlainAnswer = {
  /** The marks of the texts that were answered with eight words. */
  readonly acknowledged: readonly string[];
  readonly latencies: readonly number[];
  readonly seconds: number;
  readonly failures: Readonly<Record<string, number>>;
};

const run = async (asked: PlainQuestion): Promise<PlainAnswer> => {
  const acknowledged: string[] = [];
  const latencies: number[] = [];
  const failures: Record<string, number> = {};
  const from = performance.now();
  const until = from + asked.seconds * 1000;
  let next = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      const mark = `${asked.mark}-${next++}`;
      const began = performance.now();
      const failure = await submit(asked.plainOrigin, mark);
      const ended = performance.now();
      if (failure !== null) failures[failure] = (failures[failure] ?? 0) + 1;
      else acknowledged.push(mark);
      if (failure === null && ended <= until) latencies.push(ended - began);
    }
  };
  await Promise.all(Array.from({ length: asked.clients }, client));
  return { acknowledged, latencies, seconds: asked.seconds, failures };
};

await beOther<PlainQuestion>({ ready: async () => null, answer: run, end: () => {} });
