import { ed25519 } from '@noble/curves/ed25519.js';
import { fromHex, toHex } from './bytes.ts';
import { type Label, labelledHash } from './derive.ts';
import type { Random } from './random.ts';

/** A signing key pair: Ed25519, the secret being its 32-byte seed. Both as lower-case hexadecimal. */
export type SigningKey = { readonly secret: string; readonly verify: string };

export const signingKeyFromSeed = (seed: Uint8Array): SigningKey => ({
  secret: toHex(seed),
  verify: toHex(ed25519.getPublicKey(seed)),
});

export const makeSigningKey = (random: Random): SigningKey => signingKeyFromSeed(random(32));

/** Signs the labelled hash of the parts; 64 bytes as hexadecimal (PROTOCOL 4.2). */
export const sign = (secret: string, label: Label, ...parts: readonly Uint8Array[]): string =>
  toHex(ed25519.sign(labelledHash(label, ...parts), fromHex(secret)));

/** Whether the signature is this key's over the labelled hash of the parts. Never throws on hostile input. */
export const verify = (
  verifyKey: string,
  signature: string,
  label: Label,
  ...parts: readonly Uint8Array[]
): boolean => {
  try {
    return ed25519.verify(fromHex(signature), labelledHash(label, ...parts), fromHex(verifyKey), {
      zip215: false,
    });
  } catch {
    return false;
  }
};
