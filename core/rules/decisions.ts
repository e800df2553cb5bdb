// What may stand in an outgoing text although a guard marks it, and by which decision (DOMAIN 3, PROTOCOL 7.6). One
// table: the operator's choices, the check before sending, the second reader's check and the documentation read it.

/** Clues that a guard reads from any text. */
export const CLUE_KINDS = [
  'self-name',
  'self-contact',
  'self-address',
  'relation',
  'role',
  'vantage',
  'exclusive',
  'presence',
  'exact-time',
  'quote',
  'history',
  'household',
  'rare-fact',
  'style',
] as const;

export type ClueKind = (typeof CLUE_KINDS)[number];

/** What only a text that goes out can do wrong: the tipster's words, a place marked in the tip, a voice, a style. */
export const OUTGOING_KINDS = ['copied', 'marked', 'first-person', 'carried-style'] as const;

export const FINDING_KINDS = [...CLUE_KINDS, ...OUTGOING_KINDS] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** The steps of the rewrite ladder that can have been taken with words that stay. */
export const DECISION_STEPS = [
  'keep',
  'generalise-place',
  'generalise-time',
  'generalise-vantage',
  'generalise-relation',
  'merge',
  'paraphrase',
] as const;
export type DecisionStep = (typeof DECISION_STEPS)[number];

/** With what is taken away the whole ladder is open. */
export const LADDER_STEPS = [...DECISION_STEPS, 'drop'] as const;
export type LadderStep = (typeof LADDER_STEPS)[number];

export const DECISION_REASONS = [
  'not-the-tipster',
  'mistaken',
  'fact',
  'widely-known',
  'public',
  'coarser',
  'own-words',
] as const;
export type DecisionReason = (typeof DECISION_REASONS)[number];

/** A piece of an outgoing statement that a guard marks: UTF-16 offsets, never the words. */
export type Flag = {
  readonly start: number;
  readonly end: number;
  readonly kind: FindingKind;
  readonly circle: 1 | 2 | 3 | 4;
};

/** What the operator decided about a flag whose words stay: which step was taken and why that is enough. */
export type Decision = Flag & { readonly step: DecisionStep; readonly reason: DecisionReason };

/** A finding of circle 1-2 that was resolved by another text: what it was and by which step, not where. */
export type Taken = Pick<Flag, 'kind' | 'circle'> & { readonly step: LadderStep };

export type Resolution = Pick<Decision, 'step' | 'reason'>;

type Row = Resolution & {
  readonly kinds: readonly FindingKind[];
  /** The smallest circle in which this reason is enough. */
  readonly from: 1 | 2;
};

const SELF: readonly FindingKind[] = ['self-name', 'self-contact'];
const others = (...without: readonly FindingKind[]): readonly FindingKind[] =>
  FINDING_KINDS.filter((kind) => !without.includes(kind));

/**
 * What can be decided, in the order in which it is offered. A circle of one never stays because it weighs little: only
 * because the guard is wrong about it. The tipster's own name and number neither, in any circle.
 */
const ROWS: readonly Row[] = [
  { reason: 'not-the-tipster', step: 'keep', from: 1, kinds: others('copied', 'carried-style') },
  { reason: 'mistaken', step: 'keep', from: 1, kinds: others('copied') },
  { reason: 'fact', step: 'keep', from: 2, kinds: ['copied', 'marked', 'exact-time', 'rare-fact', 'quote'] },
  { reason: 'widely-known', step: 'merge', from: 2, kinds: others(...SELF, 'first-person', 'carried-style') },
  { reason: 'public', step: 'merge', from: 2, kinds: others(...SELF, 'first-person', 'carried-style') },
  { reason: 'coarser', step: 'generalise-place', from: 2, kinds: ['self-address', 'rare-fact'] },
  { reason: 'coarser', step: 'generalise-time', from: 2, kinds: ['exact-time'] },
  { reason: 'coarser', step: 'generalise-vantage', from: 2, kinds: ['vantage', 'presence', 'exclusive'] },
  {
    reason: 'coarser',
    step: 'generalise-relation',
    from: 2,
    kinds: ['relation', 'role', 'household', 'history'],
  },
  {
    reason: 'own-words',
    step: 'paraphrase',
    from: 2,
    kinds: ['copied', 'marked', 'quote', 'style', 'carried-style'],
  },
];

