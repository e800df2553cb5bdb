import { Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { keys } from './keys/channel.ts';
import { useOffice } from './keys/office.ts';
import { LOST, wasLost } from './lost.ts';
import { type For, firstPathOf, mayVisit } from './route-table.ts';
import { useAction } from './ui/action.ts';
import { Button } from './ui/button.tsx';
import { useWords } from './ui/language.tsx';
import { ErrorNotice } from './ui/notice.tsx';
import { Page } from './ui/page.tsx';
import { frameWords } from './words/frame.ts';

/** The roster was refused: nothing is opened or sent, and the page says why in one sentence. */
const Blocked = ({ reason }: { readonly reason: string }) => {
  const words = useWords(frameWords);
  const { run, busy, error } = useAction(() => keys.refresh());
  return (
    <Page title={words.blocked}>
      <ErrorNotice error={{ code: `roster-${reason}` }} />
      <p>{words.blockedText}</p>
      <ErrorNotice error={error} />
      <Button busy={busy} onPress={() => run()}>
        {words.lookAgain}
      </Button>
    </Page>
  );
};

/** Lets through who may see a page. The switchboard decides again; this is so that nobody meets a closed door. */
export const Gate = ({ who, children }: { readonly who: For; readonly children: ReactNode }) => {
  const words = useWords(frameWords);
  const { entered } = useOffice();
  if (who === 'anyone') return children;
  if (entered === null) return <Navigate to="/aanmelden" {...(wasLost() ? { hash: LOST } : {})} />;
  // Registrars renew an expired roster; for everybody else a refused roster ends the work.
  const renews =
    !entered.trust.ok && entered.trust.reason === 'expired' && entered.person.roles.includes('registrar');
  if (!entered.trust.ok && !renews) return <Blocked reason={entered.trust.reason} />;
  if (!mayVisit(who, entered.roles))
    return entered.roles.length === 0 ? (
      <Navigate to="/wachten" />
    ) : (
      <Page title={words.notYourRole} intro={words.notYourRoleText}>
        {null}
      </Page>
    );
  return children;
};

export const Home = () => {
  const { entered } = useOffice();
  return <Navigate to={entered === null ? '/aanmelden' : (firstPathOf(entered.roles) as '/')} />;
};
