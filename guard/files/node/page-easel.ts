import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import type { Easel } from '../draw-pdf.ts';

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** What pages are drawn with outside a browser. The reader of PDF is plain JavaScript and runs in this same thread. */
export const pageEasel = async (): Promise<Easel> => {
  const pdfjs = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as Easel['pdfjs'];
  const reader: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs';
  (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = await import(reader);
  return {
    pdfjs,
    options: {
      standardFontDataUrl: join(folder, 'standard_fonts/'),
      cMapUrl: join(folder, 'cmaps/'),
      wasmUrl: join(folder, 'wasm/'),
    },
    canvas: (width, height) => {
      const canvas = createCanvas(width, height);
      return {
        context: canvas.getContext('2d') as unknown as CanvasRenderingContext2D,
        jpeg: () => canvas.encode('jpeg', 82),
      };
    },
  };
};
