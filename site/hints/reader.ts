import type { Language } from '@seinhuis/core/wire/tip';
import type { Finding } from '@seinhuis/guard/identifying';

export type Question = { readonly number: number; readonly text: string; readonly language: Language };
export type Answer = { readonly number: number; readonly findings: readonly Finding[] };

/** Reads a text on this device; the answers come in the order of the questions. */
export type Reader = { readonly read: (text: string, language: Language) => Promise<readonly Finding[]> };

/** Where the worker stands: put in by the build, which names it by the hash of what it holds. */
declare const HINTS_WORKER: string;

type ScriptPolicy = { readonly createScriptURL: (url: string) => string };
type Factory = { readonly createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy };

/** The one policy of Trusted Types: it knows one address. */
const makePolicy = (): ScriptPolicy => {
  const rules = {
    createScriptURL: (url: string): string => {
      if (url !== HINTS_WORKER) throw new TypeError('not the worker of the hints');
      return url;
    },
  };
  const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
  return factory === undefined ? rules : factory.createPolicy('seinhuis-hints', rules);
};

export const startReader = (): Reader => {
  const worker = new Worker(makePolicy().createScriptURL(HINTS_WORKER), { name: 'hints' });
  const waiting = new Map<number, (findings: readonly Finding[]) => void>();
  let last = 0;
  worker.onmessage = ({ data: { number, findings } }: MessageEvent<Answer>) => {
    waiting.get(number)?.(findings);
    waiting.delete(number);
  };
  return {
    read: (text, language) =>
      new Promise((done) => {
        last += 1;
        waiting.set(last, done);
        worker.postMessage({ number: last, text, language } satisfies Question);
      }),
  };
};
