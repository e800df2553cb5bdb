import * as z from 'zod/mini';
import { toHex, utf8 } from '../crypto/bytes.ts';
import { labelledHash } from '../crypto/derive.ts';
import { verify } from '../crypto/sign.ts';
import { fingerprintWords } from './fingerprint.ts';
import { readJson } from './json.ts';

z.config({ jitless: true });

// What a release of the front ends is: every file by its hash and with its headers, signed as one text (PROTOCOL 12).

const key32 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const fileName = z.string().check(z.regex(/^(?!.*\.\.)[A-Za-z0-9_-][A-Za-z0-9_./-]{0,150}$/));

const partSchema = z.strictObject({
  /** Where it is served: '' or '/kantoor'. */
  at: z.string().check(z.regex(/^(\/[a-z]+)?$/)),
  /** Addresses of pages under `at`, and the file that answers each. */
  pages: z.record(z.string().check(z.regex(/^\/[a-z0-9/-]*$/)), fileName),
  /** Every file: its SHA-256, and which of the sets of headers it is sent with. */
  files: z.record(fileName, z.strictObject({ sha256: key32, headers: z.string() })),
});

export const releaseSchema = z.strictObject({
  format: z.literal(1),
  version: z.string().check(z.regex(/^[0-9A-Za-z.+-]{1,40}$/)),
  /** Sets of headers by name. */
  headers: z.record(z.string(), z.record(z.string(), z.string())),
  site: partSchema,
  office: partSchema,
});

const signedSchema = z.strictObject({
  release: z.string(),
  key: key32,
  algorithm: z.literal('ed25519'),
  signature: z.string().check(z.regex(/^[0-9a-f]{128}$/)),
});

export type Release = z.infer<typeof releaseSchema>;
export type ReleasedPart = z.infer<typeof partSchema>;
/** A release as it is handed out. The key stands in it, what it has to be stands elsewhere: in print. */
export type SignedRelease = z.infer<typeof signedSchema>;

/** The eight words of a release key, printed with the release and outside it (PROTOCOL 12). */
export const releaseKeyWords = (key: string): readonly string[] =>
  fingerprintWords(toHex(labelledHash('release-key', utf8(key)).slice(0, 12)));

/** The release that a text holds, or null when it has not its form. */
export const parseRelease = (text: string): Release | null => {
  try {
    const parsed = releaseSchema.safeParse(readJson(text));
    if (!parsed.success) return null;
    const { headers, site, office } = parsed.data;
    const whole = [site, office].every(
      ({ pages, files }) =>
        Object.values(pages).every((file) => Object.hasOwn(files, file)) &&
        Object.values(files).every((file) => Object.hasOwn(headers, file.headers)),
    );
    return whole ? parsed.data : null;
  } catch {
    return null;
  }
};

export type ReleaseAnswer =
  | { readonly ok: true; readonly release: Release; readonly words: readonly string[] }
  | { readonly ok: false; readonly reason: 'form' | 'signature' };

/** Reads a signed release. Whether its key is one to believe is for the caller: compare the words. */
export const readRelease = (value: unknown): ReleaseAnswer => {
  const parsed = signedSchema.safeParse(value);
  if (!parsed.success) return { ok: false, reason: 'form' };
  const { release: text, key, signature } = parsed.data;
  if (!verify(key, signature, 'release', utf8(text))) return { ok: false, reason: 'signature' };
  const release = parseRelease(text);
  return release === null
    ? { ok: false, reason: 'form' }
    : { ok: true, release, words: releaseKeyWords(key) };
};
