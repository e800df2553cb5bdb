import { openTip, sealLetter } from '@seinhuis/core/operator';
import { systemRandom } from '@seinhuis/core/random';
import { sealAnswer, sealTip, type TipFile } from '@seinhuis/core/tipster';
import { likenessOf, sealLikeness } from '@seinhuis/core/wire/likeness';
import { readNetwork } from '@seinhuis/core/wire/network';
import { openReceipt } from '@seinhuis/core/wire/receipt';
import type { TipBody } from '@seinhuis/core/wire/tip';
import {
  approve,
  forward,
  placeOf,
  readTip,
  sealAsTipster,
  sendToReview,
  writeReport,
} from '../../cli/network/chain.ts';
import { nativeScrypt } from '../../cli/network/native-scrypt.ts';
import { makeSession } from '../../cli/network/session.ts';
import type { FileTip } from '../../cli/network/tip-file.ts';
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

/** A tip of a tipster, as lines of a file tell it; only what is told matters to a journey. */
export const tipAbout = (
  text: string,
  theme = 'drugs.hennep',
  place = { gmCode: 'GM0361', name: 'Alkmaar' },
): FileTip => ({
  id: 'journey',
  text,
  theme,
  place,
  usable: true,
  unusableReason: null,
  urgent: false,
  safeText: text,
  channel: 'web',
});

const networkOf = async (world: World) => {
  const read = readNetwork(await makeSession(world.serving.origin)('network'), null, world.serving.today());
  if (!read.ok) throw new Error(`network.json: ${read.reason}`);
  return read.network;
};

/** The owner of eight words answers a letter: it travels as a tip does. */
export const postAnswer = async (world: World, words: readonly string[], text: string): Promise<void> => {
  const network = await networkOf(world);
  const mailbox = await openReceipt(words, network.network, nativeScrypt);
  const sealed = await sealAnswer(network, { language: 'nl', text, letter: 1, mailbox }, systemRandom);
  const parameters = { id: sealed.id, door: 'sealed' };
  await makeSession(world.serving.origin)('postTip', { parameters, body: sealed.envelope });
};

/** A tipster seals a tip to the network as it is served, posts it, and keeps the eight words. */
export const postKeptTip = async (
  world: World,
  tip: FileTip,
): Promise<{ readonly id: string; readonly words: readonly string[] }> => {
  const client = makeSession(world.serving.origin);
  const { id, envelope, words } = await sealAsTipster(await networkOf(world), tip);
  await client('postTip', { parameters: { id, door: 'sealed' }, body: envelope });
  return { id, words };
};

/** The same of somebody who does not come back. Answers the tip's id. */
export const postSealedTip = async (world: World, tip: FileTip): Promise<string> =>
  (await postKeptTip(world, tip)).id;

/** An operator has a tip in hand, makes what it is compared by, and gives it back. */
export const likenTip = async (world: World, handle: string, id: string): Promise<void> => {
  const operator = world.person(handle);
  await operator.refresh(world.founded.registrars);
  const parameters = { id };
  await operator.client('claimTip', { parameters });
  const intake = operator.held('intake');
  const { body } = await openTip(intake, await operator.client('readTip', { parameters }));
  const likeness = likenessOf(intake.secret, body);
  const sealed = sealLikeness(world.founded.network, intake.secret, id, likeness, systemRandom);
  await operator.client('keepLikeness', { parameters, body: sealed });
  await operator.client('releaseTip', { parameters });
};

/** A tip with files, as any device could have posted it: whatever bytes under whatever type. */
export const postFilesTip = async (world: World, text: string, files: readonly TipFile[]): Promise<void> => {
  const client = makeSession(world.serving.origin);
  const read = readNetwork(await client('network'), null, world.serving.today());
  if (!read.ok) throw new Error(`network.json: ${read.reason}`);
  const tip = { language: 'nl', answers: { what: text }, files, mailbox: null } as const;
  const sealed = await sealTip(read.network, tip, systemRandom);
  await client('postTip', { parameters: { id: sealed.id, door: 'sealed' }, body: sealed.envelope });
};

/** A tip that went the whole way: claimed and written by the operator, approved blind, forwarded. */
export const forwardTip = async (world: World, tip: FileTip) => {
  const [anna, chris] = [world.person('anna'), world.person('chris')];
  const id = await postSealedTip(world, tip);
  for (const person of [anna, chris]) await person.refresh(world.founded.registrars);
  await anna.client('claimTip', { parameters: { id } });
  await readTip(anna, id);
  const draft = await sendToReview(
    anna,
    id,
    writeReport(
      anna,
      tip,
      placeOf(tip, () => {}),
    ),
  );
  return { report: draft.id, deliveries: await forward(anna, await approve(chris, draft)) };
};
