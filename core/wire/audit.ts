import * as z from 'zod/mini';
import { fromHex, toHex, utf8 } from '../crypto/bytes.ts';
import { labelledHash } from '../crypto/derive.ts';
import { sign, verify } from '../crypto/sign.ts';
import type { Day, Id } from '../ids.ts';
import { AUDIT_KINDS } from './audited.ts';
import { day, id } from './fields.ts';
import { readJson, writeJson } from './json.ts';
import { organisationCode } from './roster.ts';

// The audit: lines of what staff did, in a block for each organisation, a root and a head for each day (PROTOCOL 13).

const lineSchema = z.strictObject({
  day,
  /** `09:41` in Amsterdam; null where the line is about a tip, a mailbox or what is made of them. */
  time: z.nullable(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
  /** Of whoever did it. */
  organisation: organisationCode,
  /** Null: nobody who signed in. */
  person: z.nullable(id),
  kind: z.enum(AUDIT_KINDS),
  objects: z.array(z.string().check(z.regex(/^[0-9a-zA-Z./-]{1,64}$/))),
  refused: z.boolean(),
  times: z.int().check(z.minimum(1)),
});

/** One line: who, what kind, about which object, on which day and, of most, at which minute. No content. */
export type AuditLine = z.infer<typeof lineSchema>;

/** A line as it is hashed: JSON in its one form. */
export const auditText = (line: AuditLine): string =>
  writeJson({
    day: line.day,
    time: line.time,
    organisation: line.organisation,
    person: line.person,
    kind: line.kind,
    objects: line.objects,
    refused: line.refused,
    times: line.times,
  });

/** The line in a text, or null when it is none. */
export const readAuditLine = (text: string): AuditLine | null => {
  try {
    const parsed = lineSchema.safeParse(readJson(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

/** Whether texts stand in the one order there is: ascending by themselves, each once. It tells nothing of what was first. */
export const isAuditOrder = (texts: readonly string[]): boolean =>
  texts.every((text, at) => at === 0 || (texts[at - 1] ?? '') < text);

const hash = (...[label, ...parts]: Parameters<typeof labelledHash>): string =>
  toHex(labelledHash(label, ...parts));

export type BlockOf = { readonly network: string; readonly day: Day; readonly organisation: string };

/** The running hashes of a block's lines: the first is of the block itself, the last is its leaf. */
export const blockHashes = (
  { network, day, organisation }: BlockOf,
  salt: string,
  texts: readonly string[],
): readonly [string, ...string[]] => {
  let last = hash('audit-block', utf8(network), utf8(day), utf8(organisation), utf8(salt));
  const hashes: [string, ...string[]] = [last];
  for (const text of texts) {
    last = hash('audit-line', fromHex(last), utf8(text));
    hashes.push(last);
  }
  return hashes;
};

export const leafOf = (of: BlockOf, salt: string, texts: readonly string[]): string =>
  blockHashes(of, salt, texts).at(-1) ?? '';

/** The root of a day: over the leaves in ascending order, so that their order names no organisation. */
export const auditRoot = (network: string, day: Day, leaves: readonly string[]): string =>
  hash('audit-root', utf8(network), utf8(day), ...leaves.toSorted().map(fromHex));

/** What the head of the first day names as the one before it. */
export const NO_HEAD = '0'.repeat(64);

export const auditHead = (network: string, day: Day, previous: string, root: string): string =>
  hash('audit-head', utf8(network), utf8(day), fromHex(previous), fromHex(root));

/** A head as somebody has it: whole, or the first 96 bits of one that was printed or read out as eight words. */
export type KeptHead = { readonly day: Day; readonly head: string };

/** Somebody of an organisation says: this is the head that I was shown for that day. */
export type Countersignature = KeptHead & {
  readonly organisation: string;
  readonly person: Id;
  /** The day of signing. */
  readonly signed: Day;
  readonly signature: string;
};

const signedParts = (network: string, c: Omit<Countersignature, 'signature'>) =>
  [network, c.organisation, c.person, c.signed, c.day, c.head].map(utf8);

export const countersign = (
  network: string,
  statement: Omit<Countersignature, 'signature'>,
  secret: string,
): Countersignature => ({
  ...statement,
  signature: sign(secret, 'audit-countersignature', ...signedParts(network, statement)),
});

/** Whether this key signed it. */
export const isCountersigned = (network: string, by: Countersignature, verifyKey: string): boolean =>
  verify(verifyKey, by.signature, 'audit-countersignature', ...signedParts(network, by));
