import { useListed } from '../keys/office.ts';
import type { RosterDifference, RosterParts } from '../keys/roster-edits.ts';
import { useWords } from '../ui/language.tsx';
import { rosterWords } from '../words/roster.ts';

/** What a version changes, one line each, with names instead of codes. */
export const Differences = ({
  differences,
  parts,
}: {
  readonly differences: readonly RosterDifference[];
  readonly parts: RosterParts;
}) => {
  const words = useWords(rosterWords);
  const people = useListed('listPeople').data?.people ?? [];
  const organisation = (code: string): string =>
    parts.organisations.find((o) => o.code === code)?.name ?? code;
  const person = (id: string): string => people.find((p) => p.id === id)?.name ?? id.slice(0, 8);
  const line = (d: RosterDifference): string => {
    const o = organisation(d.organisation);
    switch (d.kind) {
      case 'organisation-new':
      case 'organisation-gone':
        return words.differences[d.kind](o);
      case 'organisation-changed':
        return words.differences[d.kind](o, d.parts.map((part) => words.parts[part]).join(', '));
      case 'key-new':
        return words.differences[d.kind](
          o,
          words.purposes[d.purpose as keyof typeof words.purposes],
          d.epoch,
        );
      default:
        return words.differences[d.kind](o, person(d.person));
    }
  };
  return (
    <ul className="differences">
      {differences.map((d) => (
        <li key={JSON.stringify(d)}>{line(d)}</li>
      ))}
    </ul>
  );
};
