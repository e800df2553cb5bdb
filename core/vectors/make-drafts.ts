import { FINDING_KINDS, resolutionsOf } from '../rules/decisions.ts';

/** Drafts of both formats, the table of decisions, and what a second reader's client signs (PROTOCOL 7.2, 7.6). */
export const makeDrafts = () => {
  const flag = { start: 3, end: 9, kind: 'relation', circle: 2 } as const;
  const decision = { ...flag, step: 'merge', reason: 'widely-known' } as const;
  const statement = { source: 'work', circle: 3 } as const;
  const signature = '0'.repeat(128);
  const old = {
    format: 1,
    kind: 'draft',
    report: '{}',
    authorSignature: signature,
    routes: [{ organisation: 'GM0402', role: 'primary' }],
    missed: [],
    statements: [statement],
  };
  const now = {
    ...old,
    format: 2,
    statements: [{ ...statement, decisions: [decision] }],
    taken: [{ kind: 'quote', circle: 1, step: 'drop' }],
  };
  const withDecision = (changed: Readonly<Record<string, unknown>>) => ({
    ...now,
    statements: [{ ...statement, decisions: [{ ...decision, ...changed }] }],
  });
  const approval = (circle: 1 | 3, decisions: readonly unknown[], found: readonly unknown[]) => ({
    statements: [{ circle, decisions }],
    found,
  });
  return {
    paragraph: 'PROTOCOL 7.2, 7.6',
    good: [
      { why: 'format 2', body: now, decisions: 1 },
      { why: 'format 1, read as one without decisions', body: old, decisions: 0 },
    ],
    bad: [
      { why: 'format 3', body: { ...now, format: 3 } },
      { why: 'format 2 without what was taken', body: { ...old, format: 2, statements: now.statements } },
      { why: 'format 1 with decisions', body: { ...now, format: 1 } },
      { why: 'a decision with words', body: withDecision({ words: 'mijn zwager' }) },
      { why: 'a decision without a reason', body: withDecision({ reason: null }) },
      { why: 'a decision of a kind that there is not', body: withDecision({ kind: 'feeling' }) },
      { why: 'a decision of circle 5', body: withDecision({ circle: 5 }) },
      { why: 'a decision before the text', body: withDecision({ start: -1 }) },
    ],
    table: FINDING_KINDS.flatMap((kind) =>
      ([1, 2, 3, 4] as const).map((circle) => ({
        kind,
        circle,
        offered: resolutionsOf({ kind, circle }).map(({ step, reason }) => `${step} ${reason}`),
      })),
    ),
    approvals: [
      { why: 'nothing found', refusal: null, ...approval(3, [], [[]]) },
      { why: 'decided', refusal: null, ...approval(3, [decision], [[flag]]) },
      { why: 'a larger circle', refusal: null, ...approval(3, [], [[{ ...flag, circle: 3 }]]) },
      { why: 'undecided', refusal: 'unresolved', ...approval(3, [], [[flag]]) },
      {
        why: 'decided elsewhere',
        refusal: 'unresolved',
        ...approval(3, [decision], [[{ ...flag, end: 10 }]]),
      },
      {
        why: 'decided as the table does not have it',
        refusal: 'unresolved',
        ...approval(3, [{ ...decision, circle: 1 }], [[{ ...flag, circle: 1 }]]),
      },
      { why: 'nobody looked', refusal: 'unresolved', ...approval(3, [], []) },
      { why: 'a statement of one', refusal: 'circle-of-one', ...approval(1, [], [[]]) },
    ],
  };
};
