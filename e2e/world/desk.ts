import { openTip, sealLetter } from '@seinhuis/core/operator';
import { openReceipt } from '@seinhuis/core/wire/receipt';
import type { TipBody } from '@seinhuis/core/wire/tip';
import { nativeScrypt } from '../../cli/network/native-scrypt.ts';
import { makeSession } from '../../cli/network/session.ts';
import type { World } from './world.ts';

/** Claims the one tip that waits and opens it, as an operator does: what did the door really seal? */
export const openWaitingTip = async (
  world: World,
  handle = 'anna',
): Promise<{ readonly body: TipBody; readonly files: readonly Uint8Array[]; readonly id: string }> => {
  const operator = world.person(handle);
  await operator.refresh(world.founded.registrars);
  const { tips } = await operator.client('listTips');
  const waiting = tips.filter((t) => t.state === 'waiting');
  const [tip] = waiting;
  if (tip === undefined || waiting.length !== 1) throw new Error(`${waiting.length} tips wait, not one`);
  await operator.client('claimTip', { parameters: { id: tip.id } });
  const envelope = await operator.client('readTip', { parameters: { id: tip.id } });
  return { ...(await openTip(operator.held('intake'), envelope)), id: tip.id };
};

/** The desk asks the owner of eight words something. */
export const writeLetter = async (world: World, words: readonly string[], text: string): Promise<void> => {
  const operator = world.person('anna');
  await operator.refresh(world.founded.registrars);
  const mailbox = await openReceipt(words, world.founded.network, nativeScrypt);
  const letter = { number: 1, previous: null, status: 'question', text } as const;
  const { id, envelope } = await sealLetter(operator.desk(), operator.held('letter'), mailbox, letter);
  const parameters = { address: mailbox.address, id };
  await makeSession(world.serving.origin)('postLetter', { parameters, body: envelope });
};
