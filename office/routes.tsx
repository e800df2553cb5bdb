import { createRootRoute, createRoute, createRouter, Link, lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { Account } from './account/account.tsx';
import { SignIn } from './account/sign-in.tsx';
import { Waiting } from './account/waiting.tsx';
import { Frame } from './frame.tsx';
import { Gate, Home } from './gate.tsx';
import { useOffice } from './keys/office.ts';
import { OFFICE_ROUTES, type RouteRowName } from './route-table.ts';
import { useWords } from './ui/language.tsx';
import { Page } from './ui/page.tsx';
import { frameWords } from './words/frame.ts';

// Which page stands at which path. Rooms load when somebody enters them.

const PAGES: { readonly [Name in RouteRowName]: ComponentType } = {
  home: Home,
  'sign-in': SignIn,
  join: lazyRouteComponent(() => import('./account/join.tsx'), 'Join'),
  waiting: Waiting,
  tips: lazyRouteComponent(() => import('./desk/tips.tsx'), 'Tips'),
  tip: lazyRouteComponent(() => import('./desk/tip.tsx'), 'TipPage'),
  alike: lazyRouteComponent(() => import('./desk/alike-group.tsx'), 'AlikePage'),
  phone: lazyRouteComponent(() => import('./desk/phone.tsx'), 'Phone'),
  reports: lazyRouteComponent(() => import('./desk/reports.tsx'), 'Reports'),
  report: lazyRouteComponent(() => import('./desk/report.tsx'), 'ReportPage'),
  review: lazyRouteComponent(() => import('./review/review-list.tsx'), 'ReviewList'),
  'review-report': lazyRouteComponent(() => import('./review/review.tsx'), 'ReviewPage'),
  inbox: lazyRouteComponent(() => import('./partner/inbox.tsx'), 'Inbox'),
  delivery: lazyRouteComponent(() => import('./partner/delivery.tsx'), 'DeliveryPage'),
  organisations: lazyRouteComponent(() => import('./registrar/organisations.tsx'), 'Organisations'),
  people: lazyRouteComponent(() => import('./registrar/people.tsx'), 'People'),
  'key-proposals': lazyRouteComponent(() => import('./registrar/key-proposals.tsx'), 'KeyProposals'),
  roster: lazyRouteComponent(() => import('./registrar/roster.tsx'), 'RosterPage'),
  coverage: lazyRouteComponent(() => import('./registrar/coverage.tsx'), 'Coverage'),
  figures: lazyRouteComponent(() => import('./figures/figures.tsx'), 'Figures'),
  keys: lazyRouteComponent(() => import('./account/ceremony.tsx'), 'Ceremony'),
  audit: lazyRouteComponent(() => import('./audit/audit.tsx'), 'Audit'),
  account: Account,
};

const NotFound = () => {
  const words = useWords(frameWords);
  const { entered } = useOffice();
  return (
    <Page title={words.notFound}>
      {entered === null ? (
        <>
          <p>{words.notFoundOut}</p>
          <p>
            <Link to={'/aanmelden' as '/'}>{words.toSignIn}</Link>
          </p>
        </>
      ) : (
        <p>{words.notFoundText}</p>
      )}
    </Page>
  );
};

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });

const children = OFFICE_ROUTES.map((row) => {
  const Shown = PAGES[row.name];
  return createRoute({
    getParentRoute: () => root,
    path: row.path,
    component: () => (
      <Gate who={row.for}>
        <Shown />
      </Gate>
    ),
  });
});

export const router = createRouter({
  routeTree: root.addChildren(children),
  basepath: '/kantoor',
  defaultPreload: false,
  scrollRestoration: false,
});
