import { describe, expect, it } from 'vitest';
import { withTags } from '../../guard/files/made/exiftool.ts';
import { madeFilm, samplesOf } from '../../guard/files/made/film.ts';
import { tellingPdf } from '../../guard/files/made/pdf.ts';
import { madePicture, PICTURE_TAGS } from '../../guard/files/made/pictures.ts';
import { nodePens } from '../../guard/files/node/node-pens.ts';
import { scrub } from '../../guard/files/scrub.ts';
import type { OpenedFile } from '../keys/contract.ts';
import { lookAt } from './look.ts';

const cleaned = async (bytes: Uint8Array): Promise<OpenedFile> => {
  const answer = await scrub(new Uint8Array(bytes), nodePens());
  if (!answer.ok) throw new Error(answer.reason);
  return answer.file;
};

describe('a file of a tip', () => {
  it('is looked at as what it is when our doors made it, a document as its pictures', async () => {
    const photo = await madePicture('jpeg');
    expect(lookAt(await cleaned(photo)).kind).toBe('picture');
    expect(lookAt(await cleaned(await madePicture('webp'))).kind).toBe('picture');
    expect(lookAt(await cleaned(tellingPdf(photo, 64, 48)))).toMatchObject({
      kind: 'pages',
      type: 'image/jpeg',
    });
    expect(lookAt(await cleaned(madeFilm([{ type: 'vide', samples: samplesOf('v', 3) }]))).kind).toBe('film');
    const sound = madeFilm([{ type: 'soun', samples: samplesOf('a', 3) }], { brand: 'M4A ' });
    expect(lookAt(await cleaned(sound)).kind).toBe('sound');
  });

  it('stays closed when it is anything else, whatever its type says (C17)', async () => {
    const photo = withTags(await madePicture('jpeg'), 'jpg', PICTURE_TAGS);
    const clean = await cleaned(photo);
    const others: readonly OpenedFile[] = [
      { type: 'image/jpeg', bytes: photo },
      { type: 'application/pdf', bytes: tellingPdf(photo, 64, 48) },
      { type: 'video/mp4', bytes: madeFilm([{ type: 'vide', samples: samplesOf('v', 3) }]) },
      { type: 'image/png', bytes: clean.bytes },
      { type: 'image/jpeg', bytes: Buffer.concat([clean.bytes, Buffer.from('<script>')]) },
      { type: 'video/mp4', bytes: Buffer.from('<!doctype html><script>alert(1)</script>') },
      { type: 'image/jpeg', bytes: new Uint8Array() },
    ];
    for (const file of others) expect(lookAt(file)).toEqual({ kind: 'foreign' });
  });
});
