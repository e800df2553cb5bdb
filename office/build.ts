import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';

// Builds the office into a folder: same sources, same bytes. The manifest names every file with its SHA-256.

const HERE = import.meta.dirname;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

/** Compressed beside the file: nothing of the office is kept in a cache, so it travels at every sign-in. */
const compress = (path: string): void => {
  const bytes = readFileSync(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Builds the whole office into `out`, which is emptied first. */
export const buildOffice = async (out: string): Promise<void> => {
  // React asks this variable which of its two builds it is: it may not depend on the shell of whoever builds.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await build({
      root: HERE,
      configFile: join(HERE, 'vite.config.ts'),
      envDir: false,
      logLevel: 'warn',
      build: { outDir: out, emptyOutDir: true },
    });
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
  const names = filesIn(out);
  for (const name of names) compress(join(out, name));
  // Compressed files say the same in fewer bytes; how many is up to the compressor's version.
  const files = Object.fromEntries(names.map((name) => [name, sha256(readFileSync(join(out, name)))]));
  writeFileSync(join(out, 'manifest.json'), `${JSON.stringify({ format: 1, files }, null, 1)}\n`);
};

if (import.meta.main) await buildOffice(join(HERE, 'dist'));
