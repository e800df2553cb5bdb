import { makeId } from '@seinhuis/core/ids';
import { isOpen, TIP_ACTIONS } from '@seinhuis/core/rules/tip-lifecycle';
import type { Sql } from '../db/database.ts';
import { DONE, type Handlers } from '../http/call.ts';
import type { Noted } from '../http/note.ts';
import type { Parts } from '../http/parts.ts';
import { orRefuse, refuse } from '../http/refusal.ts';
import {
  countClosed,
  lockTip,
  markClosed,
  markTip,
  moveTip,
  readEnvelope,
  readTips,
  recordHanded,
  type TipRow,
} from './tips-store.ts';

type Names = 'listTips' | 'claimTip' | 'releaseTip' | 'readTip' | 'closeTip';

/** The tip, when this action is open to this person: all but claiming is for whoever claimed it. */
const tipFor = async (
  sql: Sql,
  id: string | undefined,
  action: keyof typeof TIP_ACTIONS,
  person: string,
): Promise<TipRow> => {
  const tip = orRefuse(await lockTip(sql, id ?? ''), 'not-found');
  if (action !== 'claim' && tip.holder !== null && tip.holder !== person) return refuse('not-found');
  return isOpen(TIP_ACTIONS[action], tip.state) ? tip : refuse('wrong-state');
};

/** How the audit names a tip: by its mark, which goes with it. One that was claimed before there were marks has none. */
const byMark = ({ mark }: TipRow): Noted => ({ objects: mark === null ? [] : [mark] });

/** Raw tips at the desk: one operator at a time, and everybody who ever fetched one is known. */
export const tipRoutes = ({ lockbox, random }: Parts): Handlers<Names> => ({
  listTips: async ({ who, db }) => ({
    body: {
      tips: (await readTips(db.sql, who.id)).map(({ holder, ...tip }) => ({
        ...tip,
        mine: holder === who.id,
      })),
    },
  }),
  claimTip: async ({ who, db, parameters, note }) => {
    await db.transaction(async (sql) => {
      const tip = orRefuse(await lockTip(sql, parameters.id ?? ''), 'not-found');
      note({ objects: [tip.mark ?? (await markTip(sql, tip.id, makeId(random)))] });
      // Claiming twice is one claim: an answer may have been lost on the way.
      if (tip.state === 'claimed' && tip.holder === who.id) return;
      if (!isOpen(TIP_ACTIONS.claim, tip.state)) return refuse('wrong-state');
      await moveTip(sql, tip.id, TIP_ACTIONS.claim.to, who.id);
    });
    return DONE;
  },
  releaseTip: async ({ who, db, parameters, note }) => {
    await db.transaction(async (sql) => {
      const tip = await tipFor(sql, parameters.id, 'release', who.id);
      note(byMark(tip));
      await moveTip(sql, tip.id, TIP_ACTIONS.release.to, null);
    });
    return DONE;
  },
  readTip: async ({ who, db, parameters, note }) => {
    const stored = await db.transaction(async (sql) => {
      const tip = await tipFor(sql, parameters.id, 'read', who.id);
      note(byMark(tip));
      await recordHanded(sql, tip.id, who.id);
      return readEnvelope(sql, tip.id);
    });
    return { body: orRefuse(stored && lockbox.open(stored), 'not-found') };
  },
  closeTip: async ({ who, db, parameters, body, today, note }) => {
    await db.transaction(async (sql) => {
      const tip = await tipFor(sql, parameters.id, 'close', who.id);
      note(byMark(tip));
      await moveTip(sql, tip.id, TIP_ACTIONS.close.to, who.id);
      await markClosed(sql, tip.id, today);
      await countClosed(sql, today, body.outcome);
    });
    return DONE;
  },
});
