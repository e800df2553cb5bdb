import { concat, fromUtf8, readU32, u32, utf8 } from '../crypto/bytes.ts';
import { BUCKETS } from '../crypto/envelope.ts';

/** What an envelope holds: one JSON text and any number of attachments (PROTOCOL 3.3). */
export type Payload = { readonly json: string; readonly attachments: readonly Uint8Array[] };

/**
 * The most attachments a payload carries. Without it one envelope of 64 MiB could announce sixteen million empty ones
 * and take the memory of whoever opens it (PROTOCOL 3.3).
 */
export const ATTACHMENT_LIMIT = 64;

/** A payload that is larger than the largest bucket: the sender has to leave something out. */
export class PayloadTooLargeError extends Error {
  readonly code = 'payload-too-large';
}

/** Frames and pads: u32 length, UTF-8 JSON, u32 count, u32-framed attachments, zeros up to the smallest bucket. */
export const framePayload = ({ json, attachments }: Payload): Uint8Array => {
  if (!json.isWellFormed()) throw new TypeError('a text with a lone surrogate cannot be sent');
  if (attachments.length > ATTACHMENT_LIMIT) throw new PayloadTooLargeError();
  const text = utf8(json);
  const framed = concat(
    u32(text.length),
    text,
    u32(attachments.length),
    ...attachments.flatMap((bytes) => [u32(bytes.length), bytes]),
  );
  const bucket = BUCKETS.find((size) => size >= framed.length);
  if (bucket === undefined) throw new PayloadTooLargeError();
  const padded = new Uint8Array(bucket);
  padded.set(framed);
  return padded;
};

/**
 * Undoes framePayload. Throws RangeError for a length that is no bucket, a bucket larger than needed, a frame that
 * runs over the end, too many attachments, padding that is not zero; TypeError for text that is not UTF-8 (PROTOCOL 3.3).
 */
export const unframePayload = (padded: Uint8Array): Payload => {
  let at = 0;
  const number = (): number => {
    if (at + 4 > padded.length) throw new RangeError('payload ends early');
    const value = readU32(padded, at);
    at += 4;
    return value;
  };
  const frame = (): Uint8Array => {
    const length = number();
    if (length > padded.length - at) throw new RangeError('payload ends early');
    at += length;
    return padded.slice(at - length, at);
  };
  const json = fromUtf8(frame());
  const count = number();
  if (count > ATTACHMENT_LIMIT) throw new RangeError('too many attachments');
  const attachments = Array.from({ length: count }, frame);
  if (BUCKETS.find((size) => size >= at) !== padded.length)
    throw new RangeError('payload is not in its bucket');
  for (let i = at; i < padded.length; i += 1)
    if (padded[i] !== 0) throw new RangeError('padding is not zero');
  return { json, attachments };
};
