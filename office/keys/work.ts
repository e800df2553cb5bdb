import type { Day, Id } from '@seinhuis/core/ids';
import type { Decision, Taken } from '@seinhuis/core/rules/decisions';
import type { RoutingLine } from '@seinhuis/core/rules/routing';
import type { UnusableReason } from '@seinhuis/core/rules/tip-lifecycle';
import type { Circle, SOURCE_CLASSES } from '@seinhuis/core/wire/report';

// What an operator is writing about one tip. Lives in the worker and in the sealed drawer, nowhere else.

export type SourceClass = (typeof SOURCE_CLASSES)[number];

export type Statement = {
  readonly text: string;
  readonly source: SourceClass | null;
  readonly circle: Circle | null;
  /** What was decided about words that a guard marks; places are in the text without spaces around it. */
  readonly decisions: readonly Decision[];
};

export const EMPTY_STATEMENT: Statement = { text: '', source: null, circle: null, decisions: [] };

export type ChosenRole = 'primary' | 'info' | 'none';

/** The routing as it was when the draft went to review: what forwarding is compared with. */
export type RoutingThen = {
  readonly roster: number;
  readonly lines: readonly (RoutingLine & { readonly epoch: number | null })[];
};

export type Work = {
  readonly tip: Id;
  readonly report: Id;
  /** The forwarded report that this adds to; none when it is a report of its own. */
  readonly adds: Id | null;
  /** Version that was last sent to review; 0 before the first. */
  readonly sequence: number;
  readonly usable: 'yes' | 'no' | null;
  readonly anonymous: 'yes' | 'no' | null;
  readonly urgent: boolean;
  readonly reason: UnusableReason | null;
  readonly theme: string;
  readonly placeTyped: string;
  readonly place: { readonly gmCode: string | null; readonly name: string } | null;
  readonly notBefore: Day | null;
  readonly statements: readonly Statement[];
  /** Findings that another text resolved. */
  readonly taken: readonly Taken[];
  /** Organisations whose own people the report is about: they never receive it (DOMAIN 3.9). */
  readonly conflicts: readonly string[];
  /** Where the operator chose otherwise than proposed. */
  readonly roles: Readonly<Record<string, ChosenRole>>;
  readonly routedThen: RoutingThen | null;
};

export const emptyWork = (tip: Id, report: Id): Work => ({
  tip,
  report,
  adds: null,
  sequence: 0,
  usable: null,
  anonymous: null,
  urgent: false,
  reason: null,
  theme: '',
  placeTyped: '',
  place: null,
  notBefore: null,
  statements: [EMPTY_STATEMENT],
  taken: [],
  conflicts: [],
  roles: {},
  routedThen: null,
});
