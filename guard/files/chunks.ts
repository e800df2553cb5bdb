import { type Box, makeBox, maybe, only, viewOf } from './boxes.ts';
import { refuse } from './refusals.ts';

// Where the samples of a track lie: runs of bytes ("chunks") anywhere in the file.

export type Chunk = { readonly from: number; readonly to: number };

/** How many bytes each sample has; `all` when they have one size. */
const sizesOf = (
  bytes: Uint8Array,
  stsz: Box,
): { readonly count: number; readonly size: (at: number) => number } => {
  const view = viewOf(bytes);
  if (stsz.to - stsz.body < 12) return refuse('damaged');
  const all = view.getUint32(stsz.body + 4);
  const count = view.getUint32(stsz.body + 8);
  if (all !== 0) return { count, size: () => all };
  if (stsz.to - stsz.body - 12 < count * 4) return refuse('damaged');
  return { count, size: (at) => view.getUint32(stsz.body + 12 + at * 4) };
};

const offsetsOf = (bytes: Uint8Array, stbl: readonly Box[]): readonly number[] => {
  const view = viewOf(bytes);
  const long = maybe(stbl, 'co64');
  const box = long ?? only(stbl, 'stco');
  const width = long === null ? 4 : 8;
  if (box.to - box.body < 8) return refuse('damaged');
  const count = view.getUint32(box.body + 4);
  if (box.to - box.body - 8 < count * width) return refuse('damaged');
  return Array.from({ length: count }, (_, i) => {
    const at = box.body + 8 + i * width;
    return width === 4 ? view.getUint32(at) : Number(view.getBigUint64(at));
  });
};

/** The chunks of a track in its own order. Throws when one lies outside the file or the tables contradict each other. */
export const chunksOf = (bytes: Uint8Array, stbl: readonly Box[]): readonly Chunk[] => {
  const view = viewOf(bytes);
  const offsets = offsetsOf(bytes, stbl);
  const { count, size } = sizesOf(bytes, only(stbl, 'stsz'));
  const stsc = only(stbl, 'stsc');
  if (stsc.to - stsc.body < 8) return refuse('damaged');
  const runs = view.getUint32(stsc.body + 4);
  if (stsc.to - stsc.body - 8 < runs * 12) return refuse('damaged');
  const chunks: Chunk[] = [];
  let sample = 0;
  for (let run = 0; run < runs; run += 1) {
    const at = stsc.body + 8 + run * 12;
    const first = view.getUint32(at) - 1;
    const last = run + 1 < runs ? view.getUint32(at + 12) - 1 : offsets.length;
    const each = view.getUint32(at + 4);
    if (first !== chunks.length || last < first || last > offsets.length) return refuse('damaged');
    for (let chunk = first; chunk < last; chunk += 1) {
      const from = offsets[chunk] ?? 0;
      if (sample + each > count) return refuse('damaged');
      let to = from;
      for (const end = sample + each; sample < end && to <= bytes.length; sample += 1) to += size(sample);
      if (to > bytes.length || to < from) return refuse('damaged');
      chunks.push({ from, to });
    }
  }
  if (sample !== count || chunks.length !== offsets.length) return refuse('damaged');
  return chunks;
};

/** A table of chunk offsets, 32 bits: what is cleaned is never that large. */
export const offsetTable = (offsets: readonly number[]): Uint8Array => {
  const body = new Uint8Array(8 + offsets.length * 4);
  const view = viewOf(body);
  view.setUint32(4, offsets.length);
  offsets.forEach((offset, at) => {
    view.setUint32(8 + at * 4, offset);
  });
  return makeBox('stco', body);
};
