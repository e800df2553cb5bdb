import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { tarOf } from './tar.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const long = `map/${'d'.repeat(90)}/${'f'.repeat(80)}.js`;

describe('an archive', () => {
  it('is the same whatever the order in which its files come', () => {
    const files = [
      { path: 'b.txt', bytes: bytes('b') },
      { path: 'a/c.txt', bytes: bytes('c'.repeat(600)) },
    ];
    expect(Buffer.from(tarOf(files)).equals(tarOf(files.toReversed()))).toBe(true);
  });

  it('opens with the tar that everybody has, long names and whole blocks included', () => {
    const archive = tarOf([
      { path: long, bytes: bytes('lang') },
      { path: 'blok.bin', bytes: new Uint8Array(512) },
      { path: 'leeg', bytes: new Uint8Array() },
    ]);
    const listed = spawnSync('tar', ['-tvf', '-'], { input: archive, encoding: 'utf8', env: { TZ: 'UTC' } });
    expect([listed.status, listed.stderr]).toEqual([0, '']);
    for (const name of [long, 'blok.bin', 'leeg']) expect(listed.stdout).toContain(name);
    expect(listed.stdout).toMatch(/-rw-r--r-- .*512 1970-01-01/);
    const read = spawnSync('tar', ['-xOf', '-', long], { input: archive, encoding: 'utf8' });
    expect(read.stdout).toBe('lang');
  });

  it('takes no path that it could not hold', () => {
    for (const path of ['a b', 'x'.repeat(101), 'é'])
      expect(() => tarOf([{ path, bytes: bytes('') }])).toThrow(RangeError);
  });
});
