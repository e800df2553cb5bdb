import { Decrypter } from 'age-encryption';
import { checkEnvelope } from './envelope.ts';
import type { Identity } from './keys.ts';
import { TamperedError } from './tampered.ts';

const decrypt = (identity: Identity, envelope: Uint8Array): Promise<Uint8Array> => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(envelope);
};

/**
 * The padded payload of an envelope that is addressed to me (PROTOCOL 3.5).
 *
 * Throws TamperedError whenever it does not open: a quarter of all single-byte flips look like "not mine" to the
 * library, so for an envelope with my address on it there is no such answer. The library's own words are dropped.
 */
export const openEnvelope = async (identity: Identity, envelope: Uint8Array): Promise<Uint8Array> => {
  if (!checkEnvelope(envelope).ok) throw new TamperedError('shape');
  try {
    return await decrypt(identity, envelope);
  } catch {
    throw new TamperedError('seal');
  }
};

/** As openEnvelope, for trial opening only: null when it is not mine or damaged, which cannot be told apart. */
export const tryEnvelope = async (identity: Identity, envelope: Uint8Array): Promise<Uint8Array | null> => {
  if (!checkEnvelope(envelope).ok) return null;
  try {
    return await decrypt(identity, envelope);
  } catch {
    return null;
  }
};
