import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { keys } from '../keys/channel.ts';
import { useEntered } from '../keys/office.ts';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/language.tsx';
import { ErrorNotice, WordList } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { accountWords } from '../words/account.ts';
import { frameWords } from '../words/frame.ts';

/** Signed in, but not in the roster yet: what happens next and what to do meanwhile. */
export const Waiting = () => {
  const words = useWords(accountWords);
  const frame = useWords(frameWords);
  const { fingerprint, roles } = useEntered();
  const navigate = useNavigate();
  // The roster that names this person may come while they wait.
  const certified = roles.length > 0;
  useEffect(() => {
    if (certified) navigate({ to: '/' });
  }, [certified, navigate]);
  const { run, busy, error } = useAction(() => keys.refresh());
  return (
    <Page title={words.waiting} intro={words.waitingText}>
      <p>{words.waitingDo}</p>
      <WordList words={fingerprint} label={words.fingerprint} />
      <ErrorNotice error={error} />
      <Button look="primary" busy={busy} onPress={() => run()}>
        {frame.lookAgain}
      </Button>
    </Page>
  );
};
