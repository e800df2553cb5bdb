import { refuse } from './refusals.ts';

/** A box of the ISO container (ISO/IEC 14496-12, and QuickTime before it): its name and where its body lies. */
export type Box = {
  readonly name: string;
  readonly from: number;
  readonly body: number;
  readonly to: number;
};

const MOST_BOXES = 4096;

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * The boxes that lie between two places. They must fill them exactly: what runs over the end or leaves a rest is
 * damaged. Only at the top may the last box say "to the end" (size 0); QuickTime ends lists with four zero bytes.
 */
export const boxesIn = (bytes: Uint8Array, from: number, to: number, top = false): readonly Box[] => {
  const view = viewOf(bytes);
  const boxes: Box[] = [];
  for (let at = from; at < to; ) {
    if (!top && to - at === 4 && view.getUint32(at) === 0) break;
    if (to - at < 8 || boxes.length === MOST_BOXES) return refuse('damaged');
    let size = view.getUint32(at);
    let head = 8;
    if (size === 1 && to - at >= 16) {
      size = Number(view.getBigUint64(at + 8));
      head = 16;
    } else if (size === 0 && top) size = to - at;
    if (size < head || at + size > to) return refuse('damaged');
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    boxes.push({ name, from: at, body: at + head, to: at + size });
    at += size;
  }
  return boxes;
};

export const inside = (bytes: Uint8Array, box: Box, skip = 0): readonly Box[] =>
  box.body + skip > box.to ? refuse('damaged') : boxesIn(bytes, box.body + skip, box.to);

/** The one box of a name. Throws when there is none, or more than one: which one would a player believe? */
export const only = (boxes: readonly Box[], name: string): Box => {
  const found = boxes.filter((box) => box.name === name);
  return found.length === 1 && found[0] !== undefined ? found[0] : refuse('damaged');
};

export const maybe = (boxes: readonly Box[], name: string): Box | null =>
  boxes.some((box) => box.name === name) ? only(boxes, name) : null;

/** Writes a box around its parts. */
export const makeBox = (name: string, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const size = parts.reduce((sum, part) => sum + part.length, 8);
  const box = new Uint8Array(size);
  viewOf(box).setUint32(0, size);
  for (let i = 0; i < 4; i += 1) box[4 + i] = name.charCodeAt(i);
  let at = 8;
  for (const part of parts) {
    box.set(part, at);
    at += part.length;
  }
  return box;
};

/** The largest picture that a HEIF file says it holds, or null when it does not say. */
export const heifSize = (bytes: Uint8Array): { readonly width: number; readonly height: number } | null => {
  const top = boxesIn(bytes, 0, bytes.length, true);
  const meta = maybe(top, 'meta');
  const iprp = meta && maybe(inside(bytes, meta, 4), 'iprp');
  const ipco = iprp && maybe(inside(bytes, iprp), 'ipco');
  if (!ipco) return null;
  const view = viewOf(bytes);
  const sizes = inside(bytes, ipco)
    .filter(({ name, body, to }) => name === 'ispe' && to - body >= 12)
    .map(({ body }) => ({ width: view.getUint32(body + 4), height: view.getUint32(body + 8) }));
  return sizes.length === 0
    ? null
    : sizes.reduce((a, b) => (a.width * a.height >= b.width * b.height ? a : b));
};
