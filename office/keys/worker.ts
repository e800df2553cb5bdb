import { alike } from './alike.ts';
import { attend } from './attended.ts';
import { auditWatch, followAudit, followAuditAgain, forgetAudit } from './audit-watch.ts';
import { ceremony } from './ceremony.ts';
import { comparingTips, forgetLikenesses } from './comparing.ts';
import type { Answer, KeyApi, Question } from './contract.ts';
import { deskWork, forgetTips } from './desk-work.ts';
import { entering } from './enter.ts';
import { failureOf } from './failure.ts';
import { stopGuard } from './guarding.ts';
import { beginInbox, earlyList, inbox, stopOpeners } from './inbox.ts';
import { joiningIn } from './join.ts';
import { runOpener } from './opener.ts';
import { proving } from './proving.ts';
import { flushQueue, queue, startQueue } from './queue.ts';
import { rosterDraft } from './roster-draft.ts';
import { checkRosterSeen, forgetRosterChange, lookForRoster, rosterSeen } from './roster-watch.ts';
import { forgetReadings, secondReading } from './second-reading.ts';
import { client } from './session.ts';

// The worker that holds the keys: it answers the questions of contract.ts and no others.

const http: KeyApi['http'] = (name, sent) => {
  const list = name === 'listDeliveries' ? earlyList() : null;
  return list === null ? client(name, sent as never) : (list as never);
};

/** Whatever else is left in here of what somebody opened. */
const forgetOpened = (): void => {
  stopOpeners();
  stopGuard();
  forgetTips();
  forgetLikenesses();
  forgetReadings();
  forgetRosterChange();
  forgetAudit();
};

const signOut: KeyApi['signOut'] = async () => {
  await entering.signOut();
  forgetOpened();
};

const signOutEverywhere: KeyApi['signOutEverywhere'] = async () => {
  await entering.signOutEverywhere();
  forgetOpened();
};

const lock: KeyApi['lock'] = async () => {
  const locked = await entering.lock();
  forgetOpened();
  return locked;
};

/** Asked for by the person: what it changes is what they came to see. */
const refresh: KeyApi['refresh'] = async () => {
  const entered = await entering.refresh();
  forgetRosterChange();
  return entered;
};

/** No report leaves before its sender saw what a new roster changes. */
const forward: KeyApi['forward'] = async (...args) => {
  checkRosterSeen();
  await deskWork.forward(...args);
};

/** After coming in: what fell due while nobody was signed in goes out now, and a reader's newest
 * reports are opened. */
const andBegin =
  <Args extends readonly unknown[], T>(enter: (...args: Args) => Promise<T>) =>
  async (...args: Args): Promise<T> => {
    await attend();
    const entered = await enter(...args);
    beginInbox();
    flushQueue().catch(() => undefined);
    // What does not succeed is tried again within the hour.
    followAudit().catch(() => undefined);
    return entered;
  };

const api: KeyApi = {
  http,
  ...joiningIn,
  ...proving,
  ...ceremony,
  ...deskWork,
  ...comparingTips,
  ...alike,
  ...queue,
  ...secondReading,
  ...inbox,
  ...rosterDraft,
  ...auditWatch,
  ...entering,
  signInWords: andBegin(entering.signInWords),
  signInPasskey: andBegin(entering.signInPasskey),
  signOut,
  signOutEverywhere,
  lock,
  refresh,
  forward,
  attend,
  rosterSeen,
  lookForRoster: async () => {
    await lookForRoster(entering.renew);
    await followAuditAgain();
  },
};

const answer = async ({ call, name, args }: Question): Promise<Answer> => {
  try {
    if (!Object.hasOwn(api, name)) throw new RangeError('no such question');
    const asked = api[name] as (...args: readonly unknown[]) => Promise<unknown>;
    return { call, ok: true, value: await asked(...args) };
  } catch (error) {
    return { call, ok: false, failure: failureOf(error) };
  }
};

if (self.name === 'opener') runOpener();
else {
  self.addEventListener('message', async ({ data }: MessageEvent<Question>) => {
    self.postMessage(await answer(data));
  });
  startQueue();
}
