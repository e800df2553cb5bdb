/** What is not as it was released or signed: each is a reason not to trust what is served. */
export type DifferenceKind =
  | 'not-reached'
  | 'missing'
  | 'redirected'
  | 'changed'
  | 'varies'
  | 'header'
  | 'header-beside'
  | 'pin-none'
  | 'pin-other'
  | 'extra'
  | 'inline'
  | 'other-host'
  | 'network-missing'
  | 'network-form'
  | 'network-pin'
  | 'network-signatures'
  | 'network-too-old'
  | 'roster-expired'
  | 'network-beside';

/** What nothing covers, or something else than the release does. Not wrong: to be known. */
export type UncoveredKind =
  | 'security-txt'
  | 'plain-door'
  | 'answers'
  | 'header'
  | 'file'
  | 'unseen'
  | 'chosen';

export type Difference = { readonly kind: DifferenceKind; readonly where: string; readonly what?: string };
export type Uncovered = { readonly kind: UncoveredKind; readonly where: string };

/** What came out of looking at a part of the server. */
export type Seen = {
  readonly differences: readonly Difference[];
  readonly uncovered: readonly Uncovered[];
};

export type Report = Seen & {
  readonly origin: string;
  readonly version: string;
  /** How many files and addresses were compared. */
  readonly files: { readonly site: number; readonly office: number };
  readonly addresses: { readonly site: number; readonly office: number };
  /** Pages in which the registrars' digits were looked at. */
  readonly pinned: number;
  readonly network: {
    readonly name: string;
    readonly issued: string;
    readonly roster: number;
    readonly signatures: number;
  } | null;
};

/** Where and what in one line each, sorted, without repeats. */
export const sorted = <One extends { readonly kind: string; readonly where: string; readonly what?: string }>(
  all: readonly One[],
): readonly One[] => {
  const named = new Map(all.map((one) => [`${one.kind} ${one.where} ${one.what ?? ''}`, one]));
  return [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
};
