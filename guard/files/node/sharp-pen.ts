import sharp from 'sharp';
import { LONGEST_SIDE, MOST_PIXELS } from '../limits.ts';
import type { Pens } from '../scrub.ts';

// Pictures outside a browser. libvips may keep nothing: no picture of one visitor beside that of the next, no file
// on disk for a large one, no thread more than needed, and no format but the four that are taken.
sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
  ],
});

const SECONDS = 10;

/** Draws a picture anew with sharp. HEIF is refused: its decoders are not in the prebuilt library. */
export const sharpPen: Pens['picture'] = async (bytes, format, as) => {
  if (format === 'heif') throw new TypeError('not drawn here');
  const drawing = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
    .timeout({ seconds: SECONDS })
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  return as === 'image/png'
    ? await drawing.png({ compressionLevel: 8 }).toBuffer()
    : await drawing.flatten({ background: '#fff' }).jpeg({ quality: 86 }).toBuffer();
};
