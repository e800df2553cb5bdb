import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guard } from './guard.ts';
import { identifying } from './identifying.ts';

const TIPS = [
  'Mijn zwager Dennis Rikhof uit Assen (06-12345678) verkoopt elke dinsdagavond rond elf wiet. Hij heeft mij zelf verteld waar het ligt.',
  'I work at the garage across the street and from my window I saw them unload drums yesterday at 23:40.',
  '',
];

/** Every module that a module loads, itself included. */
const loadedBy = (url: URL, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(url.href) || !existsSync(url)) return seen;
  seen.add(url.href);
  const source = readFileSync(url, 'utf8');
  for (const [, path = ''] of source.matchAll(/^(?:import|export)(?! type)[^;]*? from '(\.[^']+)'/gm))
    loadedBy(new URL(path, url), seen);
  return seen;
};

describe('findings alone', () => {
  it.each(TIPS)('are those that the whole guard gives: %j', (text) => {
    for (const lang of ['nl', 'en'] as const)
      expect(identifying(text, lang)).toEqual(guard(text, { lang }).findings);
  });

  it('load no model for entities or triage', () => {
    const loaded = [...loadedBy(new URL('./identifying.ts', import.meta.url))];
    expect(loaded.filter((url) => url.endsWith('.data.ts')).map((url) => url.split('/').at(-1))).toEqual(
      expect.arrayContaining(['findings.data.ts', 'names.data.ts']),
    );
    expect(loaded.filter((url) => /(entities|triage)\.data\.ts$|\/shipped\.ts$/.test(url))).toEqual([]);
  });
});
