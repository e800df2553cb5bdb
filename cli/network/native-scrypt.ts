import { scryptSync } from 'node:crypto';
import type { Scrypt } from '@seinhuis/core/derive';

/** OpenSSL's scrypt: the same bytes as core's, some six times faster. A test compares the two. */
export const nativeScrypt: Scrypt = (secret, salt, { N, r, p, dkLen }) =>
  new Uint8Array(scryptSync(secret, salt, dkLen, { N, r, p, maxmem: 256 * N * r }));
