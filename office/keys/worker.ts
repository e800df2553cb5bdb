import { ceremony } from './ceremony.ts';
import type { Answer, KeyApi, Question } from './contract.ts';
import { deskWork, forgetTips } from './desk-work.ts';
import { entering } from './enter.ts';
import { failureOf } from './failure.ts';
import { stopGuard } from './guarding.ts';
import { beginInbox, earlyList, inbox, stopOpeners } from './inbox.ts';
import { joiningIn } from './join.ts';
import { runOpener } from './opener.ts';
import { flushQueue, queue, startQueue } from './queue.ts';
import { rosterDraft } from './roster-draft.ts';
import { forgetReadings, secondReading } from './second-reading.ts';
import { client } from './session.ts';

// The worker that holds the keys: it answers the questions of contract.ts and no others.

const http: KeyApi['http'] = (name, sent) => {
  const list = name === 'listDeliveries' ? earlyList() : null;
  return list === null ? client(name, sent as never) : (list as never);
};

const signOut: KeyApi['signOut'] = async () => {
  await entering.signOut();
  stopOpeners();
  stopGuard();
  forgetTips();
  forgetReadings();
};

/** After coming in: what fell due while nobody was signed in goes out now, and a reader's newest
 * reports are opened. */
const andBegin =
  <Args extends readonly unknown[], T>(enter: (...args: Args) => Promise<T>) =>
  async (...args: Args): Promise<T> => {
    const entered = await enter(...args);
    beginInbox();
    flushQueue().catch(() => undefined);
    return entered;
  };

const api: KeyApi = {
  http,
  ...joiningIn,
  ...ceremony,
  ...deskWork,
  ...queue,
  ...secondReading,
  ...inbox,
  ...rosterDraft,
  ...entering,
  signInWords: andBegin(entering.signInWords),
  signInPasskey: andBegin(entering.signInPasskey),
  signOut,
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
