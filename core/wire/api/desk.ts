import * as z from 'zod/mini';
import { DISPOSITIONS } from '../../rules/dispositions.ts';
import { base64, count, day, gmCode, hex32, id, topTheme, week } from '../fields.ts';
import { MOST_PARTS, unusableReason } from '../report.ts';
import { organisationCode } from '../roster.ts';
import { DOORS } from '../tip.ts';

// The desk: tips, drafts, reviews, forwarding.

const none = null;

export const DESK = {
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
} as const;
