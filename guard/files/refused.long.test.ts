import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, createDeflate, deflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { makeBox } from './boxes.ts';
import { drawPages } from './draw-pdf.ts';
import { LARGEST } from './limits.ts';
import { madeFilm, samplesOf } from './made/film.ts';
import { madePdf, packed, stream, tellingPdf } from './made/pdf.ts';
import { madePicture } from './made/pictures.ts';
import { nodePens } from './node/node-pens.ts';
import { pageEasel } from './node/page-easel.ts';
import { REFUSALS } from './refusals.ts';
import { scrub } from './scrub.ts';
import { FILE_WORDS } from './words.ts';

const pens = nodePens();
const reason = async (bytes: Uint8Array): Promise<string> => {
  const answer = await scrub(new Uint8Array(bytes), pens);
  return answer.ok ? 'taken' : answer.reason;
};
const folder = mkdtempSync(join(tmpdir(), 'seinhuis-refused-'));
afterAll(() => rmSync(folder, { recursive: true }));

const text = (written: string): Buffer => Buffer.from(written, 'latin1');
const film = madeFilm([{ type: 'vide', samples: samplesOf('v', 3) }]);
const zipEnd = Buffer.concat([text('PK\x05\x06'), Buffer.alloc(18)]);

describe('what is not taken along', () => {
  it.each<readonly [string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ['nothing', 'empty', () => Buffer.alloc(0)],
    ['words in a file', 'unknown', () => text('gewoon wat tekst, geen plaatje')],
    ['a drawing that can hold script', 'unknown', () => text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a new Office document', 'office', () => text(`PK\x03\x04${'\0'.repeat(26)}[Content_Types].xml`)],
    ['an old Office document', 'office', () => text('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1aaaaaaaa')],
    ['a zip', 'packed', () => text(`PK\x03\x04${'\0'.repeat(26)}foto.jpg`)],
    [
      'a picture that is also a zip',
      'two-kinds',
      async () => Buffer.concat([await madePicture('png'), zipEnd]),
    ],
    ['a film that is also a zip', 'two-kinds', () => Buffer.concat([film, zipEnd])],
    [
      'a picture that is also a page',
      'two-kinds',
      () => Buffer.concat([text('GIF89a/*<script>'), Buffer.alloc(40)]),
    ],
    [
      'a film that is also a PDF',
      'two-kinds',
      () => Buffer.concat([makeBox('ftyp', text('isom\0\0\0\0isom%PDF-1.7')), film.subarray(20)]),
    ],
    ['a film in fragments', 'film-kind', () => Buffer.concat([film, makeBox('moof', text('x'))])],
    ['a subtitle alone', 'film-kind', () => madeFilm([{ type: 'text', samples: samplesOf('t', 3) }])],
    [
      'a picture that is too large',
      'too-large',
      () => {
        const large = new Uint8Array(LARGEST.picture + 1);
        large.set([0xff, 0xd8, 0xff]);
        return large;
      },
    ],
    [
      'HEIC where nothing draws it',
      'not-drawable',
      () =>
        Buffer.concat([
          makeBox('ftyp', text('heic\0\0\0\0mif1heic')),
          makeBox(
            'meta',
            text('\0\0\0\0'),
            makeBox('iprp', makeBox('ipco', makeBox('ispe', text('\0\0\0\0\0\0\x02\0\0\0\x02\0')))),
          ),
        ]),
    ],
    ['a locked PDF', 'pdf-locked', () => madePdf([['<< /Type /Catalog >>']], '/Encrypt 1 0 R ')],
    ['a PDF without pages', 'damaged', () => madePdf([['<< /Type /Catalog >>']])],
  ])('%s: %s', async (_, code, make) => {
    expect(await reason(await make())).toBe(code);
  });

  it('is said in words of both languages, without a word of the file', () => {
    for (const words of Object.values(FILE_WORDS))
      for (const code of REFUSALS) expect(words.refused[code].length).toBeGreaterThan(15);
  });

  it('is not decided by a name: only the bytes are looked at', async () => {
    expect(await reason(await madePicture('webp'))).toBe('taken');
    expect(await reason(text('%PNG-not-really-a-picture'))).toBe('unknown');
  });
});

