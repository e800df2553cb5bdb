import * as z from 'zod/mini';
import { isDay, isId } from '../ids.ts';
import { DECISION_REASONS, DECISION_STEPS, FINDING_KINDS, LADDER_STEPS } from '../rules/decisions.ts';
import { UNUSABLE_REASONS } from '../rules/tip-lifecycle.ts';

const id = z.string().check(z.refine(isId));
const day = z.string().check(z.refine(isDay));
const hash = z.string().check(z.regex(/^[0-9a-f]{128}$/));
const textHash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const code = z.string().check(z.regex(/^[A-Z]{2}[A-Z0-9-]{1,18}$/));
const gmCode = z.string().check(z.regex(/^GM\d{4}$/));

/** How many people, in the eyes of the subject, could have told this (DOMAIN 2). */
export const circle = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Circle = z.infer<typeof circle>;

/** How the desk came to know a statement; never leaves the desk. */
export const SOURCE_CLASSES = [
  'public',
  'neighbourhood',
  'heard',
  'work',
  'family',
  'online',
  'unknown',
] as const;

/** The most parts that a report can have: the report itself and what was added to it. */
export const MOST_PARTS = 20;

/**
 * The report: the desk's own, safe text, the only thing partners ever see (PROTOCOL 7.1). Its exact text is what
 * author and reviewer sign; how the desk knows each statement stays in the draft.
 */
export const reportSchema = z.strictObject({
  format: z.literal(1),
  kind: z.literal('report'),
  id,
  theme: z.string(),
  place: z.nullable(z.strictObject({ gmCode: z.nullable(gmCode), name: z.string() })),
  urgent: z.boolean(),
  /** The first day on which a partner may act on it, or null. */
  notBefore: z.nullable(day),
  statements: z
    .array(z.string().check(z.minLength(1), z.maxLength(4000)))
    .check(z.minLength(1), z.maxLength(60)),
  /** Of an addition only: which part of the report it is and the hash of the part before it (PROTOCOL 7.5). */
  adds: z.optional(
    z.strictObject({ part: z.int().check(z.minimum(2), z.maximum(MOST_PARTS)), previous: textHash }),
  ),
});
export type Report = z.infer<typeof reportSchema>;

const signer = z.strictObject({ person: id, signature: hash, day });

/** The exact text of a report with the signatures of its author and its reviewer. */
const signedReportSchema = z.strictObject({ report: z.string(), author: signer, reviewer: signer });
export type SignedReport = z.infer<typeof signedReportSchema>;

/** One line of the routing as the operator chose it. */
export const routeSchema = z.strictObject({ organisation: code, role: z.enum(['primary', 'info']) });
export type Route = z.infer<typeof routeSchema>;

/** The longest statement, in UTF-16 units. */
export const STATEMENT_LIMIT = 4000;
const DECISIONS = 200;
/** Every kind in every circle by every step, and there are no more. */
const TAKEN = FINDING_KINDS.length * 2 * LADDER_STEPS.length;
const offset = z.int().check(z.minimum(0), z.maximum(STATEMENT_LIMIT));

/** A decision about words that stay although a guard marks them: where, which kind, why; never the words (PROTOCOL 7.6). */
const decisionSchema = z.strictObject({
  start: offset,
  end: offset,
  kind: z.enum(FINDING_KINDS),
  circle,
  step: z.enum(DECISION_STEPS),
  reason: z.enum(DECISION_REASONS),
});

/** A finding that another text resolved: what it was and by which step, never where or which words. */
const takenSchema = z.strictObject({ kind: z.enum(FINDING_KINDS), circle, step: z.enum(LADDER_STEPS) });

const drafted = {
  kind: z.literal('draft'),
  /** The exact text of the report. */
  report: z.string(),
  authorSignature: hash,
  routes: z.array(routeSchema),
  missed: z.array(gmCode),
};
const weighed = { source: z.enum(SOURCE_CLASSES), circle };

/** What an operator seals for review: the outgoing text and, for the desk only, how it was weighed (PROTOCOL 7.2). */
export const draftSchema = z.strictObject({
  format: z.literal(2),
  ...drafted,
  statements: z.array(
    z.strictObject({ ...weighed, decisions: z.array(decisionSchema).check(z.maxLength(DECISIONS)) }),
  ),
  taken: z.array(takenSchema).check(z.maxLength(TAKEN)),
  /** Of an addition only: every part before it, so that the reviewer reads what the partners already have. */
  before: z.optional(z.array(signedReportSchema).check(z.minLength(1), z.maxLength(MOST_PARTS - 1))),
});
export type Draft = z.infer<typeof draftSchema>;

const firstDraftSchema = z.strictObject({
  format: z.literal(1),
  ...drafted,
  statements: z.array(z.strictObject(weighed)),
});

/** A draft of either format, or null. Format 1 knows no decisions: it is read as one in which nothing was decided. */
export const readDraft = (body: unknown): Draft | null => {
  const now = draftSchema.safeParse(body);
  if (now.success) return now.data;
  const before = firstDraftSchema.safeParse(body);
  if (!before.success) return null;
  const statements = before.data.statements.map((s) => ({ ...s, decisions: [] }));
  return { ...before.data, format: 2, statements, taken: [] };
};

/** What the reviewer seals back: a guess made before anything else was shown, and the decision (PROTOCOL 7.3). */
export const reviewSchema = z.strictObject({
  format: z.literal(1),
  kind: z.literal('review'),
  report: id,
  circle,
  decision: z.enum(['approved', 'returned']),
  /** Signature over the hash of the exact report; null when returned. */
  signature: z.nullable(hash),
  remark: z.string().check(z.maxLength(4000)),
});
export type Review = z.infer<typeof reviewSchema>;

/** What a partner receives: the exact report with two signatures by two different people (PROTOCOL 7.4). */
export const deliverySchema = z.strictObject({
  format: z.literal(1),
  kind: z.literal('delivery'),
  report: z.string(),
  role: z.enum(['primary', 'info']),
  author: signer,
  reviewer: signer,
  /** Six words with which the outcome can be told without signing in; none with an addition (PROTOCOL 8.1). */
  outcomeWords: z.nullable(z.string()),
});
export type Delivery = z.infer<typeof deliverySchema>;

/** The short name of a report or delivery that people say to each other: from random bits, so no order shows. */
export const spokenNumber = (id: string): string => `${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase();

export const unusableReason = z.enum(UNUSABLE_REASONS);
