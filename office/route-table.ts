import type { Role } from '@seinhuis/core/wire/roster';

// Every page of the office, as data: read by the router, the navigation, and the tests that visit each with axe.

/** Who a page is for: nobody signed in, anybody signed in, or one of these roles. */
export type For = 'anyone' | 'signed-in' | readonly Role[];

export type RouteRow = {
  readonly name: string;
  /** Path under /kantoor; `$name` is a parameter. */
  readonly path: string;
  readonly for: For;
  /** The page's heading and title. */
  readonly title: { readonly nl: string; readonly en: string };
  /** Whether it stands in the navigation. */
  readonly nav: boolean;
};

const row = <Name extends string>(
  name: Name,
  path: string,
  who: For,
  nl: string,
  en: string,
  nav = false,
): RouteRow & { readonly name: Name } => ({ name, path, for: who, title: { nl, en }, nav });

export const OFFICE_ROUTES = [
  row('home', '/', 'anyone', 'Kantoor', 'Office'),
  row('sign-in', '/aanmelden', 'anyone', 'Aanmelden', 'Sign in'),
  row('join', '/uitnodiging', 'anyone', 'Welkom bij Seinhuis', 'Welcome to Seinhuis'),
  row('waiting', '/wachten', 'signed-in', 'U bent bijna klaar', 'You are almost done'),
  row('tips', '/meldingen', ['operator'], 'Meldingen', 'Tips', true),
  row('tip', '/meldingen/$tip', ['operator'], 'Melding', 'Tip'),
  row(
    'alike',
    '/meldingen/gelijk/$tip',
    ['operator'],
    'Meldingen die op elkaar lijken',
    'Tips that are alike',
  ),
  row('phone', '/telefoon', ['operator'], 'Telefoon', 'Phone', true),
  row('reports', '/berichten', ['operator'], 'Berichten', 'Reports', true),
  row('report', '/berichten/$report', ['operator'], 'Bericht', 'Report'),
  row('review', '/tweede-lezer', ['reviewer'], 'Tweede lezer', 'Second reader', true),
  row('review-report', '/tweede-lezer/$report', ['reviewer'], 'Bericht lezen', 'Read a report'),
  row('inbox', '/postvak', ['reader'], 'Postvak', 'Inbox', true),
  row('delivery', '/postvak/$delivery', ['reader'], 'Bericht', 'Report'),
  row('organisations', '/netwerk/organisaties', ['registrar'], 'Organisaties', 'Organisations', true),
  row('people', '/netwerk/mensen', ['registrar'], 'Mensen', 'People', true),
  row('key-proposals', '/netwerk/sleutels', ['registrar'], 'Voorgestelde sleutels', 'Proposed keys', true),
  row('roster', '/netwerk/ledenlijst', ['registrar'], 'Ledenlijst', 'Roster', true),
  row('coverage', '/netwerk/dekking', ['registrar'], 'Dekking', 'Coverage', true),
  row('figures', '/cijfers', ['operator', 'reviewer', 'reader', 'registrar'], 'Cijfers', 'Figures', true),
  row('keys', '/sleutels', ['operator', 'reviewer', 'reader'], 'Sleutels', 'Keys', true),
  row('audit', '/toezicht', ['operator', 'reviewer', 'reader', 'registrar'], 'Toezicht', 'Oversight', true),
  row('account', '/account', 'signed-in', 'Mijn account', 'My account', true),
] as const satisfies readonly RouteRow[];

export type RouteRowName = (typeof OFFICE_ROUTES)[number]['name'];

/** Whether somebody with these roles may see a page. */
export const mayVisit = (who: For, roles: readonly Role[] | null): boolean =>
  who === 'anyone' || (roles !== null && (who === 'signed-in' || roles.some((role) => who.includes(role))));

/** Where somebody with these roles begins. */
export const firstPathOf = (roles: readonly Role[]): string => {
  const first = OFFICE_ROUTES.find((r) => r.nav && typeof r.for !== 'string' && mayVisit(r.for, roles));
  return first?.path ?? '/wachten';
};