/** What an operator can decide about a finding of this kind and circle. */
export const resolutionsOf = ({ kind, circle }: Pick<Flag, 'kind' | 'circle'>): readonly Resolution[] =>
  ROWS.filter((row) => circle >= row.from && row.kinds.includes(kind)).map(({ reason, step }) => ({
    reason,
    step,
  }));

/** Whether the table has this decision. */
export const isAllowed = (decision: Omit<Decision, 'start' | 'end'>): boolean =>
  resolutionsOf(decision).some(({ reason, step }) => reason === decision.reason && step === decision.step);

/** Whether a finding has to be resolved before anything goes out: a circle of at most five people. */
export const blocks = ({ circle }: Pick<Flag, 'circle'>): boolean => circle <= 2;

/** The decision about a finding: about exactly these words, this kind and this circle, and one that the table has. */
export const decisionOn = (flag: Flag, decisions: readonly Decision[]): Decision | null =>
  decisions.find(
    (d) =>
      d.start === flag.start &&
      d.end === flag.end &&
      d.kind === flag.kind &&
      d.circle === flag.circle &&
      isAllowed(d),
  ) ?? null;

/** The findings of circle 1 and 2 that were neither taken away nor decided. */
export const unresolvedOf = (flags: readonly Flag[], decisions: readonly Decision[]): readonly Flag[] =>
  flags.filter((flag) => blocks(flag) && decisionOn(flag, decisions) === null);

const counted = (found: readonly (readonly Flag[])[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { kind, circle } of found.flat())
    counts.set(`${kind} ${circle}`, (counts.get(`${kind} ${circle}`) ?? 0) + 1);
  return counts;
};

/** What a text had to resolve and the text after it has no more, remembered once for each kind, circle and step. */
export const takenAway = (
  taken: readonly Taken[],
  before: readonly (readonly Flag[])[],
  after: readonly (readonly Flag[])[],
  step: LadderStep,
): readonly Taken[] => {
  const left = counted(after);
  const gone = before.flat().filter((flag) => {
    const name = `${flag.kind} ${flag.circle}`;
    return blocks(flag) && (counted(before).get(name) ?? 0) > (left.get(name) ?? 0);
  });
  const all = [...taken, ...gone.map(({ kind, circle }) => ({ kind, circle, step }))];
  return [...new Map(all.map((one) => [`${one.kind} ${one.circle} ${one.step}`, one])).values()];
};

/** A statement as it was weighed: how many could have told it, and what was decided about its words. */
type Weighed = { readonly circle: 1 | 2 | 3 | 4; readonly decisions: readonly Decision[] };

export type ApprovalRefusal = 'circle-of-one' | 'unresolved';

/**
 * Why a text may not be approved: a statement of one, or a finding that stands undecided (PROTOCOL 7.6). `found` holds
 * for each statement what the guard of the one who asks found in it.
 */
export const approvalRefusal = (
  statements: readonly Weighed[],
  found: readonly (readonly Flag[])[],
): ApprovalRefusal | null => {
  if (statements.some((s) => s.circle === 1)) return 'circle-of-one';
  // No findings were looked for: that is not the same as none found.
  if (found.length !== statements.length) return 'unresolved';
  return statements.some((s, at) => unresolvedOf(found[at] ?? [], s.decisions).length > 0)
    ? 'unresolved'
    : null;
};

/** An approval that a second reader's client does not sign. */
export class ApprovalRefusedError extends Error {
  readonly code: ApprovalRefusal;

  constructor(code: ApprovalRefusal) {
    super(`not approved: ${code}`);
    this.name = 'ApprovalRefusedError';
    this.code = code;
  }
}

/** The part of two texts that is the same at their beginning, and at their end. */
const same = (before: string, after: string): { readonly head: number; readonly tail: number } => {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { head, tail };
};

/** The decisions that still hold after a text was changed: those about words that the change did not touch. */
export const carriedOver = <D extends Pick<Flag, 'start' | 'end'>>(
  decisions: readonly D[],
  before: string,
  after: string,
): readonly D[] => {
  const { head, tail } = same(before, after);
  const shift = after.length - before.length;
  return decisions.flatMap((d) => {
    if (d.end <= head) return [d];
    return d.start >= before.length - tail ? [{ ...d, start: d.start + shift, end: d.end + shift }] : [];
  });
};
