/** A bag of bytes that may be unpacked: what all together may cost is taken from one purse. */
export type Purse = { left: number };

const SLICE = 16 * 1024;
const HEAD = 64 * 1024;

export type Unpacked = { readonly bytes: number; readonly head: Uint8Array };

/** Whether two bytes begin what zlib packed (RFC 1950). */
export const isZlib = (a: number | undefined, b: number | undefined): boolean =>
  a !== undefined && b !== undefined && (a & 0x0f) === 8 && a >> 4 <= 7 && (a * 256 + b) % 31 === 0;

/**
 * Unpacks in small steps, counts, and keeps only the beginning. Null as soon as it is more than `most` or more than
 * the purse holds. What is damaged counts as far as it goes: a reader of PDF would use that much.
 */
export const unpack = async (packed: Uint8Array, most: number, purse: Purse): Promise<Unpacked | null> => {
  const stream = new DecompressionStream('deflate');
  const writer = stream.writable.getWriter();
  const write = async (): Promise<void> => {
    for (let at = 0; at < packed.length; at += SLICE)
      await writer.write(new Uint8Array(packed.subarray(at, at + SLICE)));
    await writer.close();
  };
  // Its failures are those of the reader too.
  const written = write().catch(() => undefined);
  const reader = stream.readable.getReader();
  const head = new Uint8Array(HEAD);
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (bytes < HEAD) head.set(value.subarray(0, HEAD - bytes), bytes);
      bytes += value.length;
      purse.left -= value.length;
      if (bytes > most || purse.left < 0) {
        await reader.cancel().catch(() => undefined);
        return null;
      }
    }
  } catch {
    // Damaged, or followed by something else.
  }
  await written;
  return { bytes, head: head.subarray(0, Math.min(bytes, HEAD)) };
};
