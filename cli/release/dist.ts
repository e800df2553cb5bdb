import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { type Release, type ReleasedPart, releaseSchema } from '@seinhuis/core/wire/release';
import { buildOffice } from '@seinhuis/office/build';
import { officeHeadersOf } from '@seinhuis/office/headers';
import { OFFICE_ROUTES } from '@seinhuis/office/route-table';
import { buildSite } from '@seinhuis/site/build';
import { SITE_PAGES, siteHeadersOf } from '@seinhuis/site/headers';
import { contentTypeOf } from '@seinhuis/switchboard/http/statics';

const ROOT = resolve(import.meta.dirname, '../..');

/** Both front ends as they were built, and the folders they lie in. */
export type Dists = { readonly site: string; readonly office: string };

/** The files of a built folder by name, without those that only say the same compressed. */
export const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Addresses of the office: its own routes all answer its one page. A parameter of a route is an id. */
const OFFICE_PAGES: Readonly<Record<string, string>> = Object.fromEntries(
  OFFICE_ROUTES.map(({ path }) => [path.replace(/\$[a-z]+/g, '0'.repeat(32)), 'index.html']),
);

/** Sets of headers that files share, each under a name of its own. */
const makeSets = () => {
  const sets: Record<string, Readonly<Record<string, string>>> = {};
  const nameOf = (part: string, headers: Readonly<Record<string, string>>): string => {
    const known = Object.entries(sets).find(([, set]) => JSON.stringify(set) === JSON.stringify(headers));
    if (known !== undefined) return known[0];
    const name = `${part}-${Object.keys(sets).length + 1}`;
    sets[name] = headers;
    return name;
  };
  return { sets, nameOf };
};

/** What is released, as data: every file of both front ends by its hash, where it is served and with which headers. */
export const describeRelease = (dists: Dists, version: string): Release => {
  const { sets, nameOf } = makeSets();
  const part = (
    name: 'site' | 'office',
    at: string,
    pages: Readonly<Record<string, string>>,
    headersOf: (file: string) => Readonly<Record<string, string>>,
  ): ReleasedPart => ({
    at,
    pages: { ...pages },
    files: Object.fromEntries(
      filesOf(dists[name]).map((file) => [
        file,
        {
          sha256: sha256(readFileSync(join(dists[name], file))),
          headers: nameOf(name, { ...headersOf(file), 'content-type': contentTypeOf(file) }),
        },
      ]),
    ),
  });
  const site = part('site', '', SITE_PAGES, siteHeadersOf);
  const office = part('office', '/kantoor', OFFICE_PAGES, officeHeadersOf);
  return releaseSchema.parse({ format: 1, version, headers: sets, site, office });
};

/** The version of this checkout. */
export const versionHere = (): string =>
  String((JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: unknown }).version);

/** Builds both front ends from this checkout, apart from what is being served, and hands them to `work`. */
export const withBuilt = async <Result>(
  work: (dists: Dists) => Promise<Result> | Result,
): Promise<Result> => {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-release-'));
  try {
    const dists = { site: join(folder, 'site'), office: join(folder, 'office') };
    await buildSite(dists.site);
    await buildOffice(dists.office);
    return await work(dists);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
