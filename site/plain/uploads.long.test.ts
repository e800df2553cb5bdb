import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTip } from '@seinhuis/core/operator';
import { beforeAll, describe, expect, it } from 'vitest';
import { plainDoorOf, type TestNetwork, testNetwork } from '../../e2e/network/plain-door.ts';
import { tellingTags, withTags } from '../../guard/files/made/exiftool.ts';
import { FILM_TAGS, madeFilm, samplesOf } from '../../guard/files/made/film.ts';
import { tellingPdf } from '../../guard/files/made/pdf.ts';
import { madePicture, PICTURE_TAGS } from '../../guard/files/made/pictures.ts';
import { boundaryOf, type FormLimits, readMultipart } from './multipart.ts';

let made: TestNetwork;
beforeAll(async () => {
  made = await testNetwork('2026-11-01');
});

const formWith = (files: readonly Uint8Array[], fields: Readonly<Record<string, string>> = {}): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ what: 'Elke avond vrachtwagens.', ...fields }))
    form.append(name, value);
  for (const bytes of files)
    form.append('files', new File([new Uint8Array(bytes)], 'Sjoerd op het balkon.jpg'));
  return form;
};
const send = async (form: FormData, path = '/') => {
  const door = plainDoorOf(made);
  const answer = await door.app.request(path, { method: 'POST', body: form });
  return { status: answer.status, page: await answer.text(), posted: door.posted };
};

describe('files at the plain door', () => {
  it('travel sealed, without a name and without a tag that tells (C17, C2)', async () => {
    const photo = withTags(await madePicture('jpeg'), 'jpg', PICTURE_TAGS);
    const film = withTags(madeFilm([{ type: 'vide', samples: samplesOf('v', 5) }]), 'mp4', FILM_TAGS);
    const { status, page, posted } = await send(formWith([photo, tellingPdf(photo, 64, 48), film]));
    expect(status).toBe(200);
    expect(page).toContain('Foto, opnieuw gemaakt zonder verborgen gegevens. Weggehaald: ');
    expect(page).toContain('aan uw stem');
    const { body, files } = await openTip(made.intake, posted[0]?.body ?? new Uint8Array());
    expect(body).toMatchObject({
      answers: { what: 'Elke avond vrachtwagens.' },
      files: [{ type: 'image/jpeg' }, { type: 'application/pdf' }, { type: 'video/mp4' }],
    });
    for (const [at, ending] of ['jpg', 'pdf', 'mp4'].entries()) {
      expect(tellingTags(files[at] ?? new Uint8Array(), ending)).toEqual([]);
      expect(Buffer.from(files[at] ?? []).includes('Sjoerd')).toBe(false);
    }
  });

  it.each([
    ['/', 'Bestand 2: Een document uit Word'],
    ['/en/', 'File 2: We do not send a document from Word'],
  ])(
    'are refused in words at %s, with everything that was typed, and nothing is sent',
    async (path, words) => {
      const office = Buffer.from(`PK\x03\x04${'\0'.repeat(26)}[Content_Types].xml`);
      const { status, page, posted } = await send(
        formWith([await madePicture('png'), office], { who: 'Iemand met <haast> & "tijd"' }),
        path,
      );
      expect(status).toBe(422);
      expect(page).toContain(words);
      expect(page).toContain('Elke avond vrachtwagens.');
      expect(page).toContain('Iemand met &lt;haast&gt; &amp; &quot;tijd&quot;');
      expect(page).toContain('href="#f-files"');
      expect(page).not.toContain('balkon');
      expect(posted).toEqual([]);
    },
  );

  it('that are too large or too many cost no word of what was typed', async () => {
    const large = await send(formWith([new Uint8Array(13 * 1024 * 1024)]));
    expect([large.status, large.posted]).toEqual([422, []]);
    expect(large.page).toContain('Samen zijn de bestanden te groot');
    expect(large.page).toContain('Elke avond vrachtwagens.');
    const picture = await madePicture('png');
    const many = await send(formWith(Array.from({ length: 6 }, () => picture)));
    expect(many.page).toContain('maximaal 5 bestanden');
  });

  it('are drawn without any file on a disk, however large (C2)', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'seinhuis-large-'));
    try {
      const path = join(folder, 'large.jpg');
      writeFileSync(path, await madePicture('jpeg', { width: 4000, height: 4000, orientation: 6 }));
      const script = `
        const { scrub } = await import(${JSON.stringify(import.meta.resolve('../../guard/files/scrub.ts'))});
        const { nodePens } = await import(${JSON.stringify(import.meta.resolve('../../guard/files/node/node-pens.ts'))});
        const { readFileSync } = await import('node:fs');
        console.log((await scrub(new Uint8Array(readFileSync(${JSON.stringify(path)})), nodePens())).ok);`;
      // Nowhere to lay anything down, and asked to do so at the least size.
      const env = { ...process.env, TMPDIR: join(folder, 'none'), VIPS_DISC_THRESHOLD: '1m' };
      const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        encoding: 'utf8',
        env,
      });
      expect(said.trim()).toBe('true');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('are not missed by a form without any: a field that nobody used is no file', async () => {
    const { status, posted } = await send(formWith([new Uint8Array()]));
    expect(status).toBe(200);
    expect((await openTip(made.intake, posted[0]?.body ?? new Uint8Array())).files).toEqual([]);
  });
});

const LIMITS: FormLimits = { fields: 1000, files: 1000, count: 3, body: 5000, room: () => true };
const text = 'a\r\n--marl\r\nb';
const form = Buffer.from(
  `--mark\r\nContent-Disposition: form-data; name="what"\r\n\r\n${text}\r\n--mark\r\nContent-Disposition: form-data; name="files"; filename="x"\r\nContent-Type: image/png\r\n\r\n\0\r\n--marl\r\n\r\n--mark--\r\n`,
);
async function* pieces(bytes: Uint8Array, length: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

describe('a form of several parts', () => {
  it('reads the same however it is cut up on its way', async () => {
    for (let length = 1; length <= form.length; length += 1) {
      const read = await readMultipart(pieces(form, length), 'mark', LIMITS);
      expect(read?.fields.get('what'), String(length)).toBe('a\r\n--marl\r\nb');
      expect(Buffer.from(read?.files[0] ?? []).toString()).toBe('\0\r\n--marl\r\n');
    }
  });

  it('is no form when its mark stands inside a text', async () => {
    const torn = Buffer.from(form.toString('latin1').replace('--marl', '--mark-'), 'latin1');
    expect(await readMultipart(pieces(torn, 64), 'mark', LIMITS)).toBeNull();
  });

  it('is no form when it ends too soon, at every length', async () => {
    for (let length = 0; length < form.length - 4; length += 1)
      expect(await readMultipart(pieces(form.subarray(0, length), 64), 'mark', LIMITS)).toBeNull();
  });

  it('has a mark of at most 70 characters', () => {
    expect(boundaryOf('multipart/form-data; boundary=----WebKit1')).toBe('----WebKit1');
    expect(boundaryOf('multipart/form-data; charset=utf-8; boundary="a b"')).toBe('a b');
    expect(boundaryOf('application/x-www-form-urlencoded')).toBeNull();
    expect(boundaryOf(`multipart/form-data; boundary=${'x'.repeat(71)}`)).not.toBe('x'.repeat(71));
  });
});
