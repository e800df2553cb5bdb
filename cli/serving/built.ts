import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const SOURCES = /\.(ts|tsx|css|html|json)$/;

const newest = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    if (['dist', 'node_modules', 'vectors', 'corpus'].includes(entry.name) || entry.name.includes('.test.'))
      return latest;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return Math.max(latest, newest(path));
    return SOURCES.test(entry.name) ? Math.max(latest, statSync(path).mtimeMs) : latest;
  }, 0);

/** Builds the browser's files when they are not there or older than what they are made of. Throws when that fails. */
export const ensureBuilt = (say: (line: string) => void): void => {
  const shared = Math.max(newest(join(ROOT, 'core')), newest(join(ROOT, 'guard')));
  for (const app of ['site', 'office']) {
    const page = join(ROOT, app, 'dist/index.html');
    if (existsSync(page) && statSync(page).mtimeMs > Math.max(shared, newest(join(ROOT, app)))) continue;
    say(`Building the pages of the ${app} (once).`);
    const done = spawnSync('npm', ['run', 'build', '--silent', '-w', app], { cwd: ROOT, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`the build of the ${app} failed:\n${done.stdout}${done.stderr}`);
  }
};
