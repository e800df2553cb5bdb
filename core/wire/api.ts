import * as z from 'zod/mini';
import { ALARM_RULES } from '../rules/alarms.ts';
import { DISPOSITIONS } from '../rules/dispositions.ts';
import { AUDIT_KINDS } from './audited.ts';
import {
  base64,
  count,
  day,
  gmCode,
  handle,
  hex32,
  id,
  keyName,
  month,
  name,
  newPasskey,
  newWords,
  person,
  published,
  registrarSignature,
  signature,
  signedIn,
  token,
  topTheme,
  unlocker,
  webauthn,
  week,
} from './fields.ts';
import { MOST_PARTS, unusableReason } from './report.ts';
import { organisationCode, organisationKeySchema, ROLES, signedRosterSchema } from './roster.ts';
import type { ROUTES, RouteName } from './routes.ts';
import { DOORS } from './tip.ts';

// What the JSON bodies and answers of the routes hold. Envelopes inside JSON are unpadded base64url.

type Schemas = { readonly body: z.ZodMiniType | null; readonly answer: z.ZodMiniType | null };
const none = null;

export const API = {
  postTip: { body: none, answer: z.strictObject({ stored: z.literal(true) }) },
  collect: { body: z.strictObject({ token: hex32 }), answer: none },
  clearLetters: {
    body: z.strictObject({ token: hex32, letters: z.array(id).check(z.maxLength(4)) }),
    answer: none,
  },
  postLetter: { body: none, answer: none },
  network: {
    body: none,
    answer: z.strictObject({
      network: z.string(),
      registrars: z.tuple([hex32, hex32, hex32]),
      signatures: z.array(registrarSignature),
    }),
  },
  health: { body: none, answer: z.strictObject({ ready: z.boolean(), schema: z.int() }) },
  tellOutcome: {
    body: z.strictObject({
      delivery: z.string().check(z.regex(/^[0-9A-Fa-f]{4}-?[0-9A-Fa-f]{4}$/)),
      words: z.string().check(z.maxLength(120)),
      outcome: z.enum(DISPOSITIONS),
    }),
    answer: none,
  },

  signInWords: {
    body: z.strictObject({ handle, signIn: hex32, totp: z.string().check(z.regex(/^\d{6}$/)) }),
    answer: signedIn,
  },
  signInPasskeyOptions: {
    body: z.strictObject({}),
    answer: z.strictObject({ challenge: id, network: z.string(), options: webauthn }),
  },
  signInPasskey: { body: z.strictObject({ challenge: id, response: webauthn }), answer: signedIn },
  readInvitation: {
    body: z.strictObject({ invitation: token }),
    answer: z.strictObject({
      person,
      network: z.string(),
      organisationName: z.string(),
      registrars: z.nullable(z.tuple([hex32, hex32, hex32])),
    }),
  },
  joinPasskeyOptions: {
    body: z.strictObject({ invitation: token }),
    answer: z.strictObject({ challenge: id, options: webauthn }),
  },
  join: {
    body: z.strictObject({
      invitation: token,
      signing: hex32,
      recipient: z.string(),
      words: z.nullable(newWords),
      passkey: z.nullable(newPasskey),
    }),
    answer: signedIn,
  },

  signOut: { body: none, answer: none },
  signOutEverywhere: { body: none, answer: none },
  proveWords: {
    body: z.strictObject({ signIn: hex32, totp: z.string().check(z.regex(/^\d{6}$/)) }),
    answer: none,
  },
  provePasskeyOptions: { body: none, answer: z.strictObject({ challenge: id, options: webauthn }) },
  provePasskey: { body: z.strictObject({ challenge: id, response: webauthn }), answer: none },
  me: {
    body: none,
    answer: z.strictObject({
      person,
      network: z.string(),
      registrars: z.nullable(z.tuple([hex32, hex32, hex32])),
      unlockers: z.array(unlocker),
      today: day,
    }),
  },
  readDrawer: { body: none, answer: none },
  writeDrawer: { body: none, answer: none },
  roster: { body: none, answer: z.nullable(signedRosterSchema) },
  /** Only a sign that it is time to read the roster itself: nothing is believed of it. */
  rosterVersion: { body: none, answer: z.strictObject({ version: z.nullable(z.int()) }) },
  readGrants: {
    body: none,
    answer: z.strictObject({ grants: z.array(z.strictObject({ id, ...keyName.shape, envelope: base64 })) }),
  },
  giveGrant: { body: z.strictObject({ to: id, ...keyName.shape, envelope: base64 }), answer: none },
  colleagues: {
    body: none,
    answer: z.strictObject({
      people: z.array(
        z.strictObject({
          ...person.shape,
          signing: z.nullable(hex32),
          recipient: z.nullable(z.string()),
          holds: z.array(keyName),
        }),
      ),
    }),
  },
  proposeKey: { body: z.strictObject({ key: organisationKeySchema }), answer: none },
  addWords: { body: newWords, answer: none },
  addPasskeyOptions: { body: none, answer: z.strictObject({ challenge: id, options: webauthn }) },
  addPasskey: { body: newPasskey, answer: none },

  listTips: {
    body: none,
    answer: z.strictObject({
      tips: z.array(
        z.strictObject({
          id,
          door: z.enum(DOORS),
          day,
          bytes: count,
          state: z.enum(['waiting', 'claimed', 'closed']),
          mine: z.boolean(),
          /** Whether there is something to compare it by (PROTOCOL 6.6). */
          likeness: z.boolean(),
        }),
      ),
    }),
  },
  postPhoneTip: { body: none, answer: z.strictObject({ stored: z.literal(true) }) },
  claimTip: { body: none, answer: none },
  releaseTip: { body: none, answer: none },
  readTip: { body: none, answer: none },
  closeTip: {
    body: z.strictObject({ outcome: z.union([z.literal('forwarded'), z.literal('answer'), unusableReason]) }),
    answer: none,
  },
  keepLikeness: { body: none, answer: none },
  readLikenesses: {
    body: z.strictObject({ tips: z.array(id).check(z.maxLength(500)) }),
    answer: z.strictObject({ likenesses: z.array(z.strictObject({ tip: id, likeness: base64 })) }),
  },
  listReports: {
    body: none,
    answer: z.strictObject({
      reports: z.array(
        z.strictObject({
          id,
          theme: topTheme,
          week,
          state: z.enum(['draft', 'returned', 'approved', 'forwarded']),
          mine: z.boolean(),
          mayReview: z.boolean(),
          /** Of an addition: the report that it adds to and which part of it this is. */
          adds: z.nullable(z.strictObject({ report: id, part: count })),
          /** Whether this was forwarded and I may add to it. */
          mayAdd: z.boolean(),
          draft: id,
          sequence: z.int(),
          review: z.nullable(id),
          deliveries: z.array(
            z.strictObject({
              id,
              organisation: organisationCode,
              role: z.enum(['primary', 'info']),
              state: z.enum(['sent', 'opened', 'withdrawn']),
              outcome: z.nullable(z.enum(DISPOSITIONS)),
              confirmed: z.boolean(),
            }),
          ),
        }),
      ),
    }),
  },
  writeDraft: {
    body: z.strictObject({
      tip: id,
      theme: topTheme,
      draft: id,
      sequence: z.int().check(z.minimum(1)),
      envelope: base64,
    }),
    answer: none,
  },
  writeAddition: {
    body: z.strictObject({
      tip: id,
      part: z.int().check(z.minimum(2), z.maximum(MOST_PARTS)),
      draft: id,
      sequence: z.int().check(z.minimum(1)),
      envelope: base64,
    }),
    answer: none,
  },
  readDraft: { body: none, answer: none },
  review: {
    body: z.strictObject({
      decision: z.enum(['approved', 'returned']),
      sequence: z.int(),
      review: id,
      envelope: base64,
    }),
    answer: none,
  },
  readReview: { body: none, answer: none },
  forward: {
    body: z.strictObject({
      deliveries: z
        .array(
          z.strictObject({
            id,
            organisation: organisationCode,
            epoch: z.int(),
            role: z.enum(['primary', 'info']),
            outcomeVerifier: z.nullable(hex32),
            envelope: base64,
          }),
        )
        .check(z.maxLength(60)),
      missed: z.array(gmCode).check(z.maxLength(10)),
    }),
    answer: none,
  },
  withdraw: { body: none, answer: none },

  listDeliveries: {
    body: none,
    answer: z.strictObject({
      deliveries: z.array(
        z.strictObject({
          id,
          theme: topTheme,
          week,
          /** So many weeks after that it is forgotten. */
          weeks: count,
          role: z.enum(['primary', 'info']),
          epoch: z.int(),
          /** Of an addition: the delivery of the report itself; which part of the report this is. */
          first: z.nullable(id),
          part: count,
          state: z.enum(['sent', 'opened', 'withdrawn']),
          outcome: z.nullable(z.enum(DISPOSITIONS)),
          confirmed: z.boolean(),
        }),
      ),
    }),
  },
  readDeliveries: {
    body: z.strictObject({ ids: z.array(id).check(z.minLength(1), z.maxLength(50)) }),
    answer: none,
  },
  acknowledge: { body: none, answer: none },
  dispose: {
    body: z.strictObject({
      context: z.string().check(z.maxLength(2000)),
      body: z.string().check(z.maxLength(2000)),
      signature,
    }),
    answer: none,
  },

  listPeople: {
    body: none,
    answer: z.strictObject({
      people: z.array(
        z.strictObject({
          ...person.shape,
          joined: z.boolean(),
          removed: z.boolean(),
          signing: z.nullable(hex32),
          recipient: z.nullable(z.string()),
        }),
      ),
    }),
  },
  invitePerson: {
    body: z.strictObject({
      name,
      handle,
      organisation: organisationCode,
      roles: z.array(z.enum(ROLES)).check(z.minLength(1), z.maxLength(ROLES.length)),
      /** Where the digests go: how many deliveries and their spoken numbers, never content. */
      mail: z.optional(z.nullable(z.email().check(z.maxLength(254)))),
    }),
    answer: z.strictObject({ id, invitation: token }),
  },
  removePerson: { body: none, answer: none },
  listKeyProposals: {
    body: none,
    answer: z.strictObject({
      proposals: z.array(z.strictObject({ organisation: organisationCode, key: organisationKeySchema })),
    }),
  },
  readRosterProposal: {
    body: none,
    answer: z.strictObject({
      current: z.nullable(published),
      proposal: z.nullable(published),
      registrars: z.nullable(z.tuple([hex32, hex32, hex32])),
      /** Whose keys the proposal was made with: before the first publication the others compare them. */
      proposedRegistrars: z.nullable(z.tuple([hex32, hex32, hex32])),
    }),
  },
  proposeRoster: {
    body: z.strictObject({
      roster: z.string(),
      network: z.nullable(z.string()),
      registrars: z.tuple([hex32, hex32, hex32]),
    }),
    answer: none,
  },
  signRoster: {
    body: z.strictObject({ roster: registrarSignature, network: z.nullable(registrarSignature) }),
    answer: z.strictObject({ published: z.boolean() }),
  },
  coverage: {
    body: none,
    answer: z.strictObject({ missed: z.array(z.strictObject({ month, gmCode, theme: topTheme, count })) }),
  },

  figures: {
    body: none,
    answer: z.strictObject({
      contacts: z.array(z.strictObject({ month, door: z.enum(DOORS), count })),
      closed: z.array(z.strictObject({ month, outcome: z.string(), count })),
      reports: z.array(z.strictObject({ month, theme: topTheme, forwarded: count })),
      deliveries: z.array(
        z.strictObject({
          /** Each way of counting stands for itself: what goes to whom about what is not told together. */
          by: z.enum(['month', 'theme', 'organisation']),
          name: z.string(),
          role: z.enum(['primary', 'info']),
          sent: count,
          opened: count,
          followedUp: count,
          confirmed: count,
          reported: count,
        }),
      ),
    }),
  },

  auditHeads: {
    body: none,
    answer: z.strictObject({
      days: z.array(z.strictObject({ day, root: hex32, head: hex32 })),
      /** The last day that somebody of one's own organisation countersigned. */
      countersigned: z.nullable(day),
      /** How many alarms there were today and yesterday, about whom one may see them. */
      alarms: count,
    }),
  },
  readAudit: {
    body: none,
    answer: z.strictObject({
      /** Closed days: own lines as they were hashed, and what leads from them to the day's root. */
      days: z.array(
        z.strictObject({ day, salt: z.nullable(id), lines: z.array(z.string()), leaves: z.array(hex32) }),
      ),
      /** Lines that are in no closed day yet. */
      open: z.array(z.string()),
      people: z.array(z.strictObject({ id, name })),
    }),
  },
  countersign: { body: z.strictObject({ day, head: hex32, signed: day, signature }), answer: none },
  listAlarms: {
    body: none,
    answer: z.strictObject({
      alarms: z.array(
        z.strictObject({
          day,
          organisation: organisationCode,
          person: id,
          name: z.nullable(name),
          rule: z.enum(ALARM_RULES),
          kind: z.enum(AUDIT_KINDS),
          count,
          usual: count,
        }),
      ),
    }),
  },
} as const satisfies Record<RouteName, Schemas>;

/** The body that a route takes and the answer that it gives, as types. `never` where it has none in JSON. */
export type BodyOf<Name extends RouteName> =
  (typeof API)[Name]['body'] extends z.ZodMiniType<infer T> ? T : never;
export type AnswerOf<Name extends RouteName> = (typeof ROUTES)[Name]['answer'] extends 'octets'
  ? Uint8Array
  : (typeof API)[Name]['answer'] extends z.ZodMiniType<infer T>
    ? T
    : undefined;
