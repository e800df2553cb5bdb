import { makeId } from '@seinhuis/core/ids';
import { systemRandom } from '@seinhuis/core/random';
import { makeReceipt, openReceipt } from '@seinhuis/core/wire/receipt';
import * as chain from '../../cli/network/chain.ts';
import { nativeScrypt } from '../../cli/network/native-scrypt.ts';
import { makeSession } from '../../cli/network/session.ts';
import type { FileTip } from '../../cli/network/tip-file.ts';
import { type BenchNetwork, PARTNER, someone } from '../network/found-bench.ts';

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

/**
 * One tip from the citizen to the partner, with the lists that everybody looks at on the way: what a switchboard is
 * asked all day. Answers when the tip is closed.
 */
export const walk = async (origin: string, { founded, network }: BenchNetwork): Promise<void> => {
  const operator = someone(founded, 'operator');
  const reviewer = someone(founded, 'reviewer');
  const reader = someone(founded, 'reader');
  const tipster = makeSession(origin);
  const sealed = await chain.sealAsTipster(network, TIP);
  await chain.postTip(tipster, operator, 'sealed', sealed);
  await operator.client('listTips');
  await operator.client('claimTip', { parameters: { id: sealed.id } });
  await chain.readTip(operator, sealed.id);
  const statements = chain.statementsOf(TIP.safeText);
  const listed = await chain.sendToReview(operator, sealed.id, {
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
  await operator.client('closeTip', { parameters: { id: sealed.id }, body: { outcome: 'forwarded' } });
  if (delivery === undefined) throw new Error('a report did not reach the partner');

  const { deliveries } = await reader.client('listDeliveries');
  const newest = deliveries.slice(0, NEWEST).map(({ id }) => id);
  await reader.client('readDeliveries', { body: { ids: newest } });
  await reader.client('acknowledge', { parameters: { id: delivery.id } });
  await chain.dispose(reader, delivery.id, 'inspection');
  await reader.client('figures');
  await operator.client('figures');

  const { token } = await openReceipt(makeReceipt(systemRandom), network.network, nativeScrypt);
  await tipster('collect', { body: { token } });
};
