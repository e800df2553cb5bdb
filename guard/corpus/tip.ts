// A labelled tip, as the JSONL of the corpus has it.
import { CLUE_KINDS, type ClueKind } from '@seinhuis/core/rules/decisions';
import type { Circle } from '../findings/kinds.ts';

export const ENTITY_KINDS = [
  'person',
  'nickname',
  'address',
  'postcode',
  'place',
  'plate',
  'vehicle',
  'phone',
  'email',
  'iban',
  'kvk',
  'bsn',
  'company',
  'social',
  'url',
  'time',
  'date',
  'amount',
  'weapon',
  'drug',
  'description',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

export const THEMES = [
  'drugs.hennep',
  'drugs.hard',
  'drugs.lab',
  'drugs.straat',
  'wapens',
  'geweld',
  'diefstal',
  'heling',
  'inbraak',
  'overval',
  'fraude.uitkering',
  'fraude.toeslag',
  'fraude.zorg',
  'fraude.overig',
  'witwassen',
  'ondermijning',
  'adresfraude',
  'illegale-bewoning',
  'woonfraude',
  'overlastpand',
  'prostitutie.illegaal',
  'mensenhandel',
  'uitbuiting',
  'milieu',
  'afvaldumping',
  'vuurwerk',
  'radicalisering',
  'vervalsing',
  'geneesmiddelen',
  'gezocht-persoon',
  'dierenmishandeling',
  'corruptie',
  'wonen.jeugd',
  'overig',
] as const;
export type Theme = (typeof THEMES)[number];

export const UNUSABLE_REASONS = [
  'too-vague',
  'no-crime',
  'only-suspect',
  'emergency-112',
  'other-channel',
  'nonsense',
] as const;
export type UnusableReason = (typeof UNUSABLE_REASONS)[number];

export type Span<Kind extends string> = { readonly start: number; readonly end: number; readonly kind: Kind };
export type LabelledFinding = Span<ClueKind> & { readonly circle: Circle };

export type Tip = {
  readonly id: string;
  readonly lang: string;
  readonly channel: string;
  readonly text: string;
  readonly identifying: readonly LabelledFinding[];
  readonly entities: readonly Span<EntityKind>[];
  readonly theme: Theme;
  readonly place: { readonly gm_code: string | null; readonly name: string | null };
  readonly usable: boolean;
  readonly unusable_reason: UnusableReason | null;
  readonly urgent: boolean;
  readonly circle: Circle;
  readonly safe_text: string;
};

export function isOneOf<T extends string>(list: readonly T[], value: string | undefined): value is T {
  return (list as readonly string[]).includes(value ?? '');
}

export function isClueKind(value: string | undefined): value is ClueKind {
  return isOneOf(CLUE_KINDS, value);
}
