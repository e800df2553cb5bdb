import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tellingTags, withTags } from '../../guard/files/made/exiftool.ts';
import { madePicture, PICTURE_TAGS } from '../../guard/files/made/pictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'seinhuis-scrub-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
const scrub = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, '../main.ts'), 'scrub', ...args], {
    encoding: 'utf8',
  });

describe('seinhuis scrub', () => {
  it('writes a picture without what the camera wrote in it, and says what it took (C17)', async () => {
    writeFileSync(at('in.jpg'), withTags(await madePicture('jpeg'), 'jpg', PICTURE_TAGS));
    const { status, stdout } = scrub(at('in.jpg'), at('out.jpg'));
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Taken away: .*the place/);
    expect(tellingTags(readFileSync(at('out.jpg')), 'jpg')).toEqual([]);
  });

  it('refuses in a sentence, with 1, and leaves nothing behind', () => {
    writeFileSync(at('in.docx'), `PK\x03\x04${'\0'.repeat(26)}[Content_Types].xml`);
    const { status, stderr } = scrub(at('in.docx'), at('out.pdf'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/print it to PDF/);
    expect(existsSync(at('out.pdf'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('.scrub'))).toEqual([]);
  });

  it.each([
    [['in.jpg', 'in.jpg'], 1, /same file/],
    [['none.jpg', 'out.jpg'], 1, /no file/],
    [['in.jpg', 'wrong.pdf'], 1, /end in .jpg/],
    [['in.jpg', 'nowhere/out.jpg'], 1, /could not be written/],
    [['in.jpg'], 2, /usage: seinhuis scrub IN OUT/],
  ] as const)('answers %j with %i', async (names, code, sentence) => {
    writeFileSync(at('in.jpg'), await madePicture('jpeg'));
    const { status, stderr } = scrub(...names.map(at));
    expect([status, stderr]).toEqual([code, expect.stringMatching(sentence)]);
  });
});
