import { type Id, makeId } from '../ids.ts';
import { type OpenedDraft, type OpenedReview, openDraft, openReview, sealDraft } from '../operator.ts';
import { sealReview } from '../reviewer.ts';
import type { Draft, Report } from '../wire/report.ts';
import { seededRandom } from './seeded-random.ts';
import type { Name, SmallNetwork } from './small-network.ts';

// One report of the small network, written and approved by whom a test wants.

export const REPORT: Report = {
  format: 1,
  kind: 'report',
  id: makeId(seededRandom('small report')),
  theme: 'drugs.hennep',
  place: { gmCode: 'GM0402', name: 'Hilversum' },
  urgent: false,
  notBefore: null,
  statements: ['In een loods wordt hennep gekweekt.'],
};

export const WEIGHED: Pick<Draft, 'statements' | 'taken' | 'routes' | 'missed'> = {
  statements: [{ source: 'neighbourhood', circle: 3, decisions: [] }],
  taken: [],
  routes: [{ organisation: 'GM0402', role: 'primary' }],
  missed: [],
};

/** What a guard finds in that report. */
export const NOTHING_FOUND = [[]] as const;

export const ROUTE = { organisation: 'GM0402', role: 'primary' } as const;

export const draftBy = async (net: SmallNetwork, name: Name, sequence = 1): Promise<OpenedDraft> => {
  const { id, envelope } = await sealDraft(net.desk(name), REPORT, WEIGHED, sequence);
  return openDraft(net.desk(name), net.held('DESK', 'review'), id, REPORT.id, envelope);
};

export const reviewBy = async (
  net: SmallNetwork,
  name: Name,
  draft: OpenedDraft,
  decision: 'approved' | 'returned' = 'approved',
): Promise<OpenedReview & { readonly id: Id }> => {
  const answer = { circle: 3, decision, remark: '' } as const;
  const { id, envelope } = await sealReview(net.desk(name), draft, answer, NOTHING_FOUND);
  return { id, ...(await openReview(net.desk('olga'), net.held('DESK', 'review'), id, draft, envelope)) };
};
