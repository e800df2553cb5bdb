import type { Disposition } from '@seinhuis/core/rules/dispositions';
import type { Mailbox } from '@seinhuis/core/wire/receipt';

/** `begun`: sent, and no answer came or one that nothing was stored: may be there, once. `acknowledged`: has to be. */
export type Told = 'begun' | 'acknowledged';

/** How far a report is acknowledged, and its deliveries once they were forwarded. */
type ToldReport = {
  readonly draft: string | null;
  readonly review: string | null;
  readonly deliveries: readonly { readonly id: string; readonly organisation: string }[] | null;
};

type ToldOutcome = { readonly outcome: Disposition; readonly confirmed: boolean; readonly told: Told };

export type ToldLetter = {
  readonly mailbox: Mailbox;
  readonly number: number;
  readonly told: Told;
  readonly cleared: Told | null;
};

/** What clients sent and what they were answered, kept outside of everything that is killed. */
export type Ledger = {
  /** Tips and answers by their text: each is written once in the world. */
  readonly texts: Map<string, Told>;
  readonly reports: Map<string, ToldReport>;
  readonly outcomes: Map<string, ToldOutcome>;
  readonly letters: Map<string, ToldLetter>;
  /** Closed tips by id: nobody reads them again. */
  readonly closed: Map<string, { readonly text: string; readonly told: Told }>;
};

export const makeLedger = (): Ledger => ({
  texts: new Map(),
  reports: new Map(),
  outcomes: new Map(),
  letters: new Map(),
  closed: new Map(),
});

export type Counts = Readonly<Record<'tips' | 'reports' | 'deliveries' | 'outcomes' | 'letters', number>>;

/** How much was acknowledged. */
export const countOf = ({ texts, reports, outcomes, letters }: Ledger): Counts => {
  const acknowledged = (all: Iterable<{ readonly told: Told }>): number =>
    [...all].filter(({ told }) => told === 'acknowledged').length;
  return {
    tips: [...texts.values()].filter((told) => told === 'acknowledged').length,
    reports: [...reports.values()].filter(({ draft }) => draft !== null).length,
    deliveries: [...reports.values()].reduce((sum, { deliveries }) => sum + (deliveries?.length ?? 0), 0),
    outcomes: acknowledged(outcomes.values()),
    letters: acknowledged(letters.values()),
  };
};
