import { makeId } from '@seinhuis/core/ids';
import { systemRandom } from '@seinhuis/core/random';
import * as chain from '../../cli/network/chain.ts';
import { inTurn } from '../../cli/network/in-turn.ts';
import { makeSession } from '../../cli/network/session.ts';
import type { FileTip } from '../../cli/network/tip-file.ts';
import { type BenchNetwork, PARTNER, someone } from '../network/found-bench.ts';

/** Every report begins with this, so that an opened row is known by its text. */
export const BEGINNING = 'Bericht van de meting nummer';

const TIPS_AT_ONCE = 4;

const textOf = (number: number): string =>
  `${BEGINNING} ${number}. Achter een bedrijfspand aan het kanaal staat ’s nachts een witte bus zonder opschrift. Er worden blauwe vaten naar binnen gedragen. Daarna ruikt het scherp, naar zwembad. Twee mensen houden de weg in de gaten. Het gebeurt al enkele weken, vooral op doordeweekse nachten.`;

const tipOf = (number: number): FileTip => ({
  id: `bench-${number}`,
  text: textOf(number),
  theme: 'drugs.lab',
  place: { name: 'Amsterdam', gmCode: PARTNER },
  usable: true,
  unusableReason: null,
  urgent: false,
  safeText: textOf(number),
  channel: 'web',
});

/**
 * Brings so many different reports to one partner, each through the whole chain: sealed, posted, claimed, opened,
 * written, reviewed, forwarded.
 */
export const deliverMany = async (
  origin: string,
  { founded, network }: BenchNetwork,
  count: number,
  progress: (done: number) => void,
): Promise<void> => {
  const operator = someone(founded, 'operator');
  const reviewer = someone(founded, 'reviewer');
  const tipster = makeSession(origin);
  let done = 0;
  await inTurn(Array.from({ length: count }), TIPS_AT_ONCE, async (_, at) => {
    const tip = tipOf(at + 1);
    const sealed = await chain.sealAsTipster(network, tip);
    await chain.postTip(tipster, operator, 'sealed', sealed);
    await operator.client('claimTip', { parameters: { id: sealed.id } });
    await chain.readTip(operator, sealed.id);
    const statements = chain.statementsOf(tip.safeText);
    const listed = await chain.sendToReview(operator, sealed.id, {
      report: {
        format: 1,
        kind: 'report',
        id: makeId(systemRandom),
        theme: tip.theme,
        place: { gmCode: PARTNER, name: 'Amsterdam' },
        urgent: false,
        notBefore: null,
        statements: [...statements],
      },
      statements: chain.weigh(statements, tip.text),
      routes: [{ organisation: PARTNER, role: 'primary' }],
      missed: [],
    });
    const deliveries = await chain.forward(operator, await chain.approve(reviewer, listed));
    if (deliveries.length !== 1) throw new Error('a report did not reach the partner');
    done += 1;
    progress(done);
  });
};
