import type { Identity } from '../crypto/keys.ts';
import { openEnvelope } from '../crypto/open.ts';
import { TamperedError } from '../crypto/tampered.ts';
import { readJson } from './json.ts';
import { type Payload, unframePayload } from './payload.ts';
import { type Context, type Expected, isSignedText, type KeyOf, readSignedNative } from './signed.ts';

/** The payload of an envelope that is addressed to me. Throws TamperedError (PROTOCOL 3.5). */
export const openPayload = async (identity: Identity, envelope: Uint8Array): Promise<Payload> => {
  const padded = await openEnvelope(identity, envelope);
  try {
    return unframePayload(padded);
  } catch {
    throw new TamperedError('payload');
  }
};

/** The JSON value of a payload in its one form. Throws TamperedError. */
export const payloadJson = (payload: Payload): unknown => {
  try {
    return readJson(payload.json);
  } catch {
    throw new TamperedError('payload');
  }
};

/** Opens what staff sealed to me: seal, frame, context, certificate, signature, in this order (PROTOCOL 4.3). */
export const openSigned = async (
  network: string,
  identity: Identity,
  envelope: Uint8Array,
  expected: Expected,
  keyOf: KeyOf,
): Promise<{ readonly context: Context; readonly body: unknown }> => {
  const payload = await openPayload(identity, envelope);
  const value = payloadJson(payload);
  if (payload.attachments.length > 0 || !isSignedText(value)) throw new TamperedError('payload');
  return readSignedNative(network, value, expected, keyOf);
};
