import { hkdf } from '@noble/hashes/hkdf.js';
import { scrypt as nobleScrypt } from '@noble/hashes/scrypt.js';
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { concat, u32, utf8 } from './bytes.ts';

/** Every key and hash has its own label, so that no value made for one use is valid for another (PROTOCOL 1.2). */
export type Label =
  | 'payload-signature'
  | 'roster'
  | 'network'
  | 'registrars'
  | 'certificate'
  | 'organisation-key'
  | 'report'
  | 'review'
  | 'report-text'
  | 'disposition'
  | 'receipt-check'
  | 'receipt-root'
  | 'receipt-identity'
  | 'receipt-token'
  | 'mailbox-address'
  | 'words-root'
  | 'words-sign-in'
  | 'words-unlock'
  | 'words-check'
  | 'passkey-input'
  | 'passkey-unlock'
  | 'sign-in-verifier'
  | 'disposition-code'
  | 'letter'
  | 'session'
  | 'likeness'
  | 'likeness-box'
  | 'likeness-piece'
  | 'likeness-pieces'
  | 'likeness-numbers'
  | 'audit-block'
  | 'audit-line'
  | 'audit-root'
  | 'audit-head'
  | 'audit-countersignature'
  | 'release'
  | 'release-key';

export const labelBytes = (label: Label): Uint8Array => utf8(`seinhuis/v1/${label}`);

export const sha256 = (bytes: Uint8Array): Uint8Array => nobleSha256(bytes);

/** SHA-256 over the label and the parts, each with its length before it, so that no two lists collide (PROTOCOL 1.2). */
export const labelledHash = (label: Label, ...parts: readonly Uint8Array[]): Uint8Array =>
  sha256(concat(...[labelBytes(label), ...parts].flatMap((part) => [u32(part.length), part])));

/** HKDF-SHA256 with the label as info. */
export const deriveKey = (root: Uint8Array, label: Label, length = 32): Uint8Array =>
  hkdf(nobleSha256, root, undefined, labelBytes(label), length);

/**
 * A scrypt: the portable one everywhere, or a platform's own where one is at hand (OpenSSL's in Node). One that works
 * beside its caller answers with a promise, and then so does `stretch`.
 */
export type Scrypt<Result = Uint8Array> = (
  secret: Uint8Array,
  salt: Uint8Array,
  cost: { readonly N: number; readonly r: number; readonly p: number; readonly dkLen: number },
) => Result;

export const portableScrypt: Scrypt = nobleScrypt;

/** scrypt with r=8, p=1, 32 bytes out; salt is the labelled hash of the parts. `cost` is log2 of N (PROTOCOL 1.2). */
export const stretch = <Result>(
  secret: Uint8Array,
  label: Label,
  salt: readonly Uint8Array[],
  cost: number,
  scrypt: Scrypt<Result>,
): Result => scrypt(secret, labelledHash(label, ...salt), { N: 2 ** cost, r: 8, p: 1, dkLen: 32 });
