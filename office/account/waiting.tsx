import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { keys } from '../keys/channel.ts';
import { useEntered, useOrganisations } from '../keys/office.ts';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/language.tsx';
import { ErrorNotice, WordList } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { accountWords } from '../words/account.ts';
import { frameWords } from '../words/frame.ts';

/** Signed in, but not in the roster yet, or for an organisation that is no partner now: what to do meanwhile. */
export const Waiting = () => {
  const words = useWords(accountWords);
  const frame = useWords(frameWords);
  const { fingerprint, roles, person, today } = useEntered();
  const own = useOrganisations().organisations.find(({ code }) => code === person.organisation);
  const navigate = useNavigate();
  // The roster that names this person may come while they wait.
  const certified = roles.length > 0;
  useEffect(() => {
    if (certified) navigate({ to: '/' });
  }, [certified, navigate]);
  const { run, busy, error } = useAction(() => keys.refresh());
  // As the rule in core/wire/roster.ts; days compare as text. The worker and the switchboard decide.
  const { from = today, until = null } = own?.affiliation ?? {};
  if (today < from || (until !== null && today >= until))
    return (
      <Page title={words.notAffiliated} intro={words.notAffiliatedText}>
        <ErrorNotice error={error} />
        <Button busy={busy} onPress={() => run()}>
          {frame.lookAgain}
        </Button>
      </Page>
    );
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
