import { makeId } from '@seinhuis/core/ids';
import { systemRandom } from '@seinhuis/core/random';
import * as chain from '../../cli/network/chain.ts';
import type { Person } from '../../cli/network/person.ts';
import type { FileTip } from '../../cli/network/tip-file.ts';
import { PARTNER } from './found-bench.ts';

const TEXT =
  'Achter een bedrijfspand aan het kanaal staat ’s nachts een witte bus zonder opschrift. Er worden blauwe vaten naar binnen gedragen.';

export const TIP: FileTip = {
  id: 'bench',
  text: TEXT,
  theme: 'drugs.lab',
  place: { name: 'Amsterdam', gmCode: PARTNER },
  usable: true,
  unusableReason: null,
  urgent: false,
  safeText: TEXT,
  channel: 'web',
};

const NEWEST = 50;

export type AtWork = { readonly operator: Person; readonly reviewer: Person; readonly reader: Person };

/**
 * A waiting tip becomes a report that a partner has read and told the outcome of: everything that the desk and the
 * reader ask of the switchboard for it, with the lists that they look at on the way.
 */
export const handleTip = async ({ operator, reviewer, reader }: AtWork, id: string): Promise<void> => {
  await operator.client('claimTip', { parameters: { id } });
  await chain.readTip(operator, id);
  const statements = chain.statementsOf(TIP.safeText);
  const listed = await chain.sendToReview(operator, id, {
    report: {
      format: 1,
      kind: 'report',
      id: makeId(systemRandom),
      theme: TIP.theme,
      place: { gmCode: PARTNER, name: 'Amsterdam' },
      urgent: false,
      notBefore: null,
      statements: [...statements],
    },
    statements: chain.weigh(statements, TIP.text),
    routes: [{ organisation: PARTNER, role: 'primary' }],
    missed: [],
  });
  await reviewer.client('listReports');
  const approved = await chain.approve(reviewer, listed);
  await operator.client('listReports');
  const [delivery] = await chain.forward(operator, approved);
  await operator.client('closeTip', { parameters: { id }, body: { outcome: 'forwarded' } });
  if (delivery === undefined) throw new Error('a report did not reach the partner');
  const { deliveries } = await reader.client('listDeliveries');
  await reader.client('readDeliveries', {
    body: { ids: deliveries.slice(0, NEWEST).map((d) => d.id) },
  });
  await reader.client('acknowledge', { parameters: { id: delivery.id } });
  await chain.dispose(reader, delivery.id, 'inspection');
};
