import type { AnswerName } from '@seinhuis/core/questions/tree';
import type { FoundLetter, Sealed } from '@seinhuis/core/tipster';
import type { Network } from '@seinhuis/core/wire/network';
import type { Language } from '@seinhuis/core/wire/tip';
import type { Chosen } from '../files/choose.ts';
import type { ShutReason } from '../words/refusals.ts';
import { el } from './dom.ts';
import type { Screen } from './journey.ts';

type Sealing = typeof import('./sealing.ts');
type Box = Awaited<ReturnType<Sealing['openBox']>>;

/** The sealing code and whom to seal to, or why there is none. */
export type Ready =
  | { readonly ok: true; readonly sealing: Sealing; readonly network: Network }
  | { readonly ok: false; readonly reason: ShutReason; readonly phone: string | null };
export type OpenDoor = Extract<Ready, { ok: true }>;

/**
 * What this page knows while it is open. It is in memory only: nothing of it is ever put in storage, in the address
 * or in the history of the browser.
 */
export type Told = {
  answers: { -readonly [Name in AnswerName]?: string | readonly string[] };
  files: readonly Chosen[];
  /** Settles when no file is being cleaned any more: nothing is sent before. */
  cleaning: Promise<unknown>;
  /** The last envelope made and what it was made of: tried again as it is while nothing changed. */
  last: { readonly of: string; readonly sealed: Sealed } | null;
  box: Box | null;
  letters: readonly FoundLetter[];
};

export const nothingTold = (): Told => ({
  answers: {},
  files: [],
  cleaning: Promise.resolve(),
  last: null,
  box: null,
  letters: [],
});

export type Door = {
  language: Language;
  told: Told;
  /** Set once the door is open; no question is asked before. */
  open: OpenDoor | null;
  readonly go: (screen: Screen, replace?: boolean) => void;
};

/** A screen as it was drawn. `keep` takes over what was typed before the screen goes. */
export type Drawn = {
  readonly title: string;
  readonly nodes: readonly Node[];
  readonly keep?: () => void;
};
export type Draw = (door: Door) => Drawn;

export const button = (
  text: string,
  onclick: () => void,
  look: 'action' | 'quiet' | 'link' = 'action',
): HTMLButtonElement => el('button', { type: 'button', class: look, onclick }, text);
