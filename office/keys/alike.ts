import type { Id } from '@seinhuis/core/ids';
import { RefusedError } from '@seinhuis/core/wire/client';
import type { AlikeTip, DoneEach, KeyApi } from './contract.ts';
import { forgetTip, mailboxIn, tipOf } from './desk-work.ts';
import { failureOf } from './failure.ts';
import { inTurns } from './in-turns.ts';
import { checkMayWrite, checkRoomForNote, keepNotes, queueNote } from './queue.ts';
import { client } from './session.ts';

// A group of tips that are alike, opened together: each is claimed and handed to me by itself, and closed by itself.

/** A colleague has it, or it is closed: it is no member of what I have in hand. */
const isAway = (error: unknown): boolean =>
  error instanceof RefusedError && ['wrong-state', 'not-found', 'not-allowed'].includes(error.code);

const openOne = async (tip: Id): Promise<AlikeTip> => {
  try {
    await client('claimTip', { parameters: { id: tip } });
    const { body, files } = await tipOf(tip);
    return { tip, state: 'opened', body, files: files.length };
  } catch (error) {
    if (isAway(error)) return { tip, state: 'away' };
    if (failureOf(error).code === 'tampered') return { tip, state: 'unreadable' };
    throw error;
  }
};

const openAlike: KeyApi['openAlike'] = (tips) => inTurns(tips, openOne);

/** What is refused or not reached says so and stays; it takes nothing else with it. */
const each = (tips: readonly Id[], act: (tip: Id) => Promise<unknown>): Promise<DoneEach> =>
  inTurns(tips, async (tip) => {
    try {
      await act(tip);
      forgetTip(tip);
      return { tip, refused: null };
    } catch (error) {
      return { tip, refused: failureOf(error).code };
    }
  });

const closeEach: KeyApi['closeEach'] = async (tips, outcome, tell) => {
  if (tell) checkMayWrite();
  const answers = await each(tips, async (id) => {
    const mailbox = tell ? mailboxIn(id) : null;
    if (mailbox !== null) checkRoomForNote();
    await client('closeTip', { parameters: { id }, body: { outcome } });
    if (mailbox !== null) queueNote(mailbox);
  });
  if (tell) await keepNotes();
  return answers;
};

const giveBackEach: KeyApi['giveBackEach'] = (tips) =>
  each(tips, (id) => client('releaseTip', { parameters: { id } }));

export const alike = { openAlike, closeEach, giveBackEach };
