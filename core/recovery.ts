import { type Identity, makeIdentity, type Recipient, recipientOf } from './crypto/keys.ts';
import type { Random } from './crypto/random.ts';
import { isRecipient } from './crypto/recipient.ts';
import { type Bytes, openStream, sealStream } from './crypto/stream.ts';

// RECOVERY: backups are sealed twice, so that two named people have to bring their keys together to open one.

/** A recovery key pair: hybrid, as every other that something is sealed to. */
export const makeRecoveryKey = async (
  random: Random,
): Promise<{ readonly identity: Identity; readonly recipient: Recipient }> => {
  const identity = makeIdentity(random);
  return { identity, recipient: await recipientOf(identity) };
};

export const isRecoveryRecipient = isRecipient;

/** The holders of a backup: the seal of the first lies within that of the second. */
export type Two<T> = readonly [T, T];

/** Seals a stream to two people together; neither opens it alone. Throws when a recipient is none, or both are one. */
export const sealForTwo = async ([first, second]: Two<Recipient>, stream: Bytes): Promise<Bytes> => {
  if (first === second) throw new TypeError('two recipients are two people');
  return sealStream(second, await sealStream(first, stream));
};

/**
 * Opens what was sealed to two people, whose keys may come in either order. Throws TamperedError('seal') when it is not
 * theirs; a stream that was cut short or changed fails while it is read.
 */
export const openForTwo = async (identities: Two<Identity>, stream: () => Bytes): Promise<Bytes> => {
  const [one, other] = identities;
  try {
    return await openStream(one, await openStream(other, stream()));
  } catch {
    return openStream(other, await openStream(one, stream()));
  }
};
