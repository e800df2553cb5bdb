import type { Day, Id } from '@seinhuis/core/ids';
import type { Followed } from '@seinhuis/core/rules/audit-check';
import type { Decision, Taken } from '@seinhuis/core/rules/decisions';
import type { Disposition } from '@seinhuis/core/rules/dispositions';
import type { AlikeGroup } from '@seinhuis/core/rules/likeness';
import type { Routing, RoutingQuestion } from '@seinhuis/core/rules/routing';
import type { UnusableReason } from '@seinhuis/core/rules/tip-lifecycle';
import type { AnswerOf, BodyOf } from '@seinhuis/core/wire/api';
import type { AuditLine } from '@seinhuis/core/wire/audit';
import type { LetterStatus } from '@seinhuis/core/wire/letter';
import type { Circle, Report } from '@seinhuis/core/wire/report';
import type { KeyPurpose, Organisation, Role, Roster } from '@seinhuis/core/wire/roster';
import type { RouteName } from '@seinhuis/core/wire/routes';
import type { FileType, TipBody } from '@seinhuis/core/wire/tip';
import type { GuardedTip, OutgoingFlag } from '../guard/contract.ts';
import type { RosterDifference, RosterEdit } from './roster-edits.ts';
import type { TrustRefusal } from './trust.ts';
import type { RoutingThen, Work } from './work.ts';

// What the pages can ask of the worker that holds the keys. Nothing here carries a private key out of it; the only
// secrets that travel are those a person has to write down, when they are made.

type Person = AnswerOf<'me'>['person'];

/** Who is signed in, as the pages see it: names and states, no keys. */
export type Entered = {
  readonly person: Person;
  readonly network: string;
  readonly today: Day;
  /** My own eight words, compared by voice with a registrar. */
  readonly fingerprint: readonly string[];
  /** The registrars' eight words, or null before the first roster. */
  readonly registrars: readonly string[] | null;
  readonly trust:
    | { readonly ok: true; readonly version: number | null; readonly expires: Day | null }
    | { readonly ok: false; readonly reason: TrustRefusal };
  /** The roles that the current roster gives me; registrars have theirs from the switchboard. */
  readonly roles: readonly Role[];
  readonly held: readonly {
    readonly purpose: KeyPurpose;
    readonly epoch: number;
    readonly pending: boolean;
    /** The eight words of its public key, read out to a registrar. */
    readonly words: readonly string[];
  }[];
  readonly unlockers: readonly ('words' | 'passkey')[];
  /** Whether something waits that is lost for now when this page closes. */
  readonly queued: { readonly letters: number; readonly closings: number };
};

export type Invitation = AnswerOf<'readInvitation'>;
export type NewWords = {
  readonly words: readonly string[];
  readonly totpSecret: string;
  readonly totpLink: string;
};
/** What a passkey is asked; `prfInput` is what it derives the unlocking key from. */
export type PasskeyQuestion = {
  readonly challenge: Id;
  readonly options: Record<string, unknown>;
  readonly prfInput: Uint8Array;
};
export type PasskeyAnswer = { readonly challenge: Id; readonly response: Record<string, unknown> };

export type OpenedFile = { readonly type: FileType; readonly bytes: Uint8Array };
export type OpenedTipView = { readonly body: TipBody; readonly files: readonly OpenedFile[] };

/** One of several tips that are opened together. */
export type AlikeTip =
  | { readonly tip: Id; readonly state: 'opened'; readonly body: TipBody; readonly files: number }
  /** `unreadable`: opens for nobody. `away`: a colleague took it, or it is closed. */
  | { readonly tip: Id; readonly state: 'unreadable' | 'away' };

/** What became of each, by itself: refused with a code, or done. */
export type DoneEach = readonly { readonly tip: Id; readonly refused: string | null }[];

export type ForwardPlan = {
  readonly report: Report;
  /** What partners already have of it: none unless it is an addition. */
  readonly before: readonly Report[];
  readonly remark: string;
  readonly circle: Circle;
  readonly approved: boolean;
  readonly routes: readonly {
    readonly organisation: string;
    readonly role: 'primary' | 'info';
    /** What stands in the way now, although the draft named it. */
    readonly refused: 'not-affiliated' | 'no-key' | 'conflict' | null;
  }[];
  readonly missed: readonly string[];
  readonly changes: readonly {
    readonly organisation: string;
    readonly change: 'new' | 'gone' | 'new-key' | 'other-role';
    readonly role: 'primary' | 'info' | null;
  }[];
  readonly rosterThen: number | null;
  readonly rosterNow: number;
};

export type OpenedItem =
  | {
      readonly id: Id;
      readonly ok: true;
      readonly report: Report;
      readonly role: 'primary' | 'info';
      /** Which part of the report it is: 1 for the report itself, from 2 on for what was added. */
      readonly part: number;
      /** By this an addition names the part before it. */
      readonly hash: string;
      /** The day on which it was forwarded. */
      readonly day: Day;
      readonly author: { readonly person: Id; readonly day: Day };
      readonly reviewer: { readonly person: Id; readonly day: Day };
      /** Null of an addition: the outcome is told of the report itself. */
      readonly outcomeWords: string | null;
    }
  | { readonly id: Id; readonly ok: false; readonly stage: string };

