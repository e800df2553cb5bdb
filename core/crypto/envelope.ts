/** The payload lengths there are, in bytes: 4, 16, 64, 256 KiB, 1, 4, 16, 64 MiB (PROTOCOL 3.2). */
export const BUCKETS = [4, 16, 64, 256, 1024, 4096, 16_384, 65_536].map((kib) => kib * 1024);

const CHUNK = 64 * 1024;
const TAG = 16;
const NONCE = 16;
const HEADER =
  /^age-encryption\.org\/v1\n-> mlkem768x25519 [A-Za-z0-9+/]{1494}\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n$/;
// Decoding is total: what is no ASCII becomes characters that the header has nowhere, a byte order mark too.
const TEXT = new TextDecoder('utf-8', { ignoreBOM: true });

/** Length of the header of an envelope with its one stanza, line ends included. */
export const HEADER_BYTES = 22 + 18 + 1494 + 1 + 44 + 4 + 43 + 1;

/** The length of an envelope that holds a payload of this bucket. */
export const envelopeLength = (bucket: number): number =>
  HEADER_BYTES + NONCE + bucket + TAG * Math.ceil(bucket / CHUNK);

export type EnvelopeShape =
  | { readonly ok: true; readonly bucket: number }
  | { readonly ok: false; readonly reason: 'length' | 'header' };

/**
 * Whether these bytes have the shape of an envelope: an age file with exactly one `mlkem768x25519` stanza, a header
 * of fixed length and a payload of a bucket's length (PROTOCOL 3.1, 3.2).
 *
 * Looks at the header and the length only; needs no key and costs no key operation, so that 600 foreign stanzas
 * are refused before anybody tries to open them.
 */
export const checkEnvelope = (envelope: Uint8Array): EnvelopeShape => {
  const bucket = BUCKETS.find((size) => envelopeLength(size) === envelope.length);
  if (bucket === undefined) return { ok: false, reason: 'length' };
  return HEADER.test(TEXT.decode(envelope.subarray(0, HEADER_BYTES)))
    ? { ok: true, bucket }
    : { ok: false, reason: 'header' };
};
