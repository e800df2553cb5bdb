import { exifTraces } from './exif.ts';
import { refuse, type Trace } from './refusals.ts';

type Chunk = { readonly name: string; readonly from: number; readonly to: number };
export type PngShape = {
  readonly width: number;
  readonly height: number;
  readonly chunks: readonly Chunk[];
  readonly end: number;
};

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});
const crcOf = (bytes: Uint8Array): number => {
  let c = 0xffffffff;
  for (const byte of bytes) c = (CRC[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
};

/** Walks the chunks and checks each sum. Throws when the picture is not whole. */
export const readPng = (bytes: Uint8Array): PngShape => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const to = at + 12 + length;
    if (to > bytes.length) return refuse('damaged');
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (crcOf(bytes.subarray(at + 4, to - 4)) !== view.getUint32(to - 4)) return refuse('damaged');
    chunks.push({ name, from: at, to });
    if (name === 'IEND') {
      const [first] = chunks;
      if (first?.name !== 'IHDR' || length !== 0 || !chunks.some((chunk) => chunk.name === 'IDAT'))
        return refuse('damaged');
      return { width: view.getUint32(16), height: view.getUint32(20), chunks, end: to };
    }
    at = to;
  }
  return refuse('damaged');
};

const TELLS: Readonly<Record<string, Trace>> = {
  tEXt: 'text',
  zTXt: 'text',
  iTXt: 'text',
  tIME: 'time',
  acTL: 'frames',
};

export const pngTraces = (bytes: Uint8Array, { chunks, end }: PngShape): readonly Trace[] =>
  chunks
    .flatMap(({ name, from, to }): readonly Trace[] => {
      if (name === 'eXIf') return exifTraces(bytes.subarray(from + 8, to - 4));
      const tells = TELLS[name];
      return tells === undefined ? [] : [tells];
    })
    .concat(end < bytes.length ? ['trailer'] : []);

const KEPT: readonly string[] = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];

/** The chunks that make the picture and no other, whatever its encoder added. */
export const barePng = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const parts = readPng(bytes).chunks.filter(({ name }) => KEPT.includes(name));
  const bare = new Uint8Array(8 + parts.reduce((sum, { from, to }) => sum + to - from, 0));
  bare.set(bytes.subarray(0, 8));
  let at = 8;
  for (const { from, to } of parts) {
    bare.set(bytes.subarray(from, to), at);
    at += to - from;
  }
  return bare;
};
