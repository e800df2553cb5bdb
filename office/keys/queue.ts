import { fromBase64, toBase64 } from '@seinhuis/core/bytes';
import { makeId } from '@seinhuis/core/ids';
import { sealLetter, sealPhoneTip } from '@seinhuis/core/operator';
import { systemRandom } from '@seinhuis/core/random';
import type { BodyOf } from '@seinhuis/core/wire/api';
import { RefusedError } from '@seinhuis/core/wire/client';
import { type Letter, letterHash } from '@seinhuis/core/wire/letter';
import type { ReturnAddress } from '@seinhuis/core/wire/tip';
import type { KeyApi } from './contract.ts';
import { laterThan, MINUTE } from './delay.ts';
import { tipOf } from './desk-work.ts';
import { lettersIn, MOST_NOTES } from './drawer.ts';
import { OfficeError } from './failure.ts';
import {
  changeDrawer,
  client,
  desk,
  heldKey,
  maybeSession,
  namelessClient,
  saveDrawer,
  session,
  tell,
} from './session.ts';

// What leaves later: letters after 5 to 60 minutes and without a cookie, closings of tips apart from their reports, so
// that no moment ties a tip, its mailbox and its report together (PROTOCOL-DESIGN 5 and 8).

const LETTER_MINUTES = { from: 5, to: 60 } as const;
/** So many notes lie sealed and due at a time, so that a switchboard that is away does not fill the drawer. */
const SEALED_AT_ONCE = 4;
const CLOSING_MINUTES = { from: 60, to: 180 } as const;

const report = (refused: number): void => {
  const s = maybeSession();
  if (s !== null)
    tell({
      event: 'queue',
      letters: lettersIn(s.drawer),
      closings: s.drawer.closings.length,
      refused,
    });
};

/** Seals a letter that follows on the last one to this mailbox, and lays it in the queue. `answered`: the one answered. */
const queueLetter = async (
  mailbox: ReturnAddress,
  answered: number,
  said: Pick<Letter, 'status' | 'text'>,
  due: number,
): Promise<void> => {
  const last = session().drawer.mailboxes[mailbox.address];
  const number = Math.max(last?.number ?? 0, answered) + 1;
  const letter = { number, previous: last?.number === number - 1 ? last.hash : null, ...said };
  const sealed = await sealLetter(desk(), heldKey('letter'), mailbox, letter);
  const queued = { address: mailbox.address, id: sealed.id, envelope: toBase64(sealed.envelope), due };
  changeDrawer((drawer) => ({
    ...drawer,
    letters: [...drawer.letters, queued],
    mailboxes: {
      ...drawer.mailboxes,
      [mailbox.address]: { number, hash: letterHash({ format: 1, kind: 'letter', ...letter }) },
    },
  }));
};

const letterMoment = (): number => laterThan(Date.now(), LETTER_MINUTES, systemRandom);

const sendLetter: KeyApi['sendLetter'] = async (tip, status, text, urgent) => {
  const { body } = await tipOf(tip);
  if (body.mailbox === null) throw new OfficeError('no-mailbox');
  const answered = body.kind === 'answer' ? body.letter : 0;
  await queueLetter(body.mailbox, answered, { status, text }, urgent ? Date.now() : letterMoment());
  await saveDrawer();
  await flushQueue();
};

/** Throws unless I can write a letter now. */
export const checkMayWrite = (): void => {
  desk();
  heldKey('letter');
};

export const checkRoomForNote = (): void => {
  if (session().drawer.notes.length >= MOST_NOTES) throw new OfficeError('queue-full', { most: MOST_NOTES });
};

/** A tipster hears in one standard sentence that their tip is of no use. Whoever sent many hears it once. */
export const queueNote = (mailbox: ReturnAddress): void =>
  changeDrawer((drawer) => ({
    ...drawer,
    notes: [
      ...drawer.notes.filter((note) => note.mailbox.address !== mailbox.address),
      { mailbox, due: letterMoment() },
    ],
  }));

export const keepNotes = async (): Promise<void> => {
  await saveDrawer();
  report(0);
};

let sealing = false;

