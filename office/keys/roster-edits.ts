import type { Day, Id } from '@seinhuis/core/ids';
import type { Certificate, Organisation, OrganisationKey, Roster } from '@seinhuis/core/wire/roster';

// What a registrar is about to change, as a list of edits on the published roster, and what differs between two rosters.

export type OrganisationFacts = Omit<Organisation, 'keys'>;

export type RosterEdit =
  | { readonly kind: 'organisation'; readonly organisation: OrganisationFacts }
  | { readonly kind: 'certify'; readonly certificate: Certificate }
  | { readonly kind: 'end'; readonly person: Id; readonly until: Day }
  | { readonly kind: 'key'; readonly organisation: string; readonly key: OrganisationKey };

export type RosterParts = Pick<Roster, 'organisations' | 'certificates'>;

/** The name under which a later edit replaces an earlier one. */
export const editName = (edit: RosterEdit): string => {
  switch (edit.kind) {
    case 'organisation':
      return `organisation/${edit.organisation.code}`;
    case 'certify':
      return `person/${edit.certificate.id}`;
    case 'end':
      return `person/${edit.person}`;
    case 'key':
      return `key/${edit.organisation}/${edit.key.purpose}/${edit.key.epoch}`;
  }
};

export const withEdit = (edits: readonly RosterEdit[], edit: RosterEdit): readonly RosterEdit[] => [
  ...edits.filter((other) => editName(other) !== editName(edit)),
  edit,
];

const applied = (parts: RosterParts, edit: RosterEdit): RosterParts => {
  switch (edit.kind) {
    case 'organisation': {
      const known = parts.organisations.find((o) => o.code === edit.organisation.code);
      const next: Organisation = { ...edit.organisation, keys: known?.keys ?? [] };
      return {
        ...parts,
        organisations:
          known === undefined
            ? [...parts.organisations, next]
            : parts.organisations.map((o) => (o.code === next.code ? next : o)),
      };
    }
    case 'certify':
      return {
        ...parts,
        certificates: [...parts.certificates.filter((c) => c.id !== edit.certificate.id), edit.certificate],
      };
    case 'end':
      return {
        ...parts,
        certificates: parts.certificates.map((c) => (c.id === edit.person ? { ...c, until: edit.until } : c)),
      };
    case 'key':
      return {
        ...parts,
        organisations: parts.organisations.map((o) =>
          o.code === edit.organisation &&
          !o.keys.some((k) => k.purpose === edit.key.purpose && k.epoch === edit.key.epoch)
            ? { ...o, keys: [...o.keys, edit.key] }
            : o,
        ),
      };
  }
};

/** The parts of the next roster: the published ones with the edits, in the order in which they were made. */
export const applyEdits = (roster: RosterParts | null, edits: readonly RosterEdit[]): RosterParts =>
  edits.reduce<RosterParts>(applied, roster ?? { organisations: [], certificates: [] });

export type RosterDifference =
  | { readonly kind: 'organisation-new'; readonly organisation: string }
  | { readonly kind: 'organisation-gone'; readonly organisation: string }
  | {
      readonly kind: 'organisation-changed';
      readonly organisation: string;
      readonly parts: readonly ('name' | 'territory' | 'themes' | 'affiliation' | 'terms')[];
    }
  | {
      readonly kind: 'key-new';
      readonly organisation: string;
      readonly purpose: string;
      readonly epoch: number;
      readonly left: number;
    }
  | { readonly kind: 'person-new'; readonly organisation: string; readonly person: Id }
  | { readonly kind: 'person-changed'; readonly organisation: string; readonly person: Id }
  | { readonly kind: 'person-ended'; readonly organisation: string; readonly person: Id };

const inOrder = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Whether two parts say the same, in whatever order their fields were written. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);

const changedParts = (before: Organisation, after: Organisation) => {
  const parts: ('name' | 'territory' | 'themes' | 'affiliation' | 'terms')[] = [];
  if (before.name !== after.name || before.kind !== after.kind) parts.push('name');
  if (!same(before.territory, after.territory)) parts.push('territory');
  const themes = ({ primary, info, placeless }: Organisation) => [primary, info, placeless];
  if (!same(themes(before), themes(after))) parts.push('themes');
  if (!same(before.affiliation, after.affiliation)) parts.push('affiliation');
  if (!same(before.terms ?? [], after.terms ?? [])) parts.push('terms');
  return parts;
};

/** What the second of two rosters changes, for the people who sign it. */
export const rosterDifferences = (
  before: RosterParts | null,
  after: RosterParts,
): readonly RosterDifference[] => {
  const found: RosterDifference[] = [];
  const old = new Map((before?.organisations ?? []).map((o) => [o.code, o]));
  for (const organisation of after.organisations) {
    const { code } = organisation;
    const was = old.get(code);
    old.delete(code);
    if (was === undefined) found.push({ kind: 'organisation-new', organisation: code });
    else {
      const parts = changedParts(was, organisation);
      if (parts.length > 0) found.push({ kind: 'organisation-changed', organisation: code, parts });
    }
    for (const key of organisation.keys)
      if (!(was?.keys ?? []).some((k) => same(k, key)))
        found.push({
          kind: 'key-new',
          organisation: code,
          purpose: key.purpose,
          epoch: key.epoch,
          left: key.left.length,
        });
  }
  for (const code of old.keys()) found.push({ kind: 'organisation-gone', organisation: code });
  const people = new Map((before?.certificates ?? []).map((c) => [c.id, c]));
  for (const certificate of after.certificates) {
    const was = people.get(certificate.id);
    people.delete(certificate.id);
    const about = { organisation: certificate.organisation, person: certificate.id };
    if (was === undefined) found.push({ kind: 'person-new', ...about });
    else if (was.until === null && certificate.until !== null) found.push({ kind: 'person-ended', ...about });
    else if (!same(was, certificate)) found.push({ kind: 'person-changed', ...about });
  }
  for (const certificate of people.values())
    found.push({ kind: 'person-ended', organisation: certificate.organisation, person: certificate.id });
  return found;
};

/**
 * The edits that still change something. What a colleague published in the meantime is no longer mine to prepare: kept,
 * it would undo what they change after that.
 */
export const openEdits = (
  published: RosterParts | null,
  edits: readonly RosterEdit[],
): readonly RosterEdit[] => {
  let parts = published ?? { organisations: [], certificates: [] };
  return edits.filter((edit) => {
    const next = applied(parts, edit);
    const changes = rosterDifferences(parts, next).length > 0;
    parts = next;
    return changes;
  });
};
