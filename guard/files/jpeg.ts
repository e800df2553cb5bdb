import { exifTraces } from './exif.ts';
import { refuse, type Trace } from './refusals.ts';

type Segment = { readonly marker: number; readonly from: number; readonly to: number };

/** Markers of frames: they say how large the picture is. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const stands = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

export type JpegShape = {
  readonly width: number;
  readonly height: number;
  readonly segments: readonly Segment[];
  /** Where the picture ends; what a camera put behind it does not belong to it. */
  readonly end: number;
};

/** Where the packed picture after a scan header ends: at the next marker that is no restart. */
const scanEnd = (bytes: Uint8Array, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && !stands(next)) return at;
  }
  return refuse('damaged');
};

/** Walks the segments from start to end. Throws when the picture is not whole: a decoder would draw half of it. */
export const readJpeg = (bytes: Uint8Array): JpegShape => {
  const segments: Segment[] = [];
  let [width, height, scans] = [0, 0, 0];
  for (let at = 2; ; ) {
    if (bytes[at] !== 0xff) return refuse('damaged');
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (marker === undefined) return refuse('damaged');
    if (marker === 0xd9) {
      if (width === 0 || height === 0 || scans === 0) return refuse('damaged');
      return { width, height, segments, end: at + 2 };
    }
    const length = stands(marker) ? 0 : ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if ((!stands(marker) && length < 2) || at + 2 + length > bytes.length) return refuse('damaged');
    if (isFrame(marker)) {
      if (length < 8 || width !== 0) return refuse('damaged');
      height = ((bytes[at + 5] ?? 0) << 8) | (bytes[at + 6] ?? 0);
      width = ((bytes[at + 7] ?? 0) << 8) | (bytes[at + 8] ?? 0);
    }
    let to = at + 2 + length;
    if (marker === 0xda) {
      scans += 1;
      to = scanEnd(bytes, to);
    }
    segments.push({ marker, from: at, to });
    at = to;
  }
};

/** What can be seen to stand in it besides the picture. */
export const jpegTraces = (bytes: Uint8Array, { segments, end }: JpegShape): readonly Trace[] =>
  segments
    .flatMap(({ marker, from, to }): readonly Trace[] => {
      if (marker === 0xe1) {
        const body = bytes.subarray(from + 4, to);
        return body[0] === 0x45 && body[1] === 0x78 ? exifTraces(body.subarray(6)) : ['text'];
      }
      return marker === 0xed || marker === 0xfe ? ['text'] : [];
    })
    .concat(end < bytes.length ? ['trailer'] : []);

const KEPT = (marker: number): boolean => isFrame(marker) || [0xc4, 0xda, 0xdb, 0xdd].includes(marker);
/** A JFIF header that says nothing: version 1.01, no density, no thumbnail. */
const JFIF = [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];

/** The tables and the picture of a JPEG and nothing else, whatever its encoder added: comments, profiles, Exif. */
export const bareJpeg = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const parts = readJpeg(bytes)
    .segments.filter(({ marker }) => KEPT(marker))
    .map(({ from, to }) => bytes.subarray(from, to));
  const bare = new Uint8Array(4 + JFIF.length + parts.reduce((sum, part) => sum + part.length, 0));
  bare.set([0xff, 0xd8, ...JFIF]);
  let at = 2 + JFIF.length;
  for (const part of parts) {
    bare.set(part, at);
    at += part.length;
  }
  bare.set([0xff, 0xd9], at);
  return bare;
};
