import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { type Idle, idleAfter, watchPeople } from './idle.ts';
import { keys } from './keys/channel.ts';
import { Button } from './ui/button.tsx';
import { useWords } from './ui/language.tsx';
import { frameWords } from './words/frame.ts';

const LOOK = 1_000;

/**
 * Signs out whoever is not there, after a warning: first the keys go, then the page with everything that was opened on
 * it. Stands in the frame only while somebody is signed in.
 */
export const IdleWatch = () => {
  const words = useWords(frameWords);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [idle, setIdle] = useState<Idle>('here');
  // biome-ignore lint/correctness/useExhaustiveDependencies: watched from coming in to going out
  useEffect(() => {
    let ending = false;
    const people = watchPeople(() => keys.attend());
    const end = async (): Promise<void> => {
      const { kept } = await keys.lock();
      client.clear();
      // What could not be stored is sealed in the worker's memory: then the page stays, empty.
      if (kept) return navigate({ to: '/aanmelden', hash: 'stil' });
      history.replaceState(null, '', '/kantoor/aanmelden#stil');
      location.reload();
    };
    const look = (): void => {
      const now = idleAfter(people.silence());
      setIdle(now);
      if (now !== 'gone' || ending) return;
      ending = true;
      end().catch(() => location.reload());
    };
    const timer = setInterval(look, LOOK);
    return () => {
      people.stop();
      clearInterval(timer);
    };
  }, []);
  // A deed takes the warning away at the next look; the button is for who looks for one.
  return idle === 'here' ? null : (
    <div className="notice warn idle no-print" role="alert">
      <p className="notice-title">{words.idle}</p>
      <p>{words.idleText}</p>
      <Button onPress={() => setIdle('here')}>{words.stay}</Button>
    </div>
  );
};
