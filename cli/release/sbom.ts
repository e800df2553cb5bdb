import { createHash } from 'node:crypto';

/** An entry of package-lock.json, as far as it is read. */
export type Locked = {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
};

export type Lock = {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, Locked>>;
};

const MODULES = 'node_modules/';

/** The name of a package by where it lies. */
export const packageName = (path: string, { name }: Locked): string =>
  name ?? path.slice(path.lastIndexOf(MODULES) + MODULES.length);

const purlOf = (name: string, version: string): string =>
  `pkg:npm/${name.replace(/^@/, '%40')}@${version.replaceAll('+', '%2B')}`;

/** Where Node would find a package that somebody at `from` asks for: the nearest node_modules up the path. */
const found = (lock: Lock, from: string, name: string): string | null => {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}${MODULES}${name}`;
    const there = lock.packages[path];
    if (there !== undefined) return there.link === true ? (there.resolved ?? null) : path;
    if (folder === '') return null;
  }
};

const sha512 = (
  integrity: string | undefined,
): readonly { readonly alg: string; readonly content: string }[] =>
  (integrity ?? '')
    .split(' ')
    .filter((one) => one.startsWith('sha512-'))
    .map((one) => ({
      alg: 'SHA-512',
      content: Buffer.from(one.slice('sha512-'.length), 'base64').toString('hex'),
    }));

/** One identifier is an id, several with AND and OR are an expression. */
const licencesOf = (license: string | undefined): readonly object[] => {
  if (license === undefined) return [];
  const spdx = license.replace(/ or /g, ' OR ').replace(/ and /g, ' AND ');
  return / (OR|AND|WITH) /.test(spdx) ? [{ expression: spdx }] : [{ license: { id: spdx } }];
};

/**
 * Bill of materials of everything that the lock file names, as CycloneDX 1.6: with licences, hashes and who needs whom.
 * Holds no moment and no random number, so the same lock file gives the same text.
 */
export const sbomOf = (lock: Lock): string => {
  const entries = Object.entries(lock.packages).filter(([, locked]) => locked.link !== true);
  const refOf = (path: string): string => {
    const locked = lock.packages[path] ?? {};
    if (path === '') return purlOf(lock.name, lock.version);
    // The same version can lie at two places; it is one component.
    return purlOf(packageName(path, locked), locked.version ?? '0.0.0');
  };
  const components = new Map<string, object>();
  const needs = new Map<string, Set<string>>();
  for (const [path, locked] of entries) {
    const ref = refOf(path);
    const wanted = needs.get(ref) ?? new Set<string>();
    needs.set(ref, wanted);
    const names = Object.keys({
      ...locked.dependencies,
      ...locked.optionalDependencies,
      ...locked.devDependencies,
      ...locked.peerDependencies,
    });
    for (const name of names) {
      const at = found(lock, path, name);
      if (at !== null) wanted.add(refOf(at));
    }
    if (path === '') continue;
    const name = packageName(path, locked);
    const [group, short] = name.startsWith('@') ? name.split('/') : [undefined, name];
    const ours = !path.includes(MODULES);
    const scope = locked.dev === true ? 'excluded' : locked.optional === true ? 'optional' : 'required';
    const known = components.get(ref) as { readonly scope?: string } | undefined;
    // Needed at one place is needed.
    if (known !== undefined && scope !== 'required') continue;
    components.set(ref, {
      type: ours ? 'application' : 'library',
      'bom-ref': ref,
      ...(group === undefined ? {} : { group }),
      name: short,
      version: locked.version ?? '0.0.0',
      scope,
      hashes: sha512(locked.integrity),
      licenses: licencesOf(locked.license),
      purl: ref,
    });
  }
  const root = lock.packages[''];
  const body = {
    components: [...components].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, component]) => component),
    dependencies: [...needs]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([ref, wanted]) => ({ ref, dependsOn: [...wanted].filter((one) => one !== ref).sort() })),
  };
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  // A name for this bill, made of what it says (UUID version 8: the rest is ours to choose).
  const uuid = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  return `${JSON.stringify(
    {
      $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      serialNumber: `urn:uuid:${uuid}`,
      version: 1,
      metadata: {
        component: {
          type: 'application',
          'bom-ref': refOf(''),
          name: lock.name,
          version: lock.version,
          licenses: licencesOf(root?.license),
          purl: refOf(''),
        },
      },
      ...body,
    },
    null,
    1,
  )}\n`;
};
