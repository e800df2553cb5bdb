import { bucketOf } from '@seinhuis/core/switchboard';
import { refuse } from './refusal.ts';

/** Envelopes with the outside of one; 400 otherwise. */
export const checkOutside = (envelope: Uint8Array): Uint8Array =>
  bucketOf(envelope) === null ? refuse('bad-envelope') : envelope;

/** The envelope in a JSON body: unpadded base64url in its one form, with the outside of an envelope. */
export const envelopeIn = (text: string): Uint8Array => {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? checkOutside(bytes) : refuse('bad-envelope');
};

export const base64Of = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
