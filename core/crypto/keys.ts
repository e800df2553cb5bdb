import { bech32 } from '@scure/base';
import { identityToRecipient } from 'age-encryption';
import type { Random } from './random.ts';

/** An age hybrid (ML-KEM-768 + X25519) private key: `AGE-SECRET-KEY-PQ-1...`. */
export type Identity = string & { readonly brand?: 'Identity' };
/** An age hybrid public key: `age1pq1...`. */
export type Recipient = string & { readonly brand?: 'Recipient' };

/** The hybrid identity of a 32-byte seed: the same seed gives the same identity (PROTOCOL 2). */
export const identityFromSeed = (seed: Uint8Array): Identity => {
  if (seed.length !== 32) throw new RangeError('an identity has a seed of 32 bytes');
  return bech32.encodeFromBytes('AGE-SECRET-KEY-PQ-', seed).toUpperCase();
};

export const makeIdentity = (random: Random): Identity => identityFromSeed(random(32));

export const recipientOf = (identity: Identity): Promise<Recipient> => identityToRecipient(identity);
