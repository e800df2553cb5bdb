import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const PDFJS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Where the reader of PDF would load a decoder from an address. */
const LOADS = /await import\(\s*(?:\/\*.*?\*\/\s*)*`\$\{WasmImage\.#wasmUrl\}\$\{this\._noWasmFilename\}`\)/;

/**
 * The reader of PDF in one file that loads nothing: the fonts that a document may name without bringing them stand in
 * it, and its decoders are handed over instead of fetched.
 */
export const pdfParts = (): Plugin => ({
  name: 'pdf-parts',
  enforce: 'pre',
  load: (id) => {
    if (id.endsWith('/site/files/fonts.ts')) {
      const folder = join(PDFJS, 'standard_fonts');
      const fonts = readdirSync(folder)
        .filter((name) => /\.(pfb|ttf)$/.test(name))
        .sort()
        .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);
      return `export const FONTS = ${JSON.stringify(Object.fromEntries(fonts))};`;
    }
    if (id !== join(PDFJS, 'build/pdf.worker.mjs')) return null;
    const code = readFileSync(id, 'utf8');
    if (!LOADS.test(code)) throw new Error('the reader of PDF loads its decoders in another way than it did');
    return code.replace(LOADS, 'globalThis.seinhuisDecoder(this._noWasmFilename)');
  },
});
