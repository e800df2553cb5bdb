import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { html } from 'hono/html';
import { build } from 'vite';
import { NOT_PINNED } from './headers.ts';
import { foldedTables } from './lean/folded-tables.ts';
import { leanCrypto } from './lean/lean-crypto.ts';
import { pdfParts } from './lean/pdf-parts.ts';
import { STYLE } from './look/style.ts';
import { type Html, page } from './pages/frame.ts';
import { frontBody } from './pages/front.ts';
import { outcomeBody } from './pages/outcome.ts';
import { FRONT_WORDS } from './words/front.ts';
import { OUTCOME_WORDS } from './words/outcome.ts';

// Builds the sealed door into a folder: same sources, same bytes. The manifest names every file with its SHA-256.

const HERE = dirname(fileURLToPath(import.meta.url));

/** Bundles one script with what it loads later; each file is named by the hash of what it holds. Returns its name. */
const bundle = async (
  out: string,
  entry: string,
  define: Readonly<Record<string, string>> = {},
): Promise<string> => {
  const result = await build({
    root: HERE,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [leanCrypto(), foldedTables(), pdfParts()],
    define: { ...define },
    build: {
      outDir: out,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      // The reader of PDF is one large file on purpose.
      chunkSizeWarningLimit: 4000,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: join(HERE, entry),
        preserveEntrySignatures: 'strict',
        treeshake: {
          moduleSideEffects: false,
          propertyReadSideEffects: false,
          unknownGlobalSideEffects: false,
          // Post-quantum makes keys for P-256 and P-384 as it loads; nobody asks for them.
          manualPureFunctions: ['QSF', 'ecdhKem', 'createKyber', 'combineKEMS'],
        },
        output: {
          entryFileNames: 'a/[hash].js',
          chunkFileNames: 'a/[hash].js',
          hashCharacters: 'hex',
          comments: false,
        },
      },
    },
  });
  const chunks = 'output' in result ? result.output : [];
  const name = chunks.find((chunk) => chunk.type === 'chunk' && chunk.isEntry)?.fileName;
  if (name === undefined) throw new Error('the build made no script');
  return name;
};

const head = (script: string): Html => html`<meta name="seinhuis-pin" content="${NOT_PINNED}">
<script type="module" src="/${script}"></script>`;

const pages = (scripts: {
  readonly door: string;
  readonly outcome: string;
}): Readonly<Record<string, Html>> => {
  const front = (language: 'nl' | 'en') =>
    page(
      {
        language,
        title: FRONT_WORDS[language].title,
        home: language === 'nl' ? '/' : '/en/',
        other: language === 'nl' ? '/en/' : '/',
        style: STYLE,
        head: head(scripts.door),
      },
      frontBody(language),
    );
  const outcome = (language: 'nl' | 'en') =>
    page(
      {
        language,
        title: OUTCOME_WORDS[language].title,
        home: language === 'nl' ? '/' : '/en/',
        other: language === 'nl' ? '/en/outcome' : '/afloop',
        style: STYLE,
        head: head(scripts.outcome),
      },
      outcomeBody(language),
    );
  return {
    'index.html': front('nl'),
    'en/index.html': front('en'),
    'afloop/index.html': outcome('nl'),
    'en/outcome/index.html': outcome('en'),
  };
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

const write = (path: string, bytes: string | Uint8Array): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
};

/** Compressed beside the file, so that the server neither spends time on it nor varies it. */
const compress = (path: string): void => {
  const bytes = readFileSync(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 22,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
};

/** Builds the whole sealed door into `out`, which is emptied first. */
export const buildSite = async (out: string): Promise<void> => {
  rmSync(out, { recursive: true, force: true });
  // Bundles apart, so that nothing is split off to be shared: the door stays at four requests.
  // The hints come after it, as two files more; the door knows only where the first of them stands.
  const worker = await bundle(out, 'hints/worker.ts');
  const hints = await bundle(out, 'hints/watch.ts', { HINTS_WORKER: JSON.stringify(`/${worker}`) });
  // So does the code for files, with a worker for each of two kinds: the one for PDF is large and loaded with a PDF only.
  const chooser = await bundle(out, 'files/choose.ts', {
    PICTURE_WORKER: JSON.stringify(`/${await bundle(out, 'files/picture-worker.ts')}`),
    PDF_WORKER: JSON.stringify(`/${await bundle(out, 'files/pdf-worker.ts')}`),
  });
  const scripts = {
    door: await bundle(out, 'sealed/main.ts', {
      HINTS: JSON.stringify(`/${hints}`),
      FILES: JSON.stringify(`/${chooser}`),
    }),
    outcome: await bundle(out, 'sealed/outcome.ts'),
  };
  for (const [name, content] of Object.entries(pages(scripts))) write(join(out, name), String(await content));
  const names = filesIn(out);
  for (const name of names) compress(join(out, name));
  // Compressed files say the same in fewer bytes; how many is up to the compressor's version.
  const files = Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(out, name)))
        .digest('hex'),
    ]),
  );
  write(join(out, 'manifest.json'), `${JSON.stringify({ format: 1, files }, null, 1)}\n`);
};

if (import.meta.main) await buildSite(join(HERE, 'dist'));
