import type { Trace } from './refusals.ts';

/** Tags of the first directory and what they tell. */
const TELLS: Readonly<Record<number, Trace>> = {
  34853: 'place',
  306: 'time',
  34665: 'time',
  271: 'device',
  272: 'device',
  305: 'device',
  315: 'author',
  33432: 'author',
  270: 'text',
  40093: 'author',
};
const MOST_TAGS = 200;

/** What an Exif block can be seen to hold: its first directory, and whether a thumbnail follows. Never throws. */
export const exifTraces = (tiff: Uint8Array): readonly Trace[] => {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 14) return ['device'];
  const little = tiff[0] === 0x49;
  const at = view.getUint32(4, little);
  if (at + 2 > tiff.length) return ['device'];
  const count = Math.min(view.getUint16(at, little), MOST_TAGS);
  const found: Trace[] = [];
  for (let i = 0; i < count; i += 1) {
    const entry = at + 2 + i * 12;
    if (entry + 12 > tiff.length) break;
    const tells = TELLS[view.getUint16(entry, little)];
    if (tells !== undefined) found.push(tells);
  }
  const next = at + 2 + count * 12;
  if (next + 4 <= tiff.length && view.getUint32(next, little) !== 0) found.push('thumbnail');
  return found;
};
