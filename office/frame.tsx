import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { AuditChanged } from './audit-changed.tsx';
import { IdleWatch } from './idle-watch.tsx';
import { keys } from './keys/channel.ts';
import { useOffice } from './keys/office.ts';
import { sayLost } from './lost.ts';
import { ProveAgain } from './prove-again.tsx';
import { RosterChanged } from './roster-changed.tsx';
import { mayVisit, OFFICE_ROUTES } from './route-table.ts';
import { useAction } from './ui/action.ts';
import { LiveRegion } from './ui/announce.tsx';
import { Button } from './ui/button.tsx';
import { useLanguage, useWords } from './ui/language.tsx';
import { Notice } from './ui/notice.tsx';
import { frameWords } from './words/frame.ts';

const Sign = () => (
  <svg className="sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M8 22V2h2v20z" />
    <path d="M10 4l11-2.2v5L10 9z" />
    <circle cx="6" cy="7" r="1.6" />
  </svg>
);

const SignOut = () => {
  const words = useWords(frameWords);
  const navigate = useNavigate();
  const { run, busy } = useAction(async () => {
    await keys.signOut();
    // A fresh page: nothing that was opened stays in its memory.
    await navigate({ to: '/aanmelden' });
    location.reload();
  });
  return (
    <Button look="quiet" busy={busy} onPress={() => run()}>
      {words.signOut}
    </Button>
  );
};

const Rooms = () => {
  const words = useWords(frameWords);
  const { language } = useLanguage();
  const { entered } = useOffice();
  if (entered === null) return null;
  const rooms = OFFICE_ROUTES.filter((r) => r.nav && mayVisit(r.for, entered.roles));
  return (
    <nav className="rooms" aria-label={words.nav}>
      <ul>
        {rooms.map((r) => (
          <li key={r.name}>
            <Link to={r.path as '/'} activeProps={{ 'aria-current': 'page' }}>
              {r.title[language]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const SLOW = 300;

/** A bar under the header while a page or a list is on its way for longer than a moment. */
const Underway = () => {
  const words = useWords(frameWords);
  const loading = useRouterState({ select: (state) => state.isLoading });
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!loading) {
      setSlow(false);
      return;
    }
    const timer = setTimeout(() => setSlow(true), SLOW);
    return () => clearTimeout(timer);
  }, [loading]);
  return slow ? <progress className="underway" aria-label={words.loading} /> : null;
};

/** Where what is typed goes to my drawer at once. */
const WRITING = /^\/meldingen\/[0-9a-f]/;

const State = () => {
  const words = useWords(frameWords);
  const { entered, saved, queue } = useOffice();
  const writing = useRouterState({ select: ({ location }) => WRITING.test(location.pathname) });
  if (entered === null) return null;
  const waits = queue.letters + queue.closings > 0;
  return (
    <div className="state">
      {saved !== 'failed' && (writing || saved === 'unsaved') && (
        <span className="saved">{saved === 'saved' ? words.saved : words.unsaved}</span>
      )}
      {waits && <span className="saved">{words.queue(queue.letters, queue.closings)}</span>}
      {queue.refused > 0 && (
        <Notice kind="warn">
          <p>{words.queueRefused}</p>
        </Notice>
      )}
    </div>
  );
};

/** Outside the header, so that it stays in sight of whoever writes far down the page. */
const NotSaved = () => {
  const words = useWords(frameWords);
  const { entered, saved } = useOffice();
  if (entered === null || saved !== 'failed') return null;
  return <p className="not-saved no-print">{words.unsavedFailed}</p>;
};

const MENU = 'menu';

/** The menu of a telephone: closed on every new page. */
const useMenu = (): readonly [boolean, (open: boolean) => void] => {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const [openAt, setOpenAt] = useState<string | null>(null);
  return [openAt === path, (open) => setOpenAt(open ? path : null)];
};

/** Opens and closes the menu where there is no room to show it all the time. Escape closes it. */
const MenuButton = ({
  open,
  onPress,
}: {
  readonly open: boolean;
  readonly onPress: (open: boolean) => void;
}) => {
  const words = useWords(frameWords);
  const button = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: listened to as long as it is open
  useEffect(() => {
    if (!open) return;
    const close = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      onPress(false);
      button.current?.focus();
    };
    addEventListener('keydown', close);
    return () => removeEventListener('keydown', close);
  }, [open]);
  return (
    <button
      ref={button}
      type="button"
      className="button menu-button"
      aria-expanded={open}
      aria-controls={MENU}
      onClick={() => onPress(!open)}
    >
      {words.menu}
    </button>
  );
};

/** The frame around every room: skip link, rooms of my role, language, sign out, what is saved. */
export const Frame = () => {
  const words = useWords(frameWords);
  const { language, choose } = useLanguage();
  const { entered, saved } = useOffice();
  const [open, setOpen] = useMenu();
  useEffect(() => {
    if (entered !== null) sayLost(false);
  }, [entered]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (saved !== 'saved') event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [saved]);
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header>
        <div className="top">
          <p className="brand">
            <Sign />
            Seinhuis
          </p>
          {entered !== null && <MenuButton open={open} onPress={setOpen} />}
          <div id={MENU} className={entered === null || open ? 'menu open' : 'menu'}>
            <Rooms />
            <div className="who">
              {entered !== null && <span className="person">{entered.person.name}</span>}
              <Button look="quiet" onPress={() => choose(language === 'nl' ? 'en' : 'nl')}>
                <span lang={language === 'nl' ? 'en' : 'nl'}>{words.language}</span>
              </Button>
              {entered !== null && <SignOut />}
            </div>
          </div>
          <Underway />
        </div>
        <State />
      </header>
      <NotSaved />
      <LiveRegion />
      {entered !== null && <RosterChanged />}
      {entered !== null && <AuditChanged />}
      <Outlet />
      {entered !== null && <ProveAgain />}
      {entered !== null && <IdleWatch />}
    </>
  );
};
