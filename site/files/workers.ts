import { LARGEST, LONGEST_DRAWING_MS } from '@seinhuis/guard/files/limits';
import type { Scrubbed } from '@seinhuis/guard/files/scrub';
import type { Answer, Question } from './question.ts';

/** Where the workers stand: put in by the build, which names them by the hash of what they hold. */
declare const PICTURE_WORKER: string;
declare const PDF_WORKER: string;

type ScriptPolicy = { readonly createScriptURL: (url: string) => string };
type Factory = { readonly createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy };

/** The policy of Trusted Types for files: it knows two addresses. */
const makePolicy = (): ScriptPolicy => {
  const rules = {
    createScriptURL: (url: string): string => {
      if (url !== PICTURE_WORKER && url !== PDF_WORKER) throw new TypeError('not a worker for files');
      return url;
    },
  };
  const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
  return factory === undefined ? rules : factory.createPolicy('seinhuis-files', rules);
};
const policy = makePolicy();

const workers = new Map<string, Worker>();
let last = 0;

/** A worker stays for the next file: nothing is cached, so starting it anew would fetch it anew. */
const workerAt = (url: string): Worker => {
  const known = workers.get(url);
  if (known !== undefined) return known;
  const made = new Worker(policy.createScriptURL(url), { type: 'module' });
  workers.set(url, made);
  return made;
};

const ask = (url: string, file: File): Promise<Scrubbed> =>
  new Promise((done) => {
    const worker = workerAt(url);
    last += 1;
    const number = last;
    const settle = (answer: Scrubbed, gone: boolean): void => {
      clearTimeout(late);
      worker.removeEventListener('message', hear);
      worker.removeEventListener('error', fail);
      if (gone) {
        worker.terminate();
        workers.delete(url);
      }
      done(answer);
    };
    const hear = ({ data }: MessageEvent<Answer>): void => {
      if (data.number === number) settle(data.scrubbed, false);
    };
    const fail = (): void => settle({ ok: false, reason: 'damaged' }, true);
    const late = setTimeout(() => settle({ ok: false, reason: 'too-slow' }, true), LONGEST_DRAWING_MS);
    worker.addEventListener('message', hear);
    worker.addEventListener('error', fail);
    worker.postMessage({ number, file } satisfies Question);
  });

/** Cleans a file in the worker for its kind. The large one, which reads PDF, is fetched with the first PDF. */
export const cleaned = async (file: File): Promise<Scrubbed> => {
  if (file.size > Math.max(...Object.values(LARGEST))) return { ok: false, reason: 'too-large' };
  try {
    const start = new Uint8Array(await file.slice(0, 5).arrayBuffer());
    return await ask(String.fromCharCode(...start) === '%PDF-' ? PDF_WORKER : PICTURE_WORKER, file);
  } catch {
    return { ok: false, reason: 'damaged' };
  }
};
