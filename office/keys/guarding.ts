import type { GuardAnswer, GuardApi, GuardQuestion } from '../guard/contract.ts';
import guardUrl from '../guard/worker.ts?worker&url';
import { OfficeError } from './failure.ts';
import { startWorker } from './trusted-url.ts';

// The line from the worker that holds the keys to the worker that guards. It is started at the first question: who
// never reads a tip or a draft never loads it. Without it nothing is sent and nothing is approved.

type Waiting = { resolve(value: unknown): void; reject(error: unknown): void };

let worker: Worker | null = null;
const waiting = new Map<number, Waiting>();
let calls = 0;

const failAll = (): void => {
  for (const { reject } of waiting.values()) reject(new OfficeError('no-guard'));
  waiting.clear();
};

const started = (): Worker => {
  if (worker !== null) return worker;
  const made = startWorker(guardUrl, 'guard');
  made.addEventListener('message', ({ data }: MessageEvent<GuardAnswer>) => {
    const asked = waiting.get(data.call);
    waiting.delete(data.call);
    if (data.ok) asked?.resolve(data.value);
    else asked?.reject(new OfficeError('no-guard'));
  });
  made.addEventListener('error', () => {
    stopGuard();
  });
  worker = made;
  return made;
};

/** Ends the guard: the texts that it remembers go with it. */
export const stopGuard = (): void => {
  worker?.terminate();
  worker = null;
  failAll();
};

/** Asks the guard. Throws OfficeError('no-guard') when it does not run. */
export const askGuard = <Name extends keyof GuardApi>(
  name: Name,
  ...args: Parameters<GuardApi[Name]>
): Promise<ReturnType<GuardApi[Name]>> =>
  new Promise((resolve, reject) => {
    calls += 1;
    waiting.set(calls, { resolve: resolve as Waiting['resolve'], reject });
    started().postMessage({ call: calls, name, args } as GuardQuestion);
  });