/** What a roster changes that was published while somebody worked. */
export type RosterChange = {
  readonly version: number;
  readonly differences: readonly RosterDifference[];
  /** The names of the organisations in them, by code. */
  readonly names: Readonly<Record<string, string>>;
};

export type RosterView = {
  readonly current: Roster | null;
  readonly proposal: {
    readonly roster: Roster;
    readonly hasNetwork: boolean;
    readonly signed: readonly number[];
    readonly differences: readonly RosterDifference[];
    /** A reason not to sign it, or null. */
    readonly broken: string | null;
    /** The eight words of the registrars that the first proposal would pin; null once they are pinned. */
    readonly registrars: readonly string[] | null;
  } | null;
  readonly registrars: readonly string[] | null;
  readonly name: string;
  readonly phone: string;
};

/** What my client makes of the audit: it goes on from what it keeps, or another past is shown than before. */
export type AuditState =
  | {
      readonly ok: true;
      readonly day: Day | null;
      readonly words: readonly string[];
      /** Alarms of today and yesterday that I may see. */
      readonly alarms: number;
    }
  | Extract<Followed, { readonly ok: false }>;

/** Lines about my organisation: closed days with whether they lead to what I keep, and those of a day still open. */
export type AuditView = {
  readonly days: readonly {
    readonly day: Day;
    readonly holds: boolean;
    readonly lines: readonly AuditLine[];
  }[];
  readonly open: readonly AuditLine[];
  readonly people: readonly { readonly id: Id; readonly name: string }[];
};

type Http = <Name extends RouteName>(
  name: Name,
  sent?: { readonly parameters?: Readonly<Record<string, string>>; readonly body?: BodyOf<Name> },
) => Promise<AnswerOf<Name>>;

