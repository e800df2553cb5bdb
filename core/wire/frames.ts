import { concat, fromHex, readU32, toHex, u32 } from '../crypto/bytes.ts';

/** An envelope with its id, as several travel in one answer: 16 bytes id, u32 length, the envelope. */
export type Framed = { readonly id: string; readonly envelope: Uint8Array };

export const writeFrames = (frames: readonly Framed[]): Uint8Array =>
  concat(...frames.flatMap(({ id, envelope }) => [fromHex(id), u32(envelope.length), envelope]));

/** Undoes writeFrames. Throws RangeError when a frame runs over the end. */
export const readFrames = (bytes: Uint8Array): readonly Framed[] => {
  const frames: Framed[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = readU32(bytes, at + 16);
    const end = at + 20 + length;
    if (at + 20 > bytes.length || end > bytes.length) throw new RangeError('frames end early');
    frames.push({ id: toHex(bytes.slice(at, at + 16)), envelope: bytes.slice(at + 20, end) });
    at = end;
  }
  return frames;
};
