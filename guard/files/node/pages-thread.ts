import { parentPort, workerData } from 'node:worker_threads';
import { drawPages } from '../draw-pdf.ts';
import { FileRefusedError } from '../refusals.ts';
import { pageEasel } from './page-easel.ts';

// Draws the pages of one PDF in a thread of its own: whoever started it can end it at any moment.
try {
  const pages = await drawPages(workerData as Uint8Array, await pageEasel());
  parentPort?.postMessage(
    { ok: true, pages },
    pages.map((page) => page.buffer),
  );
} catch (error) {
  parentPort?.postMessage({ ok: false, reason: error instanceof FileRefusedError ? error.code : 'damaged' });
}
