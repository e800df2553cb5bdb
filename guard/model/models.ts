// The trained parts, their labels, and which file each is written to. The shipped-*.ts modules hold what goes out;
// training and evaluation make others.
import { THEMES, UNUSABLE_REASONS } from '../corpus/tip.ts';
import { ENTITY_LABELS, FINDING_LABELS } from '../tagger/kinds.ts';
import { decode, type Model } from '../tagger/model.ts';

export const CIRCLE_LABELS = ['1', '2', '3', '4'] as const;
export const URGENT_LABELS = ['no', 'yes'] as const;
export const USABLE_LABELS = ['usable', ...UNUSABLE_REASONS] as const;

const LABELS = {
  findings: FINDING_LABELS,
  circle: CIRCLE_LABELS,
  entities: ENTITY_LABELS,
  theme: THEMES,
  urgent: URGENT_LABELS,
  usable: USABLE_LABELS,
} as const;

export type Part = keyof typeof LABELS;

/** What is loaded together: model/NAME.data.ts. The tipster's browser loads `findings` and nothing else. */
export const MODEL_FILES = {
  findings: ['findings', 'circle'],
  entities: ['entities'],
  triage: ['theme', 'urgent', 'usable'],
} as const satisfies Readonly<Record<string, readonly Part[]>>;

type ModelFile = keyof typeof MODEL_FILES;
type PartsOf<File extends ModelFile> = (typeof MODEL_FILES)[File][number];

export type EntityModels = Readonly<Record<PartsOf<'entities'>, Model>>;
export type TriageModels = Readonly<Record<PartsOf<'triage'>, Model>>;
export type FindingModels = Readonly<Record<PartsOf<'findings'>, Model>> & {
  /** Rules that mark by themselves, also where the tagger is silent. */
  readonly floor: ReadonlySet<string>;
};
export type Models = FindingModels & EntityModels & TriageModels;

/** The weights of some parts, as text. */
export type Weights<Name extends Part> = Readonly<Record<Name, string>>;
export type PackedFindings = {
  readonly weights: Weights<PartsOf<'findings'>>;
  readonly floor: readonly string[];
};
export type PackedEntities = { readonly weights: Weights<PartsOf<'entities'>> };
export type PackedTriage = { readonly weights: Weights<PartsOf<'triage'>> };
/** All that one training makes. */
export type Packed = { readonly weights: Weights<Part>; readonly floor: readonly string[] };

const part = <Name extends Part>(weights: Weights<Name>, name: Name): Model =>
  decode(weights[name], LABELS[name]);

export function unpackFindings({ weights, floor }: PackedFindings): FindingModels {
  return {
    findings: part(weights, 'findings'),
    circle: part(weights, 'circle'),
    floor: new Set(floor),
  };
}

export function unpackEntities({ weights }: PackedEntities): EntityModels {
  return { entities: part(weights, 'entities') };
}

export function unpackThemes(weights: Weights<'theme' | 'urgent'>): Pick<TriageModels, 'theme' | 'urgent'> {
  return { theme: part(weights, 'theme'), urgent: part(weights, 'urgent') };
}

export function unpackTriage({ weights }: PackedTriage): TriageModels {
  return { ...unpackThemes(weights), usable: part(weights, 'usable') };
}

export function unpack(packed: Packed): Models {
  return { ...unpackFindings(packed), ...unpackEntities(packed), ...unpackTriage(packed) };
}
