import { toHex, utf8 } from '../crypto/bytes.ts';
import { labelledHash } from '../crypto/derive.ts';
import { sign, verify } from '../crypto/sign.ts';

/** The three registrars' verify keys, in their fixed order. */
export type Registrars = readonly [string, string, string];

/** One registrar's signature over a text; the algorithm is named, so that another can come (PROTOCOL 5.1). */
export type RegistrarSignature = {
  readonly registrar: number;
  readonly algorithm: 'ed25519';
  readonly signature: string;
};

/** What registrars sign: the roster and the tipster's extract of it. */
export type RegistrarLabel = 'roster' | 'network';

export const signAsRegistrar = (
  label: RegistrarLabel,
  text: string,
  registrar: number,
  secret: string,
): RegistrarSignature => ({ registrar, algorithm: 'ed25519', signature: sign(secret, label, utf8(text)) });

/** How many different registrars signed this text under this label. Two are needed (PROTOCOL 5.1). */
export const countSignatures = (
  label: RegistrarLabel,
  text: string,
  signatures: readonly RegistrarSignature[],
  registrars: Registrars,
): number =>
  new Set(
    signatures
      .filter((s) => {
        // Anybody's input: the index is looked at before it is used.
        const key = Number.isInteger(s?.registrar) ? registrars[s.registrar] : undefined;
        return (
          key !== undefined &&
          s.algorithm === 'ed25519' &&
          typeof s.signature === 'string' &&
          verify(key, s.signature, label, utf8(text))
        );
      })
      .map((s) => registrars[s.registrar]),
  ).size;

/** The registrars' fingerprint: 96 bits, shown as 8 words and pinned in both front ends (PROTOCOL 2). */
export const registrarsFingerprint = (registrars: readonly string[]): string =>
  toHex(labelledHash('registrars', ...registrars.map(utf8)).slice(0, 12));
