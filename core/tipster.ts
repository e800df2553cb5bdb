import { tryEnvelope } from './crypto/open.ts';
import type { Random } from './crypto/random.ts';
import { sealEnvelope } from './crypto/seal.ts';
import { makeId } from './ids.ts';
import type { Answers } from './questions/answers.ts';
import { writeJson } from './wire/json.ts';
import { isLetter, type Letter, letterHash } from './wire/letter.ts';
import type { Network } from './wire/network.ts';
import { payloadJson } from './wire/opened-text.ts';
import { framePayload, unframePayload } from './wire/payload.ts';
import type { Mailbox } from './wire/receipt.ts';
import { isSignedText, readSigned } from './wire/signed.ts';
import { readSlots } from './wire/slots.ts';
import type { FileType, Language, TipBody } from './wire/tip.ts';

// The TIPSTER: seals a tip and answers to the desk's intake and opens letters. Never known to anybody.

export type TipFile = { readonly type: FileType; readonly bytes: Uint8Array };
export type Sealed = { readonly id: string; readonly envelope: Uint8Array };

const seal = async (
  network: Network,
  body: TipBody,
  files: readonly TipFile[],
  random: Random,
): Promise<Sealed> => ({
  id: makeId(random),
  envelope: await sealEnvelope(
    network.intake.recipient,
    framePayload({ json: writeJson(body), attachments: files.map((f) => f.bytes) }),
  ),
});

/** Seals a tip with its files to the desk: one envelope. `mailbox` is where the desk can answer (PROTOCOL 6.3). */
export const sealTip = (
  network: Network,
  tip: {
    readonly language: Language;
    readonly answers: Answers;
    readonly files: readonly TipFile[];
    readonly mailbox: Pick<Mailbox, 'address' | 'recipient'> | null;
  },
  random: Random,
): Promise<Sealed> =>
  seal(
    network,
    {
      format: 1,
      kind: 'tip',
      inner: makeId(random),
      language: tip.language,
      answers: tip.answers,
      mailbox: tip.mailbox && { address: tip.mailbox.address, recipient: tip.mailbox.recipient },
      files: tip.files.map(({ type }) => ({ type })),
    },
    tip.files,
    random,
  );

/** Seals an answer to the desk's letter. It travels as a tip does: the switchboard cannot tell them apart. */
export const sealAnswer = (
  network: Network,
  answer: {
    readonly language: Language;
    readonly text: string;
    readonly letter: number;
    readonly mailbox: Mailbox;
  },
  random: Random,
): Promise<Sealed> =>
  seal(
    network,
    {
      format: 1,
      kind: 'answer',
      inner: makeId(random),
      language: answer.language,
      text: answer.text,
      mailbox: { address: answer.mailbox.address, recipient: answer.mailbox.recipient },
      letter: answer.letter,
    },
    [],
    random,
  );

/** A letter as the tipster sees it; damaged when it bears this mailbox's place but does not verify. */
export type FoundLetter =
  | { readonly id: string; readonly ok: true; readonly letter: Letter; readonly day: string }
  | { readonly id: string; readonly ok: false };

/**
 * Opens what was collected: the desk's letters in order. An envelope that does not open, is not signed by the desk
 * for this mailbox, or breaks the chain of letters is shown as damaged, never as text (PROTOCOL 6.5, claim C13).
 */
export const openLetters = async (
  network: Network,
  mailbox: Mailbox,
  slots: Uint8Array,
): Promise<readonly FoundLetter[]> => {
  const found: FoundLetter[] = [];
  for (const { id, envelope } of readSlots(slots)) {
    const padded = await tryEnvelope(mailbox.identity, envelope);
    let letter: FoundLetter = { id, ok: false };
    try {
      const signed = padded === null ? null : payloadJson(unframePayload(padded));
      if (isSignedText(signed)) {
        const { context, body } = readSigned(
          network.network,
          signed,
          { kind: 'letter', envelope: id, to: `mailbox/${mailbox.address}`, sender: 'desk' },
          () => network.letter.key,
        );
        if (isLetter(body) && body.number === context.sequence)
          letter = { id, ok: true, letter: body, day: context.day };
      }
    } catch {
      // Stays damaged: whoever can write to the mailbox must not be able to put words in it.
    }
    found.push(letter);
  }
  return inChain(found);
};

/**
 * Letters by number, each once. A letter that names another one before it than the one that is here, is damaged;
 * where that one is not here, or was not known to the writer, there is nothing to compare.
 */
const inChain = (found: readonly FoundLetter[]): readonly FoundLetter[] => {
  const number = (f: FoundLetter): number => (f.ok ? f.letter.number : Number.POSITIVE_INFINITY);
  const once = found.filter((f, at) => found.findIndex((other) => other.id === f.id) === at);
  return once
    .toSorted((a, b) => number(a) - number(b))
    .map((f) => {
      if (!f.ok || f.letter.previous === null) return f;
      const before = once.filter((other) => other.ok && other.letter.number === f.letter.number - 1);
      const follows =
        before.length === 0 ||
        before.some((other) => other.ok && letterHash(other.letter) === f.letter.previous);
      return follows ? f : { id: f.id, ok: false };
    });
};
