import { describe, expect, it } from 'vitest';
import { systemRandom } from './crypto/random.ts';
import { makeReleaseKey, signRelease } from './releaser.ts';
import { writeJson } from './wire/json.ts';
import { parseRelease, type Release, readRelease, releaseKeyWords } from './wire/release.ts';

const RELEASE: Release = {
  format: 1,
  version: '0.1.0',
  headers: { page: { 'cache-control': 'no-store' } },
  site: {
    at: '',
    pages: { '/': 'index.html' },
    files: { 'index.html': { sha256: 'ab'.repeat(32), headers: 'page' } },
  },
  office: { at: '/kantoor', pages: {}, files: {} },
};
const key = makeReleaseKey(systemRandom);
const signed = signRelease(writeJson(RELEASE), key.secret);

describe('a release', () => {
  it('is read back as it was signed, with the words of its key', () => {
    expect(readRelease(signed)).toEqual({ ok: true, release: RELEASE, words: releaseKeyWords(key.verify) });
    expect(releaseKeyWords(key.verify)).toHaveLength(8);
  });

  it('with another text, key or signature is refused (C18)', () => {
    const other = makeReleaseKey(systemRandom);
    const changed = signed.release.replace('ab'.repeat(32), 'ac'.repeat(32));
    for (const forged of [
      { ...signed, release: changed },
      { ...signed, key: other.verify },
      { ...signed, signature: signRelease(signed.release, other.secret).signature },
    ])
      expect(readRelease(forged)).toEqual({ ok: false, reason: 'signature' });
    for (const broken of [null, {}, { ...signed, more: 1 }, { ...signed, algorithm: 'none' }])
      expect(readRelease(broken)).toEqual({ ok: false, reason: 'form' });
  });

  it('is one whole: every page has its file, every file its headers, no name leads elsewhere', () => {
    const { site } = RELEASE;
    const index = site.files['index.html'];
    for (const broken of [
      { ...RELEASE, site: { ...site, files: {} } },
      { ...RELEASE, headers: {} },
      { ...RELEASE, site: { ...site, files: { ...site.files, '../x': index } } },
      { ...RELEASE, site: { ...site, files: { ...site.files, '/x': index } } },
    ]) {
      expect(parseRelease(JSON.stringify(broken))).toBeNull();
      expect(() => signRelease(JSON.stringify(broken), key.secret)).toThrow(RangeError);
    }
    expect(parseRelease(` ${writeJson(RELEASE)}`)).toBeNull();
  });
});