const chunk = (name: string, body: Uint8Array): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  const named = Buffer.concat([text(name), body]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([head, named, sum]);
};
const hugePng = (side: number): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6], 8);
  return Buffer.concat([
    text('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** A stream that unpacks to many times what it is, made without ever holding it. */
const packedZeros = async (megabytes: number): Promise<Buffer> => {
  const deflate = createDeflate({ level: 9 });
  const parts: Buffer[] = [];
  deflate.on('data', (part: Buffer) => parts.push(part));
  const zeros = Buffer.alloc(1024 * 1024);
  for (let i = 0; i < megabytes; i += 1)
    if (!deflate.write(zeros)) await new Promise((drained) => deflate.once('drain', drained));
  await new Promise<void>((done) => deflate.end(done).once('end', done));
  return Buffer.concat(parts);
};

const page = (
  contents: Parameters<typeof madePdf>[0][number],
  extra = '',
  more: Parameters<typeof madePdf>[0] = [],
) =>
  madePdf([
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R ${extra} >>`],
    contents,
    ...more,
  ]);

describe('a bomb', () => {
  it.each<readonly [string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ['a picture of four thousand million pixels', 'too-many-pixels', () => hugePng(65_000)],
    [
      'a moving picture with a frame larger than its screen',
      'too-many-pixels',
      () => text(`GIF89a\x01\0\x01\0\0\0\0,\0\0\0\0\xff\xff\xff\xff\0\x02\x02D\x01\0;`),
    ],
    [
      'a film with a box of sixteen exabytes',
      'damaged',
      () => Buffer.concat([film.subarray(0, 20), text('\0\0\0\x01mdat\xff\xff\xff\xff\xff\xff\xff\xff')]),
    ],
    [
      'a PDF that unpacks to 300 MB',
      'pdf-bomb',
      async () => page(stream(await packedZeros(300), '/Filter /FlateDecode')),
    ],
    [
      'a PDF packed twice',
      'pdf-bomb',
      async () => page(stream(deflateSync(await packedZeros(100)), '/Filter [/FlateDecode /FlateDecode]')),
    ],
    [
      'a PDF with a picture of four thousand million pixels',
      'pdf-bomb',
      () => page(packed(Buffer.alloc(10), '/Type /XObject /Subtype /Image /Width 65000 /Height 65000')),
    ],
    [
      'a PDF whose drawing never ends',
      'too-slow',
      () => {
        const form = (to: number) =>
          stream(
            text(`/F Do `.repeat(40)),
            `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F ${to} 0 R >> >>`,
          );
        const forms = [6, 7, 8, 9, 10].map((to) => form(to));
        return page(stream(text('/F Do')), '/Resources << /XObject << /F 5 0 R >> >>', [
          ...forms,
          stream(text('0 0 5 5 re f '.repeat(200)), '/Type /XObject /Subtype /Form /BBox [0 0 9 9]'),
        ]);
      },
    ],
  ])('is refused within its memory: %s (C17)', async (name, code, make) => {
    const path = join(folder, 'bomb');
    writeFileSync(path, await make());
    const script = `
      const { scrub } = await import(${JSON.stringify(import.meta.resolve('./scrub.ts'))});
      const { nodePens } = await import(${JSON.stringify(import.meta.resolve('./node/node-pens.ts'))});
      const { readFileSync } = await import('node:fs');
      const answer = await scrub(new Uint8Array(readFileSync(${JSON.stringify(path)})), nodePens(5000));
      console.log(JSON.stringify({ code: answer.ok ? 'taken' : answer.reason, rss: process.resourceUsage().maxRSS / 1024 }));`;
    const answer = JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }),
    ) as { code: string; rss: number };
    expect(answer.code, name).toBe(code);
    expect(answer.rss).toBeLessThan(700);
  });
});

describe('a file that is damaged', () => {
  it('is refused when it ends too soon, at every length', async () => {
    const jpeg = await madePicture('jpeg');
    const whole: readonly Uint8Array[] = [
      jpeg,
      await madePicture('png'),
      await madePicture('webp'),
      await madePicture('gif'),
      film,
      madeFilm([{ type: 'soun', samples: samplesOf('a', 3) }], { brand: 'M4A ', first: true }),
      tellingPdf(jpeg, 64, 48),
    ];
    for (const bytes of whole)
      for (let length = 0; length < bytes.length; length += 1) {
        // The line end after a PDF's last mark is no part of it.
        if (bytes[0] === 0x25 && length >= bytes.length - 1) continue;
        expect(await reason(bytes.subarray(0, length)), String(length)).not.toBe('taken');
      }
  });

  it('is refused or clean with any byte turned over, and never keeps what was to go', async () => {
    const whole: readonly Uint8Array[] = [
      film,
      madeFilm([{ type: 'soun', samples: samplesOf('a', 3) }], { brand: 'qt  ', first: true }),
      await madePicture('png', { width: 9, height: 7 }),
      await madePicture('jpeg', { width: 9, height: 7 }),
    ];
    for (const bytes of whole)
      for (let at = 0; at < bytes.length; at += 1) {
        const flipped = new Uint8Array(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
        const answer = await scrub(flipped, pens);
        if (answer.ok) expect(Buffer.from(answer.file.bytes).includes('Sjoerd'), String(at)).toBe(false);
        else expect(REFUSALS).toContain(answer.reason);
      }
  });

  it('is refused or drawn when bytes of a PDF are turned over', async () => {
    // In this thread: starting one for every byte takes longer than drawing.
    const easel = await pageEasel();
    const here = { ...pens, pages: (bytes: Uint8Array) => drawPages(bytes, easel) };
    const bytes = tellingPdf(await madePicture('jpeg'), 64, 48);
    for (let at = 9; at < bytes.length; at += Math.ceil(bytes.length / 12)) {
      const flipped = new Uint8Array(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 0x15;
      const answer = await scrub(flipped, here);
      if (answer.ok) expect(Buffer.from(answer.file.bytes).includes('Sjoerd')).toBe(false);
      else expect(REFUSALS).toContain(answer.reason);
    }
  });
});
