import { sealLetter } from '@seinhuis/core/operator';
import { systemRandom } from '@seinhuis/core/random';
import { DISPOSITIONS } from '@seinhuis/core/rules/dispositions';
import { sealAnswer, sealTip } from '@seinhuis/core/tipster';
import type { Client } from '@seinhuis/core/wire/client';
import { makeReceipt, openReceipt } from '@seinhuis/core/wire/receipt';
import * as chain from '../../../cli/network/chain.ts';
import { nativeScrypt } from '../../../cli/network/native-scrypt.ts';
import type { Person } from '../../../cli/network/person.ts';
import { makeSession } from '../../../cli/network/session.ts';
import type { FileTip } from '../../../cli/network/tip-file.ts';
import { type Chance, makeChance, oneOf } from './chance.ts';
import type { Ledger, Told, ToldLetter } from './ledger.ts';
import { type Line, LostError, patientClient, patiently, patientPerson } from './line.ts';
import type { NetworkOnDisk } from './network.ts';

/** What everybody works with in one round. */
type Work = {
  readonly at: NetworkOnDisk;
  readonly ledger: Ledger;
  readonly line: Line;
  readonly chance: Chance;
  readonly tipster: Client;
  readonly person: (handle: string) => Person;
};

/** One thing that somebody does, again and again; `text` is written once in the world. */
type Doing = (work: Work, text: string) => Promise<unknown>;

const tipAbout = (text: string): FileTip => ({
  id: 'faults',
  text,
  theme: 'drugs.lab',
  place: { name: 'Alkmaar', gmCode: 'GM0361' },
  usable: true,
  unusableReason: null,
  urgent: false,
  safeText: 'Bij een loods zou een busje staan.',
  channel: 'web',
});

/** Keeps that something was begun, does it, and keeps that it was acknowledged. */
const keeping = async <Result>(keep: (told: Told) => void, work: () => Promise<Result>): Promise<Result> => {
  keep('begun');
  const result = await work();
  keep('acknowledged');
  return result;
};

const postText = async ({ at, ledger, tipster }: Work, text: string): Promise<string> => {
  const tip = { language: 'nl', answers: { what: text }, files: [], mailbox: null } as const;
  const { id, envelope } = await sealTip(at.network, tip, systemRandom);
  await keeping(
    (told) => ledger.texts.set(text, told),
    () => tipster('postTip', { parameters: { id, door: 'sealed' }, body: envelope }),
  );
  return id;
};

/** Through the plain door, as a browser without script sends its form. */
const fillInForm: Doing = ({ at, ledger, line, chance }, text) => {
  const once = Buffer.from(systemRandom(32)).toString('hex');
  const body = new URLSearchParams({ what: text, once });
  return keeping(
    (told) => ledger.texts.set(text, told),
    () =>
      patiently(line, chance, async () => {
        const answer = await fetch(at.plainOrigin, { method: 'POST', body }).catch(() => null);
        const page = await answer?.text().catch(() => null);
        if (answer === null || page == null || answer.status === 503) throw new LostError();
        if (answer.status !== 200 || !page.includes('<ol class="words">'))
          throw new Error(`the plain door answered ${answer.status}`);
      }),
  );
};

