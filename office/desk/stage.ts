import type { AnswerOf } from '@seinhuis/core/wire/api';
import type { Work } from '../keys/work.ts';

type Report = AnswerOf<'listReports'>['reports'][number];
export type Stage = 'fresh' | 'writing' | 'review' | 'returned' | 'approved' | 'forwarded';

const OF_STATE = {
  draft: 'review',
  returned: 'returned',
  approved: 'approved',
  forwarded: 'forwarded',
} as const satisfies Record<Report['state'], Stage>;

/** How far a claimed tip is: from what I wrote and from the state of its report. Only my own drawer knows they belong together. */
export const stageOf = (work: Work | undefined, reports: readonly Report[]): Stage => {
  if (work === undefined) return 'fresh';
  const report = reports.find((r) => r.id === work.report);
  if (report !== undefined) return OF_STATE[report.state];
  const begun = work.usable !== null || work.statements.some((s) => s.text !== '');
  return begun ? 'writing' : 'fresh';
};
