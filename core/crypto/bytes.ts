import { base64urlnopad, hex } from '@scure/base';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 bytes of a text. A lone surrogate would silently become U+FFFD: callers check `isWellFormed` first. */
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

/** The text of UTF-8 bytes. Throws on bytes that are not UTF-8. */
export const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

export const toHex = (bytes: Uint8Array): string => hex.encode(bytes);

/** Bytes of lower-case hexadecimal. Throws on anything else. */
export const fromHex = (text: string): Uint8Array => {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) throw new RangeError('not lower-case hexadecimal');
  return hex.decode(text);
};

export const toBase64 = (bytes: Uint8Array): string => base64urlnopad.encode(bytes);

/** Bytes of unpadded base64url. Throws on anything else. */
export const fromBase64 = (text: string): Uint8Array => base64urlnopad.decode(text);

export const concat = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** Big-endian u32 (PROTOCOL 1.1). */
export const u32 = (value: number): Uint8Array<ArrayBuffer> => {
  if (!Number.isInteger(value) || value < 0 || value > 0xffff_ffff) throw new RangeError('not a u32');
  return new Uint8Array([value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]);
};

/** The u32 at an offset. The caller has checked the length. */
export const readU32 = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) * 0x100_0000 +
  ((bytes[at + 1] ?? 0) << 16) +
  ((bytes[at + 2] ?? 0) << 8) +
  (bytes[at + 3] ?? 0);

/** Equal content, in time that depends on the length only. */
export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean => {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i += 1) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
};
