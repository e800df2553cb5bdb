import type { PlainAct, PlainArrival } from './budgets.ts';

/** What the supervisor tells its process, in one variable of its otherwise empty environment. Nothing secret. */
export type PlainSettings = {
  readonly port: number;
  readonly host: string;
  readonly switchboard: string;
  readonly pin: string | null;
  readonly sealed: string | null;
  /** Browsers see this door by https. */
  readonly secure: boolean;
  /** This door on the onion network. */
  readonly onion: string | null;
  /** How long after the first plaintext the process is gone, whatever it is doing. */
  readonly exitMs: number;
  /** How long a whole request may take to come in. */
  readonly slowMs: number;
};

export const SETTINGS_VARIABLE = 'SEINHUIS_PLAIN';

/** From the process: it listens, or it has read its first plaintext. To the process: finish what is open and end. */
export type PlainMessage = 'listening' | 'read-plaintext' | 'drain';

/** From the process: may this come in? To the process: whether it may. Nothing of what was typed. */
export type PlainQuestion = { readonly ask: number; readonly act: PlainAct; readonly arrival: PlainArrival };
export type PlainAnswer = { readonly ask: number; readonly admitted: boolean };
