import { fresh, KIB, MIB, type Route, route, SMALL } from './route.ts';

/**
 * The HTTP contract of the switchboard as one table: every route there is, nothing outside it. What JSON bodies and
 * answers hold stands beside it in api.ts; this file stays free of zod for the sealed door.
 *
 * guard: who may call it. `public` asks for nothing (a capability may be in the body); `invitation` a one-time token
 * in the body; the others a session of somebody who has that role in the current roster (registrars: in the staff
 * table). `fresh`: only for who proved in the last five minutes, in this session, who they are (PROTOCOL 9.6). `own` adds
 * what the handler checks beyond the role, in words that the documentation prints.
 */
export const ROUTES = {
  // What a tipster does. Nobody is asked who they are.
  postTip: route(
    'PUT',
    '/api/tips/:id/:door',
    'public',
    'octets',
    'json',
    65 * MIB,
    'door is sealed or plain',
  ),
  collect: route('POST', '/api/mailboxes/collect', 'public', 'json', 'octets', KIB),
  clearLetters: route('POST', '/api/mailboxes/clear', 'public', 'json', 'none', KIB),
  postLetter: route(
    'PUT',
    '/api/mailboxes/:address/letters/:id',
    'public',
    'octets',
    'none',
    20 * KIB,
    'no session, no cookie: the address is known to the desk only',
  ),
  network: route('GET', '/network.json', 'public', 'none', 'json'),
  health: route('GET', '/api/health', 'public', 'none', 'json'),
  tellOutcome: route(
    'POST',
    '/api/outcomes',
    'public',
    'json',
    'none',
    KIB,
    'the six words of the delivery; five wrong tries close it to sign-in only',
  ),

  // Coming in.
  signInWords: route('POST', '/api/sign-in/words', 'public', 'json', 'json', KIB),
  signInPasskeyOptions: route('POST', '/api/sign-in/passkey/options', 'public', 'json', 'json', KIB),
  signInPasskey: route('POST', '/api/sign-in/passkey', 'public', 'json', 'json'),
  readInvitation: route('POST', '/api/invitations/read', 'invitation', 'json', 'json', KIB),
  joinPasskeyOptions: route('POST', '/api/invitations/passkey-options', 'invitation', 'json', 'json', KIB),
  join: route('POST', '/api/invitations/join', 'invitation', 'json', 'json', 64 * KIB),

  // What everybody of the staff does.
  signOut: route('POST', '/api/me/sign-out', 'staff', 'none', 'none'),
  listSessions: route('GET', '/api/me/sessions', 'staff', 'none', 'json'),
  signOutEverywhere: route('POST', '/api/me/sign-out-everywhere', 'staff', 'none', 'none'),
  proveWords: route('POST', '/api/me/prove/words', 'staff', 'json', 'none', KIB),
  provePasskeyOptions: route('POST', '/api/me/prove/passkey/options', 'staff', 'none', 'json'),
  provePasskey: route('POST', '/api/me/prove/passkey', 'staff', 'json', 'none'),
  me: route('GET', '/api/me', 'staff', 'none', 'json'),
  readDrawer: route('GET', '/api/me/drawer', 'staff', 'none', 'octets'),
  writeDrawer: route('PUT', '/api/me/drawer/:id', 'staff', 'octets', 'none', 300 * KIB),
  roster: route('GET', '/api/roster', 'staff', 'none', 'json'),
  rosterVersion: route('GET', '/api/roster/version', 'staff', 'none', 'json'),
  readGrants: route('GET', '/api/grants', 'staff', 'none', 'json'),
  giveGrant: fresh(
    route(
      'PUT',
      '/api/grants/:id',
      'staff',
      'json',
      'none',
      64 * KIB,
      'to somebody of one’s own organisation',
    ),
  ),
  colleagues: route(
    'GET',
    '/api/colleagues',
    'staff',
    'none',
    'json',
    0,
    'the people of one’s own organisation and which keys they hold',
  ),
  proposeKey: route(
    'POST',
    '/api/organisation-keys',
    'staff',
    'json',
    'none',
    SMALL,
    'for one’s own organisation',
  ),
  addWords: fresh(route('POST', '/api/me/unlockers/words', 'staff', 'json', 'none', 64 * KIB)),
  addPasskeyOptions: route('POST', '/api/me/unlockers/passkey-options', 'staff', 'none', 'json'),
  addPasskey: fresh(route('POST', '/api/me/unlockers/passkey', 'staff', 'json', 'none', 64 * KIB)),

  // The desk.
  listTips: route('GET', '/api/desk/tips', 'operator', 'none', 'json'),
  postPhoneTip: route('PUT', '/api/desk/phone-tips/:id', 'operator', 'octets', 'json', 300 * KIB),
  claimTip: route('POST', '/api/desk/tips/:id/claim', 'operator', 'none', 'none', 0, 'a waiting tip'),
  releaseTip: route(
    'POST',
    '/api/desk/tips/:id/release',
    'operator',
    'none',
    'none',
    0,
    'a tip one has claimed',
  ),
  readTip: route(
    'GET',
    '/api/desk/tips/:id/envelope',
    'operator',
    'none',
    'octets',
    0,
    'a tip one has claimed',
  ),
  closeTip: route(
    'POST',
    '/api/desk/tips/:id/close',
    'operator',
    'json',
    'none',
    KIB,
    'a tip one has claimed',
  ),
  keepLikeness: route(
    'PUT',
    '/api/desk/tips/:id/likeness',
    'operator',
    'octets',
    'none',
    KIB,
    'a tip one has claimed',
  ),
  readLikenesses: route(
    'POST',
    '/api/desk/likenesses/read',
    'operator',
    'json',
    'json',
    32 * KIB,
    'of tips that wait or that one has claimed, at most 500 at a time',
  ),
  listReports: route('GET', '/api/desk/reports', 'desk', 'none', 'json'),
  writeDraft: route(
    'PUT',
    '/api/desk/reports/:id',
    'operator',
    'json',
    'none',
    512 * KIB,
    'the tip is claimed by oneself; its id is looked at, never stored',
  ),
  writeAddition: route(
    'PUT',
    '/api/desk/reports/:report/additions/:id',
    'operator',
    'json',
    'none',
    512 * KIB,
    'to a forwarded report of one’s own, or of an author who left; the tip as with a draft',
  ),
  readDraft: route(
    'GET',
    '/api/desk/reports/:id/draft',
    'desk',
    'none',
    'octets',
    0,
    'its author, who may add to it, or a reviewer to whom the tip was never handed',
  ),
  review: route(
    'POST',
    '/api/desk/reports/:id/review',
    'reviewer',
    'json',
    'none',
    64 * KIB,
    'a draft that waits; not one’s own, never handed the tip',
  ),
  readReview: route(
    'GET',
    '/api/desk/reports/:id/review',
    'desk',
    'none',
    'octets',
    0,
    'its author, its reviewer, or who may add to it',
  ),
  forward: route(
    'POST',
    '/api/desk/reports/:id/forward',
    'operator',
    'json',
    'none',
    16 * MIB,
    'an approved report, by its author; an addition exactly to those who have the report',
  ),
  withdraw: fresh(
    route(
      'POST',
      '/api/desk/deliveries/:id/withdraw',
      'operator',
      'none',
      'none',
      0,
      'a delivery of one’s own report, or of an author who left; what was added goes with it',
    ),
  ),

  // Partners.
  listDeliveries: route(
    'GET',
    '/api/partner/deliveries',
    'reader',
    'none',
    'json',
    0,
    'of one’s own organisation',
  ),
  readDeliveries: route(
    'POST',
    '/api/partner/deliveries/read',
    'reader',
    'json',
    'octets',
    4 * KIB,
    'of one’s own organisation, at most 50 at a time',
  ),
  acknowledge: route(
    'POST',
    '/api/partner/deliveries/:id/acknowledge',
    'reader',
    'none',
    'none',
    0,
    'of one’s own organisation',
  ),
  dispose: route(
    'POST',
    '/api/partner/deliveries/:id/disposition',
    'reader',
    'json',
    'none',
    8 * KIB,
    'of one’s own organisation, opened, no addition',
  ),

  // The registrar.
  listPeople: route('GET', '/api/registrar/people', 'registrar', 'none', 'json'),
  invitePerson: fresh(route('POST', '/api/registrar/people', 'registrar', 'json', 'json')),
  removePerson: fresh(route('POST', '/api/registrar/people/:id/remove', 'registrar', 'none', 'none')),
  listKeyProposals: route('GET', '/api/registrar/organisation-keys', 'registrar', 'none', 'json'),
  readRosterProposal: route('GET', '/api/registrar/roster', 'registrar', 'none', 'json'),
  proposeRoster: route('POST', '/api/registrar/roster', 'registrar', 'json', 'none', 16 * MIB),
  signRoster: fresh(
    route(
      'POST',
      '/api/registrar/roster/signatures',
      'registrar',
      'json',
      'json',
      SMALL,
      'the second different valid signature publishes it',
    ),
  ),
  coverage: route('GET', '/api/registrar/coverage', 'registrar', 'none', 'json'),

  // Figures: own organisation, or the whole network for desk and registrar.
  figures: route(
    'GET',
    '/api/figures',
    'staff',
    'none',
    'json',
    0,
    'the network for desk and registrar; a reader sees own organisation',
  ),

  // The audit. What each route writes into it stands in audited.ts.
  auditHeads: route('GET', '/api/audit/heads/:day', 'staff', 'none', 'json', 0, 'from that day on'),
  readAudit: route(
    'GET',
    '/api/audit/lines/:day',
    'staff',
    'none',
    'json',
    0,
    'about one’s own organisation, the week that ends on that day; certified, or a registrar',
  ),
  countersign: route(
    'POST',
    '/api/audit/countersignatures',
    'staff',
    'json',
    'none',
    KIB,
    'certified; for one’s own organisation',
  ),
  listAlarms: route(
    'GET',
    '/api/audit/alarms',
    'staff',
    'none',
    'json',
    0,
    'about one’s own organisation; registrars of all',
  ),
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof ROUTES;

/** Whether a route asks that somebody proved again who they are. */
export const asksFresh = (name: RouteName): boolean => (ROUTES[name] as Route).fresh === true;

/** The path of a route with its parameters filled in. Parameters are ids and codes: nothing to encode. */
export const pathOf = (name: RouteName, parameters: Readonly<Record<string, string>> = {}): string =>
  ROUTES[name].path.replace(/:([a-z]+)/g, (_, key: string) => encodeURIComponent(parameters[key] ?? ''));
