import type { Answer, KeyApi, KeyEvent, Question } from './contract.ts';
import { OfficeError } from './failure.ts';
import { startWorker } from './trusted-url.ts';
import workerUrl from './worker.ts?worker&url';

// The page's end of the line to the worker that holds the keys.

const worker = startWorker(workerUrl, 'keys');
const waiting = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>();
const listeners = new Set<(event: KeyEvent) => void>();
let calls = 0;

worker.addEventListener('message', ({ data }: MessageEvent<Answer | KeyEvent>) => {
  if ('event' in data) {
    for (const listener of listeners) listener(data);
    return;
  }
  const asked = waiting.get(data.call);
  waiting.delete(data.call);
  if (data.ok) asked?.resolve(data.value);
  else asked?.reject(new OfficeError(data.failure.code, data.failure.detail));
});

const ask = (name: keyof KeyApi, args: readonly unknown[]): Promise<unknown> =>
  new Promise((resolve, reject) => {
    calls += 1;
    waiting.set(calls, { resolve, reject });
    const question: Question = { call: calls, name, args };
    worker.postMessage(question);
  });

/** The worker's questions as functions. A failure arrives as OfficeError. */
export const keys = new Proxy({} as KeyApi, {
  get:
    (_, name: keyof KeyApi) =>
    (...args: readonly unknown[]) =>
      ask(name, args),
});

/** Listens to what the worker tells. Gives back the function that stops listening. */
export const onKeyEvent = (listener: (event: KeyEvent) => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
