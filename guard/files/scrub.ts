import { heifSize } from './boxes.ts';
import { cleanFilm } from './film.ts';
import { readGif, readWebp } from './gif-webp.ts';
import { inspectPdf } from './inspect-pdf.ts';
import { bareJpeg, jpegTraces, readJpeg } from './jpeg.ts';
import { LARGEST_PNG, MOST_PIXELS } from './limits.ts';
import { isSame, readPicturePdf, writePicturePdf } from './picture-pdf.ts';
import { barePng, pngTraces, readPng } from './png.ts';
import { type Kind, recognise } from './recognise.ts';
import { FileRefusedError, type Refusal, refuse, type Trace } from './refusals.ts';

/** The types of file that leave here. */
export const CLEAN_TYPES = ['image/jpeg', 'image/png', 'application/pdf', 'video/mp4', 'audio/mp4'] as const;
export type CleanType = (typeof CLEAN_TYPES)[number];
export type CleanFile = { readonly type: CleanType; readonly bytes: Uint8Array<ArrayBuffer> };

export type Scrubbed =
  | { readonly ok: true; readonly file: CleanFile; readonly traces: readonly Trace[]; readonly pages: number }
  | { readonly ok: false; readonly reason: Refusal };

export type PictureFormat = Extract<Kind, { group: 'picture' }>['format'];

/** What draws, in the place where this runs: a browser's canvas or a library. Both throw when they cannot. */
export type Pens = {
  /** Draws the first image upright, at most LONGEST_SIDE, encoded as asked. */
  readonly picture: (
    bytes: Uint8Array,
    format: PictureFormat,
    as: 'image/jpeg' | 'image/png',
  ) => Promise<Uint8Array>;
  /** Every page as a JPEG. */
  readonly pages: (bytes: Uint8Array) => Promise<readonly Uint8Array[]>;
};

type Shape = { readonly width: number; readonly height: number; readonly traces: readonly Trace[] };

/** What a picture says of its size before anything unpacks it. */
const shapeOf = (bytes: Uint8Array, format: PictureFormat): Shape => {
  if (format === 'jpeg') {
    const shape = readJpeg(bytes);
    return { ...shape, traces: jpegTraces(bytes, shape) };
  }
  if (format === 'png') {
    const shape = readPng(bytes);
    return { ...shape, traces: pngTraces(bytes, shape) };
  }
  if (format === 'gif') return readGif(bytes);
  if (format === 'webp') return readWebp(bytes);
  const size = heifSize(bytes);
  // Cameras that write HEIF write all of it.
  return size === null ? refuse('damaged') : { ...size, traces: ['place', 'time', 'device'] };
};

const drawn = async (
  bytes: Uint8Array,
  format: PictureFormat,
  pens: Pens,
): Promise<{ readonly file: CleanFile; readonly traces: readonly Trace[] }> => {
  const { width, height, traces } = shapeOf(bytes, format);
  if (width === 0 || height === 0) return refuse('damaged');
  if (width * height > MOST_PIXELS) return refuse('too-many-pixels');
  const draw = (as: 'image/jpeg' | 'image/png'): Promise<Uint8Array> =>
    pens.picture(bytes, format, as).catch((error) => {
      if (error instanceof FileRefusedError) throw error;
      return refuse(format === 'heif' ? 'not-drawable' : 'damaged');
    });
  if (format !== 'jpeg' && format !== 'heif') {
    const png = barePng(await draw('image/png'));
    if (png.length <= LARGEST_PNG) return { file: { type: 'image/png', bytes: png }, traces };
  }
  return { file: { type: 'image/jpeg', bytes: bareJpeg(await draw('image/jpeg')) }, traces };
};

/**
 * Takes out of a file what tells where, when, with what and by whom it was made: pictures and pages are drawn anew,
 * films and recordings are written anew around their samples. Never throws; what is not taken along says why.
 */
export const scrub = async (bytes: Uint8Array, pens: Pens): Promise<Scrubbed> => {
  try {
    const kind = recognise(bytes);
    const done = (file: CleanFile, traces: readonly Trace[], pages = 0): Scrubbed => ({
      ok: true,
      file,
      traces: [...new Set(traces)],
      pages,
    });
    if (kind.group === 'picture') {
      const { file, traces } = await drawn(bytes, kind.format, pens);
      return done(file, traces);
    }
    if (kind.group === 'film') {
      const { type, bytes: clean, traces } = cleanFilm(bytes, kind.format);
      return done({ type, bytes: clean }, traces);
    }
    const traces = await inspectPdf(bytes);
    const pages = await pens.pages(bytes);
    return done({ type: 'application/pdf', bytes: writePicturePdf(pages) }, traces, pages.length);
  } catch (error) {
    return { ok: false, reason: error instanceof FileRefusedError ? error.code : 'damaged' };
  }
};

/**
 * Whether a file that arrived has the form in which files leave here. Anybody can send an envelope, so what calls
 * itself a picture may be anything. A copy of this rule cannot say who cleaned it, only that nothing is beside it.
 */
export const isClean = (type: string, bytes: Uint8Array): boolean => {
  try {
    const kind = recognise(bytes);
    if (type === 'image/jpeg') return kind.format === 'jpeg' && isSame(bytes, bareJpeg(bytes));
    if (type === 'image/png') return kind.format === 'png' && isSame(bytes, barePng(bytes));
    if (type === 'application/pdf') return readPicturePdf(bytes) !== null;
    if (kind.group !== 'film') return false;
    const clean = cleanFilm(bytes, kind.format);
    return clean.type === type && isSame(bytes, clean.bytes);
  } catch {
    return false;
  }
};
