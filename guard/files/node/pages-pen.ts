import { Worker } from 'node:worker_threads';
import { FileRefusedError, type Refusal } from '../refusals.ts';

const MIB = 1024 * 1024;
/** How much the process may grow while pages are drawn. */
const MOST_GROWTH = 600 * MIB;
const LOOK_MS = 25;

type Answer =
  | { readonly ok: true; readonly pages: readonly Uint8Array[] }
  | { readonly ok: false; readonly reason: Refusal };

/**
 * Draws the pages of a PDF in a thread that is ended when it takes too long or too much. A look at what the process
 * takes is the only measure there is for what lies outside the heap of the thread.
 */
export const pagesPen =
  (mostMs: number) =>
  (bytes: Uint8Array): Promise<readonly Uint8Array[]> =>
    new Promise((drawn, failed) => {
      const before = process.memoryUsage.rss();
      const thread = new Worker(new URL('./pages-thread.ts', import.meta.url), {
        workerData: bytes,
        env: {},
        execArgv: ['--disable-warning=ExperimentalWarning'],
        resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
        stdout: true,
        stderr: true,
      });
      const end = (settle: () => void): void => {
        clearTimeout(late);
        clearInterval(looking);
        void thread.terminate();
        settle();
      };
      const give = (reason: Refusal): void => end(() => failed(new FileRefusedError(reason)));
      const late = setTimeout(() => give('too-slow'), mostMs);
      const looking = setInterval(() => {
        if (process.memoryUsage.rss() - before > MOST_GROWTH) give('pdf-bomb');
      }, LOOK_MS);
      thread.once('message', (answer: Answer) => {
        if (answer.ok) end(() => drawn(answer.pages));
        else give(answer.reason);
      });
      thread.once('error', (error) =>
        give((error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'pdf-bomb' : 'damaged'),
      );
      thread.once('exit', () => give('damaged'));
    });
