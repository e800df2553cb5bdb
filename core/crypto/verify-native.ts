import { ed25519 } from '@noble/curves/ed25519.js';
import { fromHex } from './bytes.ts';
import { type Label, labelledHash } from './derive.ts';
import { verify } from './sign.ts';

// A reader's inbox asks for three signatures a delivery. The platform checks one in an eighth of the time that our
// library takes, so whoever opens many asks the platform, and the library where the platform cannot.

const KEYS_AT_ONCE = 256;
const imported = new Map<string, Promise<CryptoKey | null>>();

/** The platform's key, or null when it knows no Ed25519 or when this is no key that may sign (of small order, no point). */
const importKey = async (verifyKey: string): Promise<CryptoKey | null> => {
  try {
    const bytes = fromHex(verifyKey);
    // Platforms differ in whether they refuse keys of small order, under which almost anything verifies.
    if (ed25519.Point.fromBytes(bytes, false).isSmallOrder()) return null;
    return (await crypto.subtle?.importKey('raw', bytes.slice(), 'Ed25519', false, ['verify'])) ?? null;
  } catch {
    return null;
  }
};

const keyFor = (verifyKey: string): Promise<CryptoKey | null> => {
  const known = imported.get(verifyKey);
  if (known !== undefined) return known;
  if (imported.size >= KEYS_AT_ONCE) imported.clear();
  const key = importKey(verifyKey);
  imported.set(verifyKey, key);
  return key;
};

/** As `verify`, by the platform where it can; the same answer. Never throws on hostile input. */
export const verifyNative = async (
  verifyKey: string,
  signature: string,
  label: Label,
  ...parts: readonly Uint8Array[]
): Promise<boolean> => {
  const key = await keyFor(verifyKey);
  if (key === null) return verify(verifyKey, signature, label, ...parts);
  try {
    const text = labelledHash(label, ...parts);
    return (
      (await crypto.subtle?.verify('Ed25519', key, fromHex(signature).slice(), text.slice())) ??
      verify(verifyKey, signature, label, ...parts)
    );
  } catch {
    return false;
  }
};
