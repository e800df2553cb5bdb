import { join } from 'node:path';
import { sealLetter } from '@seinhuis/core/operator';
import type { Disposition } from '@seinhuis/core/rules/dispositions';
import type { Network } from '@seinhuis/core/wire/network';
import { openReceipt } from '@seinhuis/core/wire/receipt';
import * as chain from '../network/chain.ts';
import type { Founded } from '../network/found.ts';
import { addLater } from '../network/later.ts';
import { nativeScrypt } from '../network/native-scrypt.ts';
import type { Person } from '../network/person.ts';
import { makeSession } from '../network/session.ts';
import { type FileTip, readTips } from '../network/tip-file.ts';

/** How far a tip of the demo has come. Each state of the chain has some. */
const STAGES = ['waiting', 'claimed', 'draft', 'returned', 'approved', 'sent', 'opened', 'disposed'] as const;
type Stage = (typeof STAGES)[number];

/** Usable tips take the stages in turn, most of them the later ones; unusable ones are closed or still wait. */
const TURN: readonly Stage[] = [
  'disposed',
  'opened',
  'sent',
  'disposed',
  'waiting',
  'opened',
  'draft',
  'disposed',
  'claimed',
  'approved',
  'sent',
  'returned',
];
const OUTCOMES: readonly Disposition[] = [
  'measure',
  'inspection',
  'in-progress',
  'not-confirmed',
  'prosecution',
  'no-action',
];

const stageOf = (at: number): Stage => TURN[at % TURN.length] ?? 'waiting';

type Work = {
  readonly founded: Founded;
  readonly network: Network;
  readonly base: string;
};

const pick = (work: Work, handles: readonly string[], at: number): Person => {
  const person = work.founded.people.get(handles[at % handles.length] ?? '');
  if (person === undefined) throw new Error('the demo misses somebody');
  return person;
};

const OPERATORS = ['anna', 'bram'];
const REVIEWERS = ['chris', 'dewi'];

const carry = async (
  work: Work,
  operator: Person,
  tip: FileTip,
  tipId: string,
  stage: Stage,
  at: number,
): Promise<chain.Listed | null> => {
  const reached = (wanted: Stage): boolean => STAGES.indexOf(stage) >= STAGES.indexOf(wanted);
  if (!reached('claimed')) return null;
  await operator.client('claimTip', { parameters: { id: tipId } });
  if (!reached('draft')) return null;
  await chain.readTip(operator, tipId);
  const written = chain.writeReport(
    operator,
    tip,
    chain.placeOf(tip, () => {}),
  );
  const draft = await chain.sendToReview(operator, tipId, written);
  if (stage === 'draft') return null;
  const reviewer = pick(work, REVIEWERS, at);
  if (stage === 'returned') {
    await chain.sendBack(reviewer, draft, 'Alleen de buren kunnen dit weten. Maak de tijd ruimer.');
    return null;
  }
  const approved = await chain.approve(reviewer, draft);
  if (stage === 'approved') return null;
  const deliveries = await chain.forward(operator, approved);
  await operator.client('closeTip', { parameters: { id: tipId }, body: { outcome: 'forwarded' } });
  for (const [number, delivery] of deliveries.entries()) {
    const reader = [...work.founded.people.values()].find((p) => p.organisation === delivery.organisation);
    if (reader === undefined || !reached('opened') || (at + number) % 4 === 3) continue;
    await chain.openAsReader(reader, delivery.id);
    const role = written.routes.find((r) => r.organisation === delivery.organisation)?.role;
    if (reached('disposed') && role === 'primary')
      await chain.dispose(reader, delivery.id, OUTCOMES[(at + number) % OUTCOMES.length] ?? 'in-progress');
  }
  return approved;
};

/** Belongs to the first report that was opened: the second tip of the file, about undeclared work. */
const LATER = {
  text: 'Ik meldde al eerder iets. Hij klust nu ook op zaterdag, met een witte bestelbus.',
  safeText: 'Er zou nu ook op zaterdag zwart worden gewerkt, met een witte bestelbus.',
};

/** A tipster tells more after their report went out: the desk adds it, and the partners have not read it yet. */
const tellLater = async (work: Work, operator: Person, first: chain.Listed, tip: FileTip, at: number) => {
  const sealed = await chain.sealAsTipster(work.network, { ...tip, ...LATER });
  await chain.postTip(makeSession(work.base), operator, 'sealed', sealed);
  await operator.client('claimTip', { parameters: { id: sealed.id } });
  await chain.readTip(operator, sealed.id);
  const draft = await addLater(operator, first, sealed.id, LATER);
  await chain.forward(operator, await chain.approve(pick(work, REVIEWERS, at), draft));
  await operator.client('closeTip', { parameters: { id: sealed.id }, body: { outcome: 'forwarded' } });
};

/**
 * Fills the demo with 60 synthetic tips in every state, each through the real interface. Answers the receipt of one
 * tipster to whom the desk wrote a letter.
 */
export const fillDemo = async (
  work: Work,
  progress: (done: number, of: number) => void,
): Promise<readonly string[]> => {
  const tips = readTips(join(import.meta.dirname, 'tips.jsonl'));
  const tipster = makeSession(work.base);
  let receipt: readonly string[] = [];
  let usable = 0;
  let added = false;
  for (const [at, tip] of tips.entries()) {
    const operator = pick(work, OPERATORS, at);
    const sealed = await chain.sealAsTipster(work.network, tip);
    await chain.postTip(tipster, operator, 'sealed', sealed);
    if (tip.unusableReason !== null) {
      if (at % 4 !== 0) {
        await operator.client('claimTip', { parameters: { id: sealed.id } });
        await operator.client('closeTip', {
          parameters: { id: sealed.id },
          body: { outcome: tip.unusableReason },
        });
      }
    } else {
      const stage = stageOf(usable);
      usable += 1;
      const sent = await carry(work, operator, tip, sealed.id, stage, at);
      if (stage === 'opened' && sent !== null && !added) {
        added = true;
        await tellLater(work, operator, sent, tip, at);
      }
      if (stage === 'disposed' && receipt.length === 0) {
        receipt = sealed.words;
        await writeBack(work, operator, receipt);
      }
    }
    progress(at + 1, tips.length);
  }
  return receipt;
};

const writeBack = async (work: Work, operator: Person, words: readonly string[]): Promise<void> => {
  const { address, recipient } = await openReceipt(words, work.network.network, nativeScrypt);
  const letter = {
    number: 1,
    previous: null,
    status: 'question',
    text: 'Dank u wel voor uw melding. Weet u op welke dagen de bestelwagen komt? Schrijf alleen op wat u veilig kunt zeggen.',
  } as const;
  const { id, envelope } = await sealLetter(
    operator.desk(),
    operator.held('letter'),
    { address, recipient },
    letter,
  );
  await makeSession(work.base)('postLetter', { parameters: { address, id }, body: envelope });
};
