import { drawPages } from '@seinhuis/guard/files/draw-pdf';
import { refuse } from '@seinhuis/guard/files/refusals';
import { scrub } from '@seinhuis/guard/files/scrub';
import * as pdfjs from 'pdfjs-dist';
import { WorkerMessageHandler } from 'pdfjs-dist/build/pdf.worker.mjs';
import jbig2 from 'pdfjs-dist/wasm/jbig2_nowasm_fallback.js';
import openjpeg from 'pdfjs-dist/wasm/openjpeg_nowasm_fallback.js';
import { canvasOf, encoded } from './canvas.ts';
import { FONTS } from './fonts.ts';
import { answerWith } from './question.ts';

// Draws the pages of a PDF away from the page. Everything that the reader of PDF ever asks for is in this one file,
// which is served with a policy that allows no connection at all (headers.ts).

class Held {
  fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const held = FONTS[filename];
    if (held === undefined) return Promise.reject(new Error('not here'));
    return Promise.resolve(Uint8Array.from(atob(held), (letter) => letter.charCodeAt(0)));
  }
}

class Canvases {
  create(width: number, height: number) {
    const { canvas, pen } = canvasOf(width, height);
    return { canvas, context: pen };
  }
  reset({ canvas }: { readonly canvas: OffscreenCanvas }, width: number, height: number): void {
    canvas.width = width;
    canvas.height = height;
  }
  destroy(held: { canvas: OffscreenCanvas | null; context: unknown }): void {
    if (held.canvas !== null) held.canvas.width = held.canvas.height = 0;
    held.canvas = null;
    held.context = null;
  }
}

class Filters {
  addFilter(): string {
    return 'none';
  }
  addHCMFilter(): string {
    return 'none';
  }
  addAlphaFilter(): string {
    return 'none';
  }
  addLuminosityFilter(): string {
    return 'none';
  }
  addKnockoutFilter(): string {
    return 'none';
  }
  addHighlightHCMFilter(): string {
    return 'none';
  }
  createSelectionStyle(): null {
    return null;
  }
  destroy(): void {}
}

/** The reader's second half, in this same thread; and its decoders, which it would else load from an address. */
Object.assign(globalThis, {
  pdfjsWorker: { WorkerMessageHandler },
  seinhuisDecoder: (name: string) => ({ default: name.startsWith('jbig2') ? jbig2 : openjpeg }),
});

const pages = (bytes: Uint8Array) =>
  drawPages(bytes, {
    pdfjs,
    options: {
      BinaryDataFactory: Held,
      CanvasFactory: Canvases,
      FilterFactory: Filters,
      standardFontDataUrl: 'fonts/',
      wasmUrl: 'decoders/',
      useWasm: false,
    },
    canvas: (width, height) => {
      const { canvas, pen } = canvasOf(width, height);
      return {
        context: pen as unknown as CanvasRenderingContext2D,
        jpeg: () => encoded(canvas, 'image/jpeg', 0.82),
      };
    },
  });

answerWith((bytes) => scrub(bytes, { picture: async () => refuse('unknown'), pages }));
