import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { keys } from './keys/channel.ts';
import { useOffice } from './keys/office.ts';
import { Button } from './ui/button.tsx';
import { useWords } from './ui/language.tsx';
import { Notice } from './ui/notice.tsx';
import { RosterDifferences } from './ui/roster-differences.tsx';
import { spoken } from './ui/spoken.ts';
import { frameWords } from './words/frame.ts';

const EVERY = 60_000;
/** More than this many lines are a number. */
const MOST = 8;

/**
 * A roster that was published while somebody works at the desk: what it changes, until they looked at it. Before that
 * the worker forwards nothing. Everything that rests on the roster is read again at once.
 */
export const RosterChanged = () => {
  const words = useWords(frameWords);
  const client = useQueryClient();
  const { rosterChange, entered } = useOffice();
  const version = entered?.trust.ok ? entered.trust.version : null;
  useEffect(() => {
    // What does not succeed is tried again the next time.
    const timer = setInterval(() => keys.lookForRoster().catch(() => undefined), EVERY);
    return () => clearInterval(timer);
  }, []);
  const known = useRef(version);
  useEffect(() => {
    if (known.current === version) return;
    known.current = version;
    client.invalidateQueries();
  }, [version, client]);
  // A reader forwards nothing and has nothing to weigh in it.
  if (rosterChange === null || entered?.roles.every((role) => role === 'reader') !== false) return null;
  const { differences, names } = rosterChange;
  return (
    <div className="roster-changed">
      <Notice kind="warn" title={words.rosterChanged(rosterChange.version)}>
        <RosterDifferences
          differences={differences.slice(0, MOST)}
          organisation={(code) => names[code] ?? code}
          person={spoken}
        />
        {differences.length > MOST && <p>{words.rosterMore(differences.length - MOST)}</p>}
        {differences.length === 0 && <p>{words.rosterSame}</p>}
        <Button onPress={() => keys.rosterSeen(rosterChange.version)}>{words.rosterSeen}</Button>
      </Notice>
    </div>
  );
};