/** A tip from the desk to its partner: claimed, read, written, approved by another, forwarded, opened, disposed, closed. */
const goTheWholeWay: Doing = async (work, text) => {
  const { ledger, chance } = work;
  const [anna, chris, lezer] = [work.person('anna'), work.person('chris'), work.person('lezer')];
  const tip = await postText(work, text);
  await anna.client('claimTip', { parameters: { id: tip } });
  if ((await chain.readTip(anna, tip)) !== text) throw new Error('the tip reads otherwise than it was sent');
  const about = tipAbout(text);
  const written = chain.writeReport(
    anna,
    about,
    chain.placeOf(about, () => {}),
  );
  const { id } = written.report;
  ledger.reports.set(id, { draft: null, review: null, deliveries: null });
  const draft = await chain.sendToReview(anna, tip, written);
  ledger.reports.set(id, { draft: draft.draft, review: null, deliveries: null });
  const reviewed = await chain.approve(chris, draft);
  ledger.reports.set(id, { draft: draft.draft, review: reviewed.review, deliveries: null });
  const deliveries = await chain.forward(anna, reviewed);
  ledger.reports.set(id, { draft: draft.draft, review: reviewed.review, deliveries });
  for (const delivery of deliveries) {
    await chain.openAsReader(lezer, delivery.id);
    const outcome = oneOf(chance, DISPOSITIONS);
    await keeping(
      (told) => ledger.outcomes.set(delivery.id, { outcome, confirmed: true, told }),
      () => chain.dispose(lezer, delivery.id, outcome),
    );
  }
  // Closed twice is refused: then the answer to the first time was lost.
  await keeping(
    (told) => ledger.closed.set(tip, { text, told }),
    () =>
      anna
        .client('closeTip', { parameters: { id: tip }, body: { outcome: 'forwarded' } })
        .catch((thrown: unknown) => {
          throw thrown instanceof Error && thrown.message === 'refused: wrong-state'
            ? new LostError()
            : thrown;
        }),
  );
};

/** A letter to somebody who told something, who collects it, answers and clears it. */
const writeAndAnswer: Doing = async (work, text) => {
  const { at, ledger, tipster } = work;
  const anna = work.person('anna');
  const mailbox = await openReceipt(makeReceipt(systemRandom), at.network.network, nativeScrypt);
  const first = { number: 1, previous: null, status: 'question', text: 'Welke kleur?' } as const;
  const letter = await sealLetter(anna.desk(), anna.held('letter'), mailbox, first);
  const keep = (more: Partial<ToldLetter>): void => {
    const before = ledger.letters.get(letter.id) ?? { mailbox, number: 1, told: 'begun', cleared: null };
    ledger.letters.set(letter.id, { ...before, ...more });
  };
  await keeping(
    (told) => keep({ told }),
    () =>
      tipster('postLetter', {
        parameters: { address: mailbox.address, id: letter.id },
        body: letter.envelope,
      }),
  );
  const answer = await sealAnswer(at.network, { language: 'nl', text, letter: 1, mailbox }, systemRandom);
  await keeping(
    (told) => ledger.texts.set(text, told),
    () => tipster('postTip', { parameters: { id: answer.id, door: 'sealed' }, body: answer.envelope }),
  );
  if (work.chance() < 0.5) return;
  await keeping(
    (told) => keep({ cleared: told }),
    () => tipster('clearLetters', { body: { token: mailbox.token, letters: [letter.id] } }),
  );
};

/** Who is at work in a round: as many of each as there are names. */
const CROWD: readonly (readonly [string, Doing])[] = [
  ['sealed 1', postText],
  ['sealed 2', postText],
  ['sealed 3', postText],
  ['plain 1', fillInForm],
  ['plain 2', fillInForm],
  ['desk 1', goTheWholeWay],
  ['desk 2', goTheWholeWay],
  ['letters 1', writeAndAnswer],
];

/** Everybody works until the line is closed, and finishes what was begun. Whatever else goes wrong than a lost answer is thrown. */
export const workUntilClosed = async (
  round: number,
  seed: number,
  at: NetworkOnDisk,
  ledger: Ledger,
  line: Line,
): Promise<void> => {
  await Promise.all(
    CROWD.map(async ([name, doing], place) => {
      const chance = makeChance(seed + round * 1000 + place);
      const work: Work = {
        at,
        ledger,
        line,
        chance,
        tipster: patientClient(makeSession(at.origin), line, chance),
        person: (handle) => {
          const found = at.founded.people.get(handle);
          if (found === undefined) throw new Error(`nobody is called ${handle}`);
          return patientPerson(found, line, chance);
        },
      };
      for (let count = 1; line.open; count += 1)
        await doing(work, `Ronde ${round}, ${name}, nummer ${count}.`).catch((thrown: unknown) => {
          if (!(thrown instanceof LostError))
            throw new Error(
              `round ${round}, ${name}: ${thrown instanceof Error ? thrown.message : 'unknown'}`,
            );
        });
    }),
  );
};