/** Notes that are due become letters. */
const sealNotes = async (now: number): Promise<void> => {
  const { letters, notes } = session().drawer;
  const room = SEALED_AT_ONCE - letters.filter((l) => l.due <= now).length;
  const due = notes.filter((note) => note.due <= now).slice(0, Math.max(0, room));
  if (sealing || due.length === 0) return;
  // Without the key they wait until it is there.
  checkMayWrite();
  sealing = true;
  try {
    for (const note of due) {
      // A tipster chose where to: what no letter can be sealed to is left, and keeps no other waiting.
      await queueLetter(note.mailbox, 0, { status: 'not-usable', text: '' }, note.due).catch(() => undefined);
      changeDrawer((drawer) => ({
        ...drawer,
        notes: drawer.notes.filter(({ mailbox }) => mailbox.address !== note.mailbox.address),
      }));
    }
    await saveDrawer();
  } finally {
    sealing = false;
  }
};

const closeLater: KeyApi['closeLater'] = async (tip, outcome, now) => {
  const due = now ? Date.now() : laterThan(Date.now(), CLOSING_MINUTES, systemRandom);
  changeDrawer((drawer) => ({
    ...drawer,
    closings: [...drawer.closings.filter((c) => c.tip !== tip), { tip, outcome, due }],
  }));
  await saveDrawer();
  await flushQueue();
};

/** Posts what is due. What the switchboard refuses for good leaves the queue; what did not arrive stays in it. */
export const flushQueue = async (): Promise<void> => {
  if (maybeSession()?.trust.ok !== true) return;
  const now = Date.now();
  await sealNotes(now).catch(() => undefined);
  const s = maybeSession();
  if (s === null) return;
  const done = new Set<string>();
  let refused = 0;
  const attempt = async (name: string, post: () => Promise<unknown>): Promise<void> => {
    try {
      await post();
      done.add(name);
    } catch (error) {
      const again =
        error instanceof RefusedError &&
        ['not-reached', 'not-stored', 'too-many', 'not-signed-in', 'internal-fault'].includes(error.code);
      if (again) return;
      refused += 1;
      done.add(name);
    }
  };
  for (const letter of s.drawer.letters.filter((l) => l.due <= now))
    await attempt(letter.id, () =>
      namelessClient('postLetter', {
        parameters: { address: letter.address, id: letter.id },
        body: fromBase64(letter.envelope),
      }),
    );
  for (const closing of s.drawer.closings.filter((c) => c.due <= now))
    await attempt(closing.tip, () =>
      client('closeTip', {
        parameters: { id: closing.tip },
        body: { outcome: closing.outcome } as BodyOf<'closeTip'>,
      }),
    );
  if (done.size > 0 && maybeSession() !== null) {
    changeDrawer((drawer) => ({
      ...drawer,
      letters: drawer.letters.filter((l) => !done.has(l.id)),
      closings: drawer.closings.filter((c) => !done.has(c.tip)),
      works: Object.fromEntries(
        Object.entries(drawer.works).filter(([tip]) => !(done.has(tip) && isClosing(drawer.closings, tip))),
      ),
    }));
    await saveDrawer();
  }
  report(refused);
};

const isClosing = (closings: readonly { readonly tip: string }[], tip: string): boolean =>
  closings.some((c) => c.tip === tip);

const queuedClosings: KeyApi['queuedClosings'] = async () => session().drawer.closings.map((c) => c.tip);

const sendPhoneTip: KeyApi['sendPhoneTip'] = async (answers, language) => {
  const me = desk();
  const body = {
    format: 1,
    kind: 'tip',
    inner: makeId(systemRandom),
    language,
    answers,
    mailbox: null,
    files: [],
  } as const;
  const { id, envelope } = await sealPhoneTip(me, body);
  await client('postPhoneTip', { parameters: { id }, body: envelope });
};

/** Looks at the queue from time to time as long as the worker lives. */
export const startQueue = (): void => {
  setInterval(() => {
    flushQueue().catch(() => report(0));
  }, MINUTE / 2);
};

export const queue = { sendLetter, closeLater, queuedClosings, sendPhoneTip };
