import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { tellingTags, withTags } from './made/exiftool.ts';
import { FILM_TAGS, madeFilm, samplesOf } from './made/film.ts';
import { madePdf, packed, tellingPdf } from './made/pdf.ts';
import { madePicture, PICTURE_TAGS } from './made/pictures.ts';
import { nodePens } from './node/node-pens.ts';
import { readPicturePdf } from './picture-pdf.ts';
import { type CleanFile, isClean, scrub } from './scrub.ts';

const pens = nodePens();
const scrubbed = (bytes: Uint8Array) => scrub(new Uint8Array(bytes), pens);
const cleaned = async (bytes: Uint8Array): Promise<CleanFile> => {
  const answer = await scrubbed(bytes);
  if (!answer.ok) throw new Error(`refused: ${answer.reason}`);
  return answer.file;
};
const reason = async (bytes: Uint8Array): Promise<string> => {
  const answer = await scrubbed(bytes);
  return answer.ok ? 'taken' : answer.reason;
};

const ENDING: Readonly<Record<CleanFile['type'], string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/pdf': 'pdf',
  'video/mp4': 'mp4',
  'audio/mp4': 'm4a',
};
const GIF_TAGS = ['-Comment=van het balkon', '-XMP:Creator=Sjoerd', '-XMP:GPSLatitude=52.1'];
const film = (brand: string) =>
  madeFilm(
    [
      { type: 'vide', samples: samplesOf('v', 5) },
      { type: 'soun', samples: samplesOf('a', 7) },
      { type: 'meta', samples: samplesOf('GPS', 5) },
    ],
    { brand },
  );
const jpegWithTags = async () => withTags(await madePicture('jpeg'), 'jpg', PICTURE_TAGS);

/** One of each kind, tagged by exiftool itself. */
const CORPUS: readonly (readonly [string, string, () => Promise<Uint8Array>])[] = [
  ['jpg', 'image/jpeg', jpegWithTags],
  [
    'jpg with a thumbnail',
    'image/jpeg',
    async () => {
      const thumb = await madePicture('jpeg', { width: 16, height: 12 });
      const { mkdtempSync, writeFileSync } = await import('node:fs');
      const path = `${mkdtempSync('/tmp/seinhuis-thumb-')}/t.jpg`;
      writeFileSync(path, thumb);
      return withTags(await jpegWithTags(), 'jpg', [
        `-ThumbnailImage<=${path}`,
        `-PhotoshopThumbnail<=${path}`,
      ]);
    },
  ],
  ['png', 'image/png', async () => withTags(await madePicture('png'), 'png', PICTURE_TAGS)],
  ['webp', 'image/png', async () => withTags(await madePicture('webp'), 'webp', PICTURE_TAGS)],
  ['gif', 'image/png', async () => withTags(await madePicture('gif'), 'gif', GIF_TAGS)],
  ['mp4', 'video/mp4', async () => withTags(film('isom'), 'mp4', FILM_TAGS)],
  ['mov', 'video/mp4', async () => withTags(film('qt  '), 'mov', FILM_TAGS)],
  [
    'm4a',
    'audio/mp4',
    async () =>
      withTags(madeFilm([{ type: 'soun', samples: samplesOf('a', 7) }], { brand: 'M4A ' }), 'm4a', FILM_TAGS),
  ],
  [
    'pdf',
    'application/pdf',
    async () =>
      withTags(tellingPdf(await jpegWithTags(), 64, 48), 'pdf', ['-Title=geheim', '-XMP:Creator=Sjoerd']),
  ],
];

