import { readJson } from './json.ts';
import { isNetwork } from './network.ts';
import { currentKey, DESK, organisationOf, type Roster } from './roster.ts';

/**
 * Whether the tipster's extract says of this roster what it should (PROTOCOL 5.4); null only before the desk has its
 * keys. Asked by the switchboard before it takes a proposal and by every registrar before signing: else one bad
 * registrar could have a roster signed in good faith together with a file that sends all tips elsewhere.
 */
export const isExtract = (text: string | null, roster: Roster): boolean => {
  const desk = organisationOf(roster, DESK);
  const intake = desk === null ? null : currentKey(desk, 'intake');
  const letter = desk === null ? null : currentKey(desk, 'letter');
  if (intake === null || letter === null || text === null)
    return text === null && (intake === null || letter === null);
  try {
    const file = readJson(text);
    return (
      isNetwork(file) &&
      file.network === roster.network &&
      file.roster === roster.version &&
      file.issued === roster.issued &&
      file.intake.epoch === intake.epoch &&
      file.intake.recipient === intake.key &&
      file.letter.epoch === letter.epoch &&
      file.letter.key === letter.key
    );
  } catch {
    return false;
  }
};