/** Every question that the pages can ask the worker. All answers are asynchronous. */
export type KeyApi = {
  http: Http;
  // coming in
  signInWords(handle: string, words: string, totp: string): Promise<Entered>;
  passkeyOptions(): Promise<PasskeyQuestion>;
  signInPasskey(answer: PasskeyAnswer, output: Uint8Array): Promise<Entered>;
  readInvitation(token: string): Promise<Invitation>;
  makeMyKeys(token: string): Promise<readonly string[]>;
  makeWords(): Promise<NewWords>;
  keepWords(typed: string, totp: string): Promise<void>;
  joinPasskeyOptions(): Promise<PasskeyQuestion>;
  keepPasskey(answer: PasskeyAnswer, output: Uint8Array): Promise<void>;
  join(): Promise<Entered>;
  addWords(typed: string, totp: string): Promise<Entered>;
  addPasskeyOptions(): Promise<PasskeyQuestion>;
  addPasskey(answer: PasskeyAnswer, output: Uint8Array): Promise<Entered>;
  refresh(): Promise<Entered>;
  signOut(): Promise<void>;
  /** Ends all my sessions, wherever I am signed in. */
  signOutEverywhere(): Promise<void>;
  /** Proves again who I am, when the event `asking` says so; what was refused for it then goes again. */
  proveWords(words: string, totp: string): Promise<void>;
  provePasskeyOptions(): Promise<Omit<PasskeyQuestion, 'prfInput'>>;
  provePasskey(answer: PasskeyAnswer): Promise<void>;
  leaveUnproved(): Promise<void>;
  /** Drops the keys because nobody is there. What could not be stored stays here, sealed to its owner. */
  lock(): Promise<{ readonly kept: boolean }>;
  /** Somebody did something just now. */
  attend(): Promise<void>;
  /** Looks whether another roster was published, and takes it over. */
  lookForRoster(): Promise<void>;
  rosterSeen(version: number): Promise<void>;
  organisations(): Promise<readonly Organisation[]>;
  // the audit
  /** The week of lines that ends on a day. */
  readAudit(to: Day): Promise<AuditView>;
  exportHeads(): Promise<string>;
  explainAudit(): Promise<void>;
  // keys of my organisation
  makeKey(purpose: KeyPurpose, left: readonly Id[]): Promise<void>;
  grant(purpose: KeyPurpose, epoch: number, to: Id): Promise<void>;
  keyWords(keys: readonly string[]): Promise<readonly (readonly string[])[]>;
  // desk
  openTip(tip: Id): Promise<OpenedTipView>;
  /** What the guard sees in an opened tip. */
  guardTip(tip: Id): Promise<GuardedTip>;
  /** What the guard finds in statements that are being written about a tip, one list for each. */
  flags(tip: Id, statements: readonly string[]): Promise<readonly (readonly OutgoingFlag[])[]>;
  /** Makes what these waiting tips are compared by, without showing them. They were in my hands then. Answers how many. */
  compareTips(tips: readonly Id[]): Promise<number>;
  stopComparing(): Promise<void>;
  /** Which of these tips are alike, by what they are compared by. */
  alikeTips(tips: readonly Id[]): Promise<readonly AlikeGroup[]>;
  /** Claims and opens each of these tips. */
  openAlike(tips: readonly Id[]): Promise<readonly AlikeTip[]>;
  /** `tell`: whoever has a mailbox gets the one standard sentence, later and each by itself. */
  closeEach(tips: readonly Id[], outcome: UnusableReason, tell: boolean): Promise<DoneEach>;
  giveBackEach(tips: readonly Id[]): Promise<DoneEach>;
  readWork(tip: Id): Promise<Work>;
  saveWork(work: Work): Promise<void>;
  works(): Promise<readonly Work[]>;
  proposeRouting(
    question: Omit<RoutingQuestion, 'today'> & { readonly adds: Id | null },
  ): Promise<RoutingThen & Pick<Routing, 'missed'>>;
  sendDraft(tip: Id): Promise<void>;
  forwardPlan(report: Id): Promise<ForwardPlan>;
  forward(
    report: Id,
    leaveOut: readonly string[],
    add: readonly { organisation: string; role: 'primary' | 'info' }[],
  ): Promise<void>;
  /** What I write about a tip becomes an addition to a forwarded report. */
  addTo(report: Id, tip: Id): Promise<void>;
  /** The parts of a forwarded report as partners have them. */
  parts(report: Id): Promise<readonly Report[]>;
  closeLater(tip: Id, outcome: string, now: boolean): Promise<void>;
  queuedClosings(): Promise<readonly Id[]>;
  sendLetter(tip: Id, status: LetterStatus, text: string, urgent: boolean): Promise<void>;
  sendPhoneTip(
    answers: Readonly<Record<string, string | readonly string[]>>,
    language: 'nl' | 'en',
  ): Promise<void>;
  // second reader
  openForReview(report: Id): Promise<Report>;
  /** What an opened addition adds to. */
  readBefore(report: Id): Promise<readonly Report[]>;
  guess(
    report: Id,
    circle: Circle,
  ): Promise<{
    readonly routes: ForwardPlan['routes'];
    readonly missed: readonly string[];
    readonly smallest: Circle;
    /** For each statement what my own guard finds in it and what its author decided. */
    readonly statements: readonly {
      readonly circle: Circle;
      readonly flags: readonly OutgoingFlag[];
      readonly decisions: readonly Decision[];
    }[];
    /** Findings that the author resolved with another text. */
    readonly taken: readonly Taken[];
  }>;
  review(report: Id, decision: 'approved' | 'returned', remark: string): Promise<void>;
  // reader
  openInbox(ids: readonly { readonly id: Id; readonly epoch: number }[]): Promise<void>;
  dispose(delivery: Id, outcome: Disposition, sequence: number): Promise<void>;
  // registrar
  personWords(
    people: readonly { id: Id; signing: string; recipient: string }[],
  ): Promise<readonly (readonly string[])[]>;
  rosterView(): Promise<RosterView>;
  rosterEdits(): Promise<readonly RosterEdit[]>;
  editRoster(edits: readonly RosterEdit[]): Promise<void>;
  previewRoster(): Promise<{
    readonly differences: readonly RosterDifference[];
    readonly broken: string | null;
    readonly version: number;
  }>;
  proposeRoster(
    about: { readonly name: string; readonly phone: string },
    registrars: readonly string[],
  ): Promise<void>;
  signRoster(secret: string): Promise<{ readonly published: boolean }>;
};

/** What the worker tells without being asked. */
export type KeyEvent =
  | {
      readonly event: 'opened';
      readonly items: readonly OpenedItem[];
      readonly done: number;
      readonly of: number;
    }
  | { readonly event: 'comparing'; readonly done: number; readonly of: number }
  | { readonly event: 'audit'; readonly state: AuditState | null }
  | { readonly event: 'asking'; readonly asks: boolean }
  | { readonly event: 'entered'; readonly entered: Entered | null }
  | { readonly event: 'queue'; readonly letters: number; readonly closings: number; readonly refused: number }
  | { readonly event: 'roster'; readonly change: RosterChange | null }
  | { readonly event: 'drawer'; readonly state: 'unsaved' | 'saved' | 'failed' };

/** A failure as it crosses from the worker: a code that words exist for, never the text of what failed. */
export type Failure = { readonly code: string; readonly detail: Readonly<Record<string, string | number>> };

export type Question = {
  readonly call: number;
  readonly name: keyof KeyApi;
  readonly args: readonly unknown[];
};
export type Answer =
  | { readonly call: number; readonly ok: true; readonly value: unknown }
  | { readonly call: number; readonly ok: false; readonly failure: Failure };
