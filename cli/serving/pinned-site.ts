import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { pinPage } from '@seinhuis/site/headers';

/**
 * The built sealed door with the registrars' fingerprint in its pages: a copy, so that the released files stay as
 * they are. Without a pin the released files themselves. `remove` takes the copy away.
 */
export const pinnedSite = (
  dist: string,
  pin: string | null,
): { readonly root: string; readonly remove: () => void } => {
  if (pin === null) return { root: dist, remove: () => {} };
  const root = mkdtempSync(join(tmpdir(), 'seinhuis-site-'));
  cpSync(dist, root, { recursive: true });
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const page = pinPage(readFileSync(join(root, name), 'utf8'), pin);
    writeFileSync(join(root, name), page);
    writeFileSync(join(root, `${name}.br`), brotliCompressSync(page));
    writeFileSync(join(root, `${name}.gz`), gzipSync(page));
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
};
