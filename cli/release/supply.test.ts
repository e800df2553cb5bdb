import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAllowed, notAllowed } from './licences.ts';
import { type Lock, sbomOf } from './sbom.ts';

const lock = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../package-lock.json'), 'utf8'),
) as Lock;

describe('the licences of the lock file', () => {
  it('are all on the list of those that may be', () => {
    expect(notAllowed(lock)).toEqual([]);
  });

  it('are read as SPDX has them: one way with OR is enough, with AND all have to be allowed', () => {
    for (const good of ['MIT', 'MIT OR GPL-3.0-only', '(GPL-2.0-only OR (MIT AND ISC))', 'MIT or MPL-2.0'])
      expect(isAllowed(good), good).toBe(true);
    for (const bad of [
      '',
      'GPL-3.0-only',
      'MIT AND AGPL-3.0-only',
      'MIT WITH more',
      '(MIT',
      'SEE LICENSE IN x',
    ])
      expect(isAllowed(bad), bad).toBe(false);
  });

  it('are refused by name when a package has another one, or none', () => {
    const packages = {
      'node_modules/a': { version: '1.0.0', license: 'AGPL-3.0-only' },
      'node_modules/@b/c': { version: '1.0.0' },
      'node_modules/d': { version: '1.0.0', license: 'MIT' },
    };
    expect(notAllowed({ ...lock, packages })).toEqual(['a: AGPL-3.0-only', '@b/c: says nothing']);
  });
});

type Component = {
  readonly type: string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly 'bom-ref': string;
  readonly scope: string;
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses: readonly (
    | { readonly license: { readonly id: string } }
    | { readonly expression: string }
  )[];
};
type Bom = {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly serialNumber: string;
  readonly version: number;
  readonly metadata: {
    readonly component: { readonly type: string; readonly name: string; readonly 'bom-ref': string };
  };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
};

describe('the bill of materials', () => {
  const text = sbomOf(lock);
  const bom = JSON.parse(text) as Bom;

  it('is CycloneDX 1.6 with every field that it asks for, in the form it asks for', () => {
    expect([bom.bomFormat, bom.specVersion, bom.version]).toEqual(['CycloneDX', '1.6', 1]);
    expect(bom.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    );
    expect(bom.metadata.component).toMatchObject({ type: 'application', name: 'seinhuis' });
    for (const { type, name, version, purl, scope, hashes, licenses } of bom.components) {
      expect(['library', 'application'], name).toContain(type);
      expect(['required', 'optional', 'excluded'], name).toContain(scope);
      expect(purl, name).toMatch(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@[\w.%-]+$/);
      expect([name.length > 0, version.length > 0, licenses.length], name).toEqual([true, true, 1]);
      for (const { alg, content } of hashes)
        expect([alg, content]).toEqual(['SHA-512', expect.stringMatching(/^[0-9a-f]{128}$/)]);
    }
  });

  it('names each package of the lock file once, with its hash, and who needs it', () => {
    const refs = bom.components.map((component) => component['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    const known = new Set([...refs, bom.metadata.component['bom-ref']]);
    expect(bom.dependencies.map(({ ref }) => ref).toSorted()).toEqual([...known].toSorted());
    for (const { ref, dependsOn } of bom.dependencies)
      for (const needed of dependsOn) expect(known.has(needed), `${ref} needs ${needed}`).toBe(true);
    const locked = Object.entries(lock.packages).filter(([path, { link }]) => path !== '' && link !== true);
    expect(refs.length).toBeLessThanOrEqual(locked.length);
    for (const [path, { version }] of locked.filter(([name]) =>
      name.startsWith('node_modules/age-encryption'),
    ))
      expect(refs, path).toContain(`pkg:npm/age-encryption@${version}`);
    const core = bom.dependencies.find(({ ref }) => ref.startsWith('pkg:npm/%40seinhuis/core@'));
    expect(core?.dependsOn.some((ref) => ref.startsWith('pkg:npm/age-encryption@'))).toBe(true);
    expect(bom.components.filter(({ hashes, type }) => type === 'library' && hashes.length === 0)).toEqual(
      [],
    );
  });

  it('is the same text each time, and says nothing of when, where or from whom it was fetched', () => {
    expect(sbomOf(JSON.parse(JSON.stringify(lock)) as Lock)).toBe(text);
    expect(text).not.toMatch(/timestamp|\d{4}-\d{2}-\d{2}T|tarball|registry/);
  });
});
