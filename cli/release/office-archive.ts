import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Release } from '@seinhuis/core/wire/release';
import { type Dists, describeRelease, filesOf } from './dist.ts';
import { caddyfile, nginxConf } from './office-hosts.ts';
import { officeReadme } from './office-readme.ts';
import { tarOf } from './tar.ts';

/**
 * The office as an archive that an organisation hosts itself: its files under `kantoor/`, the signed release, how to
 * host it, and settings for two servers. Same release, same bytes. Null when what was built is not what was signed.
 */
export const officeArchive = (
  dists: Dists,
  release: Release,
  signed: string,
  words: readonly string[],
): Uint8Array | null => {
  const built = describeRelease(dists, release.version);
  if (JSON.stringify(built.office) !== JSON.stringify(release.office)) return null;
  const folder = `seinhuis-office-${release.version}`;
  const texts: Readonly<Record<string, string>> = {
    'README.md': officeReadme(release, words),
    'release.json': signed,
    'nginx.conf': nginxConf(release),
    Caddyfile: caddyfile(release),
  };
  return tarOf([
    ...filesOf(dists.office).map((file) => ({
      path: `${folder}/kantoor/${file}`,
      bytes: new Uint8Array(readFileSync(join(dists.office, file))),
    })),
    ...Object.entries(texts).map(([name, text]) => ({ path: `${folder}/${name}`, bytes: Buffer.from(text) })),
  ]);
};
