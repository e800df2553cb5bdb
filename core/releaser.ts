import { fromHex, utf8 } from './crypto/bytes.ts';
import type { Random } from './crypto/random.ts';
import { makeSigningKey, type SigningKey, sign, signingKeyFromSeed } from './crypto/sign.ts';
import { parseRelease, type SignedRelease } from './wire/release.ts';

// The RELEASER: says which files are the released ones. Knows nothing of any network and is known by none.

/** The key that signs releases. Made on another machine than any server, kept on paper or token (PROTOCOL 12). */
export const makeReleaseKey = (random: Random): SigningKey => makeSigningKey(random);

/** Signs the text of a release with a secret of 64 lower-case hexadecimal digits. Throws RangeError on another text. */
export const signRelease = (text: string, secret: string): SignedRelease => {
  if (parseRelease(text) === null) throw new RangeError('release');
  const key = signingKeyFromSeed(fromHex(secret));
  return {
    release: text,
    key: key.verify,
    algorithm: 'ed25519',
    signature: sign(key.secret, 'release', utf8(text)),
  };
};
