import type { Day, Id } from '@seinhuis/core/ids';
import type { KeptHead } from '@seinhuis/core/wire/audit';
import type { Registrars } from '@seinhuis/core/wire/registrars';
import type { ReturnAddress } from '@seinhuis/core/wire/tip';
import type { RosterEdit } from './roster-edits.ts';
import type { Work } from './work.ts';

// The drawer: what my client remembers between visits, sealed to myself (PROTOCOL 9.4).

/** A letter that waits its random time before it is posted, already sealed. */
type QueuedLetter = {
  readonly address: string;
  readonly id: Id;
  readonly envelope: string;
  /** Milliseconds since 1970 at which it may go. */
  readonly due: number;
};

/** One standard sentence to a tipster, sealed when it is due: a sealed letter is four times as long. */
type QueuedNote = { readonly mailbox: ReturnAddress; readonly due: number };

/** A tip that is closed later than its report was sent, so that nothing shows that they belong together. */
type QueuedClosing = { readonly tip: Id; readonly outcome: string; readonly due: number };

export type Drawer = {
  readonly format: 1;
  /** The registrars that were first seen: another three are refused. */
  readonly registrars: Registrars | null;
  readonly highest: { readonly version: number; readonly hash: string } | null;
  readonly works: Readonly<Record<Id, Work>>;
  readonly letters: readonly QueuedLetter[];
  readonly notes: readonly QueuedNote[];
  readonly closings: readonly QueuedClosing[];
  /** The last letter to each mailbox: letters are numbered and chained (PROTOCOL 6.5). */
  readonly mailboxes: Readonly<Record<string, { readonly number: number; readonly hash: string }>>;
  readonly rosterEdits: readonly RosterEdit[];
  readonly openedOn: Day | null;
  /** Heads of the audit as I was shown them, the newest last. */
  readonly heads: readonly KeptHead[];
};

export const EMPTY_DRAWER: Drawer = {
  format: 1,
  registrars: null,
  highest: null,
  works: {},
  letters: [],
  notes: [],
  closings: [],
  mailboxes: {},
  rosterEdits: [],
  openedOn: null,
  heads: [],
};

/** So many notes wait at most: with their mailboxes they take less than half of the drawer. */
export const MOST_NOTES = 50;

/** How many letters wait to be sent, sealed already or not. */
export const lettersIn = ({ letters, notes }: Drawer): number => letters.length + notes.length;

/** The most mailboxes that are remembered; the oldest go first. */
const MAILBOXES = 200;

/** A work as an older client wrote it knows no decisions. */
const withDecisions = (works: Drawer['works']): Drawer['works'] =>
  Object.fromEntries(
    Object.entries(works).map(([tip, work]) => [
      tip,
      {
        ...work,
        taken: work.taken ?? [],
        adds: work.adds ?? null,
        statements: work.statements.map((s) => ({ ...s, decisions: s.decisions ?? [] })),
      },
    ]),
  );

/** What a drawer holds, with what an older client did not yet write. It is signed by myself, so its parts are believed. */
export const readDrawerContents = (contents: unknown): Drawer => {
  const drawer = contents as Partial<Drawer> | null;
  return drawer !== null && typeof drawer === 'object' && drawer.format === 1
    ? { ...EMPTY_DRAWER, ...drawer, works: withDecisions(drawer.works ?? {}) }
    : EMPTY_DRAWER;
};

/** The drawer as it is sealed: without the oldest mailboxes, so that it stays within one envelope of 256 KiB. */
export const trimmed = (drawer: Drawer): Drawer => ({
  ...drawer,
  mailboxes: Object.fromEntries(Object.entries(drawer.mailboxes).slice(-MAILBOXES)),
});
