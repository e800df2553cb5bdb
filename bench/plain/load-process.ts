import { performance } from 'node:perf_hooks';
import { beOther } from '../processes/other-process.ts';

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

const RECEIPT_WORDS = 8;
const TEXT =
  'Achter het pand aan het kanaal staat sinds drie weken elke nacht een witte bus zonder opschrift. Er worden blauwe vaten naar binnen gedragen en het ruikt daarna scherp, naar zwembad.';

/** Fills in the form as a browser without script sends it. Answers what went wrong, or null for a receipt. */
const submit = async (plainOrigin: string, mark: string): Promise<string | null> => {
  try {
    const answer = await fetch(`${plainOrigin}/`, {
      method: 'POST',
      redirect: 'error',
      headers: { origin: plainOrigin },
      body: new URLSearchParams({ what: `${mark} ${TEXT}`, themes: 'drugs.lab', place: 'Amsterdam' }),
    });
    const page = await answer.text();
    if (answer.status !== 200) return `status ${answer.status}`;
    const receipt = /<ol class="words">(.*?)<\/ol>/s.exec(page)?.[1] ?? '';
    return receipt.split('<li').length - 1 === RECEIPT_WORDS ? null : 'no receipt';
  } catch (thrown) {
    const { cause } = thrown as { cause?: { code?: unknown } };
    return `not reached: ${String(cause?.code ?? 'unknown')}`;
  }
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
