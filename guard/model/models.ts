// The trained parts and their labels. shipped.ts holds the ones that go out; training and evaluation make others.
import { THEMES, UNUSABLE_REASONS } from '../corpus/tip.ts';
import { ENTITY_LABELS, FINDING_LABELS } from '../tagger/kinds.ts';
import { decode, type Model } from '../tagger/model.ts';

export const CIRCLE_LABELS = ['1', '2', '3', '4'] as const;
export const URGENT_LABELS = ['no', 'yes'] as const;
export const USABLE_LABELS = ['usable', ...UNUSABLE_REASONS] as const;

const LABELS = {
  findings: FINDING_LABELS,
  entities: ENTITY_LABELS,
  theme: THEMES,
  urgent: URGENT_LABELS,
  usable: USABLE_LABELS,
  circle: CIRCLE_LABELS,
} as const;

export type Part = keyof typeof LABELS;
export const PARTS = Object.keys(LABELS) as readonly Part[];

export type Models = Readonly<Record<Part, Model>> & {
  /** Rules that mark by themselves, also where the tagger is silent. */
  readonly floor: ReadonlySet<string>;
};
export type Packed = { readonly weights: Readonly<Record<Part, string>>; readonly floor: readonly string[] };

export function unpack({ weights, floor }: Packed): Models {
  const part = (name: Part): Model => decode(weights[name], LABELS[name]);
  return {
    findings: part('findings'),
    entities: part('entities'),
    theme: part('theme'),
    urgent: part('urgent'),
    usable: part('usable'),
    circle: part('circle'),
    floor: new Set(floor),
  };
}
