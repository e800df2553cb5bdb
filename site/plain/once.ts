import { createHash, hkdfSync } from 'node:crypto';
import { toHex, utf8 } from '@seinhuis/core/bytes';
import type { Random } from '@seinhuis/core/random';

// A page that answers a form is sent in again when somebody reloads it. Without script and without storing anything,
// the same form must not become a second report: what is made of it (receipt, ids) is derived from a number that the
// empty form brought along and from what was told. The same again gives the same id, which is stored once; anything
// else gives another. Whoever has not seen that form can neither guess the id nor learn from it what was told.

const ONCE_BYTES = 32;

/** The number of a form that goes out. */
export const makeOnce = (random: Random): string => toHex(random(ONCE_BYTES));

/** A number that came back with a form; null when it is none of ours. */
export const readOnce = (typed: string | null): string | null =>
  typed !== null && /^[0-9a-f]{64}$/.test(typed) ? typed : null;

/** What was told, as one hash. */
export const hashOf = (told: unknown, files: readonly Uint8Array[] = []): Uint8Array => {
  const hash = createHash('sha256').update(JSON.stringify(told));
  for (const bytes of files) hash.update(`\n${bytes.length}\n`).update(bytes);
  return hash.digest();
};

/** Bytes that only this secret and this content give, in this order. */
export const derivedRandom = (secret: string, told: Uint8Array): Random => {
  let at = 0;
  return (length) => {
    at += 1;
    return new Uint8Array(hkdfSync('sha256', utf8(secret), told, `seinhuis/plain-once/${at}`, length));
  };
};
