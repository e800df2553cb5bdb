import { exifTraces } from './exif.ts';
import { refuse, type Trace } from './refusals.ts';

type Shape = { readonly width: number; readonly height: number; readonly traces: readonly Trace[] };

/** Where a row of sub-blocks ends. */
const blocksEnd = (bytes: Uint8Array, from: number): number => {
  let at = from;
  for (let size = bytes[at]; size !== 0; size = bytes[at]) {
    if (size === undefined) return refuse('damaged');
    at += size + 1;
  }
  return at + 1;
};

const tableBytes = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Walks a GIF to its end. Only the first image is ever drawn; others are a trace. */
export const readGif = (bytes: Uint8Array): Shape => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 14) return refuse('damaged');
  let [width, height] = [view.getUint16(6, true), view.getUint16(8, true)];
  const traces: Trace[] = [];
  let images = 0;
  for (let at = 13 + tableBytes(bytes[10] ?? 0); ; ) {
    const block = bytes[at];
    if (block === 0x3b) {
      if (images === 0) return refuse('damaged');
      if (images > 1) traces.push('frames');
      if (at + 1 < bytes.length) traces.push('trailer');
      return { width, height, traces };
    }
    if (block === 0x21) {
      const label = bytes[at + 1];
      const isLoop = label === 0xff && bytes[at + 3] === 0x4e;
      if (label === 0xfe || (label === 0xff && !isLoop)) traces.push('text');
      at = blocksEnd(bytes, at + 2);
    } else if (block === 0x2c) {
      if (at + 11 > bytes.length) return refuse('damaged');
      images += 1;
      // A frame may be larger than the screen says.
      width = Math.max(width, view.getUint16(at + 1, true) + view.getUint16(at + 5, true));
      height = Math.max(height, view.getUint16(at + 3, true) + view.getUint16(at + 7, true));
      at = blocksEnd(bytes, at + 11 + tableBytes(bytes[at + 9] ?? 0));
    } else return refuse('damaged');
  }
};

const u24 = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);

/** Walks the chunks of a WebP, which must fill the file. */
export const readWebp = (bytes: Uint8Array): Shape => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) return refuse('damaged');
  let [width, height] = [0, 0];
  const traces: Trace[] = end < bytes.length ? ['trailer'] : [];
  let hasImage = false;
  for (let at = 12; at < end; ) {
    if (at + 8 > end) return refuse('damaged');
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    const length = view.getUint32(at + 4, true);
    const body = at + 8;
    if (body + length > end) return refuse('damaged');
    if (name === 'VP8X' && length >= 10) {
      width = Math.max(width, u24(bytes, body + 4) + 1);
      height = Math.max(height, u24(bytes, body + 7) + 1);
    } else if (name === 'VP8 ' && length >= 10) {
      hasImage = true;
      width = Math.max(width, view.getUint16(body + 6, true) & 0x3fff);
      height = Math.max(height, view.getUint16(body + 8, true) & 0x3fff);
    } else if (name === 'VP8L' && length >= 5) {
      hasImage = true;
      const size = view.getUint32(body + 1, true);
      width = Math.max(width, (size & 0x3fff) + 1);
      height = Math.max(height, ((size >>> 14) & 0x3fff) + 1);
    } else if (name === 'ANMF') {
      hasImage = true;
      traces.push('frames');
    } else if (name === 'EXIF') {
      // Some writers put the name before it that JPEG has there.
      const named = bytes[body] === 0x45 ? 6 : 0;
      traces.push(...exifTraces(bytes.subarray(body + named, body + length)));
    } else if (name === 'XMP ') traces.push('text');
    at = body + length + (length % 2);
  }
  if (!hasImage || width === 0 || height === 0) return refuse('damaged');
  return { width, height, traces };
};
