import type { Day } from '@seinhuis/core/ids';
import type { Answers } from '@seinhuis/core/questions/answers';
import { systemRandom } from '@seinhuis/core/random';
import { type PlaceAnswer, resolvePlace } from '@seinhuis/core/reference/places';
import {
  type FoundLetter,
  openLetters,
  type Sealed,
  sealAnswer,
  sealTip,
  type TipFile,
} from '@seinhuis/core/tipster';
import { type Network, phoneBesideFault, phoneOf, readNetwork } from '@seinhuis/core/wire/network';
import {
  type Mailbox,
  makeReceipt,
  openReceipt,
  type ReceiptAnswer,
  readReceipt,
} from '@seinhuis/core/wire/receipt';
import type { Language } from '@seinhuis/core/wire/tip';
import { ERROR_WORDS } from '@seinhuis/core/words/errors';
import type { ShutReason } from '../words/refusals.ts';
import { call, codeOf } from './api.ts';

// Everything that needs keys, words or places: loaded after the first page stands, before the first question.

export type Opened =
  | { readonly ok: true; readonly network: Network }
  | { readonly ok: false; readonly reason: ShutReason; readonly phone: string | null };

const shut = (reason: ShutReason, phone: string | null = null): Opened => ({ ok: false, reason, phone });

/**
 * Whom to seal to: network.json, verified against the pin of the page. Then one seal on trial, so that a browser
 * that cannot do it is found out before somebody types. Fails closed: whatever is wrong, the door stays shut.
 */
export const openNetwork = async (pin: string | null, today: Day): Promise<Opened> => {
  let signed: unknown;
  try {
    const answer = await call('network');
    signed = await answer.json().catch(() => null);
    if (!answer.ok) return shut('fault', phoneBesideFault(signed, pin, today));
  } catch {
    return shut('not-reached');
  }
  const read = readNetwork(signed, pin, today);
  if (!read.ok) return shut(read.reason, phoneOf(signed, pin, today));
  try {
    await seal(read.network, 'nl', {}, [], null);
  } catch {
    return shut('crypto', read.network.phone);
  }
  return { ok: true, network: read.network };
};

export const seal = (
  network: Network,
  language: Language,
  answers: Answers,
  files: readonly TipFile[],
  mailbox: Mailbox | null,
): Promise<Sealed> => sealTip(network, { language, answers, files, mailbox }, systemRandom);

export type Box = { readonly words: readonly string[]; readonly mailbox: Mailbox };

/** The mailbox of eight words; new ones when none are given. */
export const openBox = async (network: Network, words = makeReceipt(systemRandom)): Promise<Box> => ({
  words,
  mailbox: await openReceipt(words, network.network),
});

/** Where somebody means, looked up here: no place that was typed ever leaves the device to be looked up. */
export const findPlace = (typed: string, day: Day): PlaceAnswer => resolvePlace(typed, day);

/** The eight words as typed, checked before anything is asked. */
export const checkWords = (typed: string): ReceiptAnswer => readReceipt(typed);

/** `why` says more than that nothing was stored; '' when there is no more to say. */
export type Posted = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** Posts an envelope. Stored is only what the switchboard says it stored. The same envelope may be posted again. */
export const post = async ({ id, envelope }: Sealed, language: Language): Promise<Posted> => {
  const refused = (code: string): Posted => {
    // What is wrong with a form that this page made is our fault; to load the page anew would lose the text.
    if (code === 'not-stored' || code === 'bad-request') return { ok: false, why: '' };
    const words: Readonly<Record<string, string>> = ERROR_WORDS[language];
    return { ok: false, why: words[code] ?? ERROR_WORDS[language]['internal-fault'] };
  };
  try {
    const answer = await call('postTip', { id, door: 'sealed' }, envelope);
    if (!answer.ok) return refused(await codeOf(answer));
    const { stored } = (await answer.json()) as { stored?: unknown };
    return stored === true ? { ok: true } : refused('internal-fault');
  } catch {
    return refused('not-reached');
  }
};

/** The letters in a mailbox, or null when it could not be read. */
export const collect = async (network: Network, mailbox: Mailbox): Promise<readonly FoundLetter[] | null> => {
  try {
    const answer = await call('collect', {}, { token: mailbox.token });
    if (!answer.ok) return null;
    return await openLetters(network, mailbox, new Uint8Array(await answer.arrayBuffer()));
  } catch {
    return null;
  }
};

/** Takes letters out of the mailbox. False when that did not work. */
export const clear = async (mailbox: Mailbox, letters: readonly string[]): Promise<boolean> => {
  try {
    return (await call('clearLetters', {}, { token: mailbox.token, letters })).ok;
  } catch {
    return false;
  }
};

export const sealReply = (
  network: Network,
  language: Language,
  text: string,
  letter: number,
  mailbox: Mailbox,
): Promise<Sealed> => sealAnswer(network, { language, text, letter, mailbox }, systemRandom);
