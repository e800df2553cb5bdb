import type { RosterDifference } from '../keys/roster-edits.ts';
import { rosterWords } from '../words/roster.ts';
import { useWords } from './language.tsx';

/** What a version changes, one line each, with names instead of codes. */
export const RosterDifferences = ({
  differences,
  organisation,
  person,
}: {
  readonly differences: readonly RosterDifference[];
  readonly organisation: (code: string) => string;
  readonly person: (id: string) => string;
}) => {
  const words = useWords(rosterWords);
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
