import { concat, u32, utf8 } from '../crypto/bytes.ts';
import { sha256 } from '../crypto/derive.ts';
import type { Random } from '../crypto/random.ts';

/** Bytes that follow from a seed: SHA-256 of seed and counter. For vectors and tests only, never for keys in use. */
export const seededRandom = (seed: string): Random => {
  let count = 0;
  return (length) => {
    let bytes: Uint8Array = new Uint8Array(0);
    while (bytes.length < length) {
      bytes = concat(bytes, sha256(concat(utf8(seed), u32(count))));
      count += 1;
    }
    return bytes.slice(0, length);
  };
};
