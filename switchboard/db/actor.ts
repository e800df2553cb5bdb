import { DatabaseTrouble } from './trouble.ts';

// On whose behalf rows are read and written. Each has a role of the database with rights of its own, and the policies
// of migration 0006 show it the rows that are theirs: a query of ours that forgets to ask for them finds nothing.

/** The role that the switchboard comes in as: it owns nothing, and by itself has only what a passer-by needs. */
export const APP_ROLE = 'seinhuis_app';

/** The parts that the switchboard plays for others, each a role that only it can take on. */
export const PLAYED = ['staff', 'operator', 'reviewer', 'reader', 'registrar', 'figures', 'sweeps'] as const;
export type Played = (typeof PLAYED)[number];

/** What a passer-by can have in hand that makes rows theirs. */
export const HELD = ['session', 'invitation', 'handle', 'credential', 'mailbox', 'number'] as const;
export type Held = (typeof HELD)[number];

export type Actor = {
  /** null: the switchboard's own role. */
  readonly plays: Played | null;
  readonly person?: string;
  readonly organisation?: string;
} & { readonly [Kind in Held]?: string };

export const SWEEPS: Actor = { plays: 'sweeps' };
export const FIGURES: Actor = { plays: 'figures' };

/** Whoever has this in hand, and is nobody otherwise. */
export const holder = (kind: Held, value: string): Actor => ({ plays: null, [kind]: value });

const NAMES = ['person', 'organisation', ...HELD] as const;
/** Ids, codes, hashes and names of the staff: no letter of them ends a text of SQL. */
const PLAIN = /^[\w.@-]*$/;

const plain = (value: string): string => {
  if (!PLAIN.test(value)) throw new DatabaseTrouble('value', 'setting');
  return value;
};

/**
 * What opens a transaction of this actor, in one message. All of it ends with the transaction. Nothing of it looks at a
 * row, so that what a snapshot shows is decided by its own first statement.
 */
export const opening = (actor: Actor, begin: string): string =>
  [
    begin,
    ...(actor.plays === null ? [] : [`set local role seinhuis_${actor.plays}`]),
    ...NAMES.flatMap((name) => {
      const value = actor[name];
      return value === undefined ? [] : [`set local seinhuis.${name} = '${plain(value)}'`];
    }),
  ].join('; ');