describe('a scrubbed file', () => {
  it.each(CORPUS)('has no tag left that tells: %s (C17)', async (name, type, make) => {
    const before = await make();
    expect(tellingTags(before, name.slice(0, 4).trim()).length).toBeGreaterThan(3);
    const file = await cleaned(before);
    expect(file.type).toBe(type);
    expect(tellingTags(file.bytes, ENDING[file.type])).toEqual([]);
    for (const canary of ['Sjoerd', 'balkon', 'Toestel', 'geheim', 'JavaScript'])
      expect(Buffer.from(file.bytes).includes(canary), canary).toBe(false);
    expect(isClean(file.type, file.bytes)).toBe(true);
    expect(isClean(type, before)).toBe(false);
  });

  it('says what was seen and taken away', async () => {
    const picture = await scrubbed(await jpegWithTags());
    expect(picture).toMatchObject({
      ok: true,
      traces: expect.arrayContaining(['place', 'time', 'device', 'text']),
    });
    const document = await scrubbed(tellingPdf(await jpegWithTags(), 64, 48));
    expect(document).toMatchObject({
      ok: true,
      pages: 1,
      traces: expect.arrayContaining(['scripts', 'attachments', 'remarks', 'author', 'time']),
    });
    const phone = await scrubbed(withTags(film('isom'), 'mp4', FILM_TAGS));
    expect(phone).toMatchObject({ ok: true, traces: expect.arrayContaining(['place', 'time', 'tracks']) });
  });

  it('cleans to the same bytes when it is a film or a document that was cleaned before', async () => {
    const once = await cleaned(film('isom'));
    expect(Buffer.from((await cleaned(once.bytes)).bytes).equals(once.bytes)).toBe(true);
  });
});

describe('a picture drawn anew', () => {
  it.each([1, 3, 6, 8])('stands upright whatever its Exif says (%i)', async (orientation) => {
    const { bytes } = await cleaned(await madePicture('jpeg', { width: 60, height: 40, orientation }));
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual(orientation < 5 ? [60, 40] : [40, 60]);
    const red = (x: number, y: number) => (data[(y * info.width + x) * info.channels] ?? 0) > 120;
    const [middle, bottom, right] = [info.width >> 1, info.height - 3, info.width - 3];
    const seen = {
      1: red(middle, 2),
      3: red(middle, bottom),
      6: red(right, info.height >> 1),
      8: red(2, info.height >> 1),
    };
    expect(seen[orientation as 1]).toBe(true);
  });

  it('is at most 2048 pixels a side, and never larger than it was', async () => {
    const wide = await sharp({ create: { width: 5000, height: 100, channels: 3, background: '#123' } })
      .jpeg()
      .toBuffer();
    expect(await sharp((await cleaned(wide)).bytes).metadata()).toMatchObject({ width: 2048, height: 41 });
    const small = await cleaned(await madePicture('png', { width: 10, height: 8 }));
    expect(await sharp(small.bytes).metadata()).toMatchObject({ width: 10, height: 8 });
  });
});

describe('a document drawn to pictures', () => {
  it('shows its words and pictures and nothing of its remarks', async () => {
    const { bytes } = await cleaned(tellingPdf(await jpegWithTags(), 64, 48));
    const [page] = readPicturePdf(bytes) ?? [];
    const { data, info } = await sharp(page).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number): readonly number[] => {
      const from = (Math.round(y * info.height) * info.width + Math.round(x * info.width)) * 3;
      return [...data.subarray(from, from + 3)].map((value) => Math.round(value / 255));
    };
    expect(info).toMatchObject({ width: 2048, height: 1365 });
    expect(at(0.2, 0.65)).toEqual([1, 0, 0]);
    expect(at(0.2, 0.8)).toEqual([0, 0, 1]);
    expect(at(0.06, 0.9)).toEqual([1, 1, 1]);
    const words = await sharp(page).extract({ left: 100, top: 150, width: 1500, height: 250 }).stats();
    expect(words.channels[0]?.min).toBeLessThan(40);
  });

  it('keeps at most 25 pages', async () => {
    const kids = Array.from({ length: 26 }, () => '3 0 R').join(' ');
    const many = madePdf([
      ['<< /Type /Catalog /Pages 2 0 R >>'],
      [`<< /Type /Pages /Kids [${kids}] /Count 26 >>`],
      ['<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] /Contents 4 0 R >>'],
      packed(Buffer.from('0 0 m')),
    ]);
    expect(await reason(many)).toBe('pdf-pages');
  });
});
