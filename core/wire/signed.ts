import { utf8 } from '../crypto/bytes.ts';
import { sha256 } from '../crypto/derive.ts';
import { sign, verify } from '../crypto/sign.ts';
import { TamperedError } from '../crypto/tampered.ts';
import { verifyNative } from '../crypto/verify-native.ts';
import { type Day, type Id, isDay, isId } from '../ids.ts';
import { readJson, writeJson } from './json.ts';

/** The kinds of payload that staff make (PROTOCOL 4.1). Tips and tipsters' answers are unsigned. */
export type SignedKind = 'grant' | 'drawer' | 'draft' | 'review' | 'delivery' | 'letter' | 'disposition';

/** What a staff-made payload says about itself; checked against what the opener expects (PROTOCOL 4.1). */
export type Context = {
  readonly kind: SignedKind;
  /** Id of the envelope that carries it; for a disposition, which has no envelope, the delivery's. */
  readonly envelope: Id;
  /** The certificate's id, or `desk` for letters, so that no operator shows. */
  readonly sender: Id | 'desk';
  /** `org/CODE/PURPOSE/EPOCH`, `staff/ID`, `mailbox/ADDRESS` or `desk`. */
  readonly to: string;
  /** What it is about: report, delivery, mailbox or key. */
  readonly object: string;
  readonly sequence: number;
  readonly day: Day;
  readonly roster: number;
};

/** Context and body as the very texts that were signed; nobody writes them again (PROTOCOL 4.2). */
export type SignedText = { readonly context: string; readonly body: string; readonly signature: string };

const parts = (network: string, context: string, body: string) =>
  [utf8(network), utf8(context), sha256(utf8(body))] as const;

export const signText = (network: string, context: Context, body: unknown, secret: string): SignedText => {
  const texts = { context: writeJson(context), body: writeJson(body) };
  return {
    ...texts,
    signature: sign(secret, 'payload-signature', ...parts(network, texts.context, texts.body)),
  };
};

const isContext = (value: unknown): value is Context => {
  if (value === null || typeof value !== 'object') return false;
  const c = value as Record<string, unknown>;
  return (
    Object.keys(c).length === 8 &&
    typeof c.kind === 'string' &&
    isId(c.envelope) &&
    (isId(c.sender) || c.sender === 'desk') &&
    typeof c.to === 'string' &&
    typeof c.object === 'string' &&
    Number.isSafeInteger(c.sequence) &&
    isDay(c.day) &&
    Number.isSafeInteger(c.roster)
  );
};

/** What the opener knows before opening: these parts of the context have to be exactly so. */
export type Expected = Pick<Context, 'kind' | 'envelope' | 'to'> & Partial<Context>;

/** The key that a sender signs with on a day, by the roster; null when there is none. */
export type KeyOf = (sender: string, day: Day, context: Context) => string | null;

/** What a signed text says about itself, and the key that has to have signed it. */
const readClaim = (
  signed: SignedText,
  expected: Expected,
  keyOf: KeyOf,
): { readonly context: Context; readonly key: string } => {
  let context: unknown;
  try {
    context = readJson(signed.context);
  } catch {
    throw new TamperedError('context');
  }
  if (!isContext(context)) throw new TamperedError('context');
  for (const [key, value] of Object.entries(expected))
    if (value !== undefined && context[key as keyof Context] !== value) throw new TamperedError('context');
  const key = keyOf(context.sender, context.day, context);
  if (key === null) throw new TamperedError('certificate');
  return { context, key };
};

type Read = { readonly context: Context; readonly body: unknown };

const readBody = (signed: SignedText, context: Context, holds: boolean): Read => {
  if (!holds) throw new TamperedError('signature');
  try {
    return { context, body: readJson(signed.body) };
  } catch {
    throw new TamperedError('body');
  }
};

/**
 * Context and body of a signed text. Yields nothing unless the context is the expected one, the roster knows a key
 * for the sender on that day and the signature verifies (PROTOCOL 4.3). Throws TamperedError with the stage.
 */
export const readSigned = (network: string, signed: SignedText, expected: Expected, keyOf: KeyOf): Read => {
  const { context, key } = readClaim(signed, expected, keyOf);
  const text = parts(network, signed.context, signed.body);
  return readBody(signed, context, verify(key, signed.signature, 'payload-signature', ...text));
};

/** As readSigned, with the platform's own Ed25519 where there is one. */
export const readSignedNative = async (
  network: string,
  signed: SignedText,
  expected: Expected,
  keyOf: KeyOf,
): Promise<Read> => {
  const { context, key } = readClaim(signed, expected, keyOf);
  const text = parts(network, signed.context, signed.body);
  return readBody(signed, context, await verifyNative(key, signed.signature, 'payload-signature', ...text));
};

/** Whether a value has the form of a signed text. */
export const isSignedText = (value: unknown): value is SignedText => {
  if (value === null || typeof value !== 'object') return false;
  const s = value as Record<string, unknown>;
  return (
    Object.keys(s).length === 3 &&
    typeof s.context === 'string' &&
    typeof s.body === 'string' &&
    typeof s.signature === 'string'
  );
};
