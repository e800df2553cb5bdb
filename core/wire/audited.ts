import type { RouteName } from './routes.ts';

// What each route writes into the audit (PROTOCOL 13.2): one table, and a route without a line in it does not compile.

/** What somebody of the staff can have done: noun and verb. The office has a sentence for each. */
export const AUDIT_KINDS = [
  'person.sign-in',
  'person.sign-out',
  'person.prove',
  'person.join',
  'person.list',
  'person.invite',
  'person.remove',
  'unlocker.add',
  'key.read',
  'key.grant',
  'key.holders',
  'key.propose',
  'key.list',
  'roster.read',
  'roster.view',
  'roster.propose',
  'roster.sign',
  'tip.list',
  'tip.phone',
  'tip.claim',
  'tip.release',
  'tip.read',
  'tip.close',
  'tip.compare',
  'letter.post',
  'report.list',
  'draft.write',
  'draft.read',
  'draft.review',
  'review.read',
  'report.forward',
  'delivery.send',
  'delivery.withdraw',
  'delivery.list',
  'delivery.read',
  'delivery.acknowledge',
  'delivery.dispose',
  'outcome.tell',
  'coverage.read',
  'figures.read',
  'audit.read',
  'audit.countersign',
  'alarm.list',
  'alarm.raise',
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

export type Audited =
  | {
      readonly kind: AuditKind;
      /** `day`: about a tip, a mailbox or what is made of them, so that no moment is kept (PROTOCOL 13.3). */
      readonly precision: 'minute' | 'day';
      /** The same line again counts, or is the same line: lists ask again by themselves. */
      readonly repeats: 'counted' | 'once';
      /** Whether the id in the path is what the line names. A tip's and a letter's never is (PROTOCOL 13.3). */
      readonly names: 'path' | 'none';
    }
  | { readonly kind: null; readonly why: string };

const byMinute = (kind: AuditKind): Audited => ({
  kind,
  precision: 'minute',
  repeats: 'counted',
  names: 'path',
});
const ofTip = (kind: AuditKind): Audited => ({ kind, precision: 'day', repeats: 'counted', names: 'none' });
const ofReport = (kind: AuditKind): Audited => ({
  kind,
  precision: 'day',
  repeats: 'counted',
  names: 'path',
});
const oncePerDay = (kind: AuditKind): Audited => ({ kind, precision: 'day', repeats: 'once', names: 'none' });
const silent = (why: string): Audited => ({ kind: null, why });

const TIPSTER = silent('a tipster: nobody knows who');
const NOBODY_YET = silent('nobody is known yet');
const BY_ITSELF = silent('the client asks by itself, about its own');

export const AUDITED: Readonly<Record<RouteName, Audited>> = {
  postTip: TIPSTER,
  collect: TIPSTER,
  clearLetters: TIPSTER,
  network: TIPSTER,
  health: NOBODY_YET,
  // Without a session: a count of the day, and nobody with it.
  postLetter: ofTip('letter.post'),
  tellOutcome: byMinute('outcome.tell'),

  signInWords: byMinute('person.sign-in'),
  signInPasskeyOptions: NOBODY_YET,
  signInPasskey: byMinute('person.sign-in'),
  readInvitation: NOBODY_YET,
  joinPasskeyOptions: NOBODY_YET,
  join: byMinute('person.join'),

  signOut: byMinute('person.sign-out'),
  listSessions: BY_ITSELF,
  signOutEverywhere: byMinute('person.sign-out'),
  proveWords: byMinute('person.prove'),
  provePasskeyOptions: BY_ITSELF,
  provePasskey: byMinute('person.prove'),
  me: BY_ITSELF,
  readDrawer: BY_ITSELF,
  writeDrawer: BY_ITSELF,
  roster: oncePerDay('roster.read'),
  rosterVersion: BY_ITSELF,
  readGrants: oncePerDay('key.read'),
  giveGrant: byMinute('key.grant'),
  colleagues: oncePerDay('key.holders'),
  proposeKey: byMinute('key.propose'),
  addWords: byMinute('unlocker.add'),
  addPasskeyOptions: BY_ITSELF,
  addPasskey: byMinute('unlocker.add'),

  listTips: oncePerDay('tip.list'),
  postPhoneTip: ofTip('tip.phone'),
  claimTip: ofTip('tip.claim'),
  releaseTip: ofTip('tip.release'),
  readTip: ofTip('tip.read'),
  closeTip: ofTip('tip.close'),
  keepLikeness: silent('the client by itself, of a tip that it was handed: that is a line already'),
  readLikenesses: oncePerDay('tip.compare'),
  listReports: oncePerDay('report.list'),
  writeDraft: ofTip('draft.write'),
  writeAddition: ofTip('draft.write'),
  readDraft: ofReport('draft.read'),
  review: ofReport('draft.review'),
  readReview: ofReport('review.read'),
  forward: ofReport('report.forward'),
  withdraw: ofReport('delivery.withdraw'),

  listDeliveries: oncePerDay('delivery.list'),
  readDeliveries: byMinute('delivery.read'),
  acknowledge: byMinute('delivery.acknowledge'),
  dispose: byMinute('delivery.dispose'),

  listPeople: oncePerDay('person.list'),
  invitePerson: byMinute('person.invite'),
  removePerson: byMinute('person.remove'),
  listKeyProposals: oncePerDay('key.list'),
  readRosterProposal: oncePerDay('roster.view'),
  proposeRoster: byMinute('roster.propose'),
  signRoster: byMinute('roster.sign'),
  coverage: oncePerDay('coverage.read'),

  figures: oncePerDay('figures.read'),
  auditHeads: BY_ITSELF,
  readAudit: oncePerDay('audit.read'),
  countersign: byMinute('audit.countersign'),
  listAlarms: oncePerDay('alarm.list'),
};
