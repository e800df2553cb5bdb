import { systemRandom } from '@seinhuis/core/random';
import { makeReceipt, openReceipt } from '@seinhuis/core/wire/receipt';
import * as chain from '../../cli/network/chain.ts';
import { nativeScrypt } from '../../cli/network/native-scrypt.ts';
import { makeSession } from '../../cli/network/session.ts';
import { handleTip, TIP } from '../network/desk-work.ts';
import { type BenchNetwork, someone } from '../network/found-bench.ts';

/** One tip from the citizen to the partner: what a switchboard is asked all day. */
export const walk = async (origin: string, { founded, network }: BenchNetwork): Promise<void> => {
  const operator = someone(founded, 'operator');
  const reader = someone(founded, 'reader');
  const tipster = makeSession(origin);
  const sealed = await chain.sealAsTipster(network, TIP);
  await chain.postTip(tipster, operator, 'sealed', sealed);
  await operator.client('listTips');
  await handleTip({ operator, reader, reviewer: someone(founded, 'reviewer') }, sealed.id);
  // A reader asks about their own organisation and an operator about all: the dearer one counts.
  await operator.client('figures');
  const { token } = await openReceipt(makeReceipt(systemRandom), network.network, nativeScrypt);
  await tipster('collect', { body: { token } });
};
