import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Release } from '@seinhuis/core/wire/release';
import { filesOf } from './dist.ts';
import { caddyfile, nginxConf } from './office-hosts.ts';
import { officeReadme } from './office-readme.ts';
import { tarOf } from './tar.ts';

/**
 * The office as an archive that an organisation hosts itself: its files under `kantoor/`, the signed release, how to
 * host it, and settings for two servers. Same release, same bytes.
 */
export const officeArchive = (
  office: string,
  release: Release,
  signed: string,
  words: readonly string[],
): Uint8Array => {
  const folder = `seinhuis-office-${release.version}`;
  const texts: Readonly<Record<string, string>> = {
    'README.md': officeReadme(release, words),
    'release.json': signed,
    'nginx.conf': nginxConf(release),
    Caddyfile: caddyfile(release),
  };
  return tarOf([
    ...filesOf(office).map((file) => ({
      path: `${folder}/kantoor/${file}`,
      bytes: new Uint8Array(readFileSync(join(office, file))),
    })),
    ...Object.entries(texts).map(([name, text]) => ({ path: `${folder}/${name}`, bytes: Buffer.from(text) })),
  ]);
};
