import { useListed } from '../keys/office.ts';
import type { RosterDifference, RosterParts } from '../keys/roster-edits.ts';
import { RosterDifferences } from '../ui/roster-differences.tsx';

/** What a version changes, with the names that registrars know. */
export const Differences = ({
  differences,
  parts,
}: {
  readonly differences: readonly RosterDifference[];
  readonly parts: RosterParts;
}) => {
  const people = useListed('listPeople').data?.people ?? [];
  return (
    <RosterDifferences
      differences={differences}
      organisation={(code) => parts.organisations.find((o) => o.code === code)?.name ?? code}
      person={(id) => people.find((p) => p.id === id)?.name ?? id.slice(0, 8)}
    />
  );
};
