import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

const ROOT = resolve(import.meta.dirname, '../..');

/** No sandbox as root; nothing that asks the world for anything. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** The browser that comes as an npm package, unpacked once into .cache with the libraries and fonts a bare machine lacks. */
const unpacked = (): string => {
  const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
  const { version } = JSON.parse(readFileSync(join(packed, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(ROOT, '.cache', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const half = `${folder}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  const bytes = (name: string): Buffer => brotliDecompressSync(readFileSync(join(packed, name)));
  writeFileSync(join(half, 'chromium'), bytes('chromium.br'));
  chmodSync(join(half, 'chromium'), 0o755);
  for (const archive of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
    const done = spawnSync('tar', ['-x', '-C', half], { input: bytes(archive), maxBuffer: 2 ** 28 });
    if (done.status !== 0) throw new Error(`cannot unpack ${archive}`);
  }
  // The package's own list of font folders names places of another machine.
  writeFileSync(
    join(half, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`,
  );
  try {
    renameSync(half, folder);
  } catch {
    rmSync(half, { recursive: true }); // another process was first
  }
  return folder;
};

const options = () => {
  const folder = unpacked();
  return {
    executablePath: join(folder, 'chromium'),
    args: FLAGS,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(folder, 'lib'), process.env.LD_LIBRARY_PATH ?? '']
        .filter((s) => s !== '')
        .join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      HOME: folder,
    },
  };
};

/** Starts the browser. The caller closes it. */
export const launchBrowser = (): Promise<Browser> => chromium.launch(options());

/** The same with a profile that stays in a folder, as the browser of a shared computer has one. The caller closes it. */
export const launchProfile = (profile: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    ...options(),
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
  });
