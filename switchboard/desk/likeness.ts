import { toBase64 } from '@seinhuis/core/bytes';
import { LIKENESS_BYTES } from '@seinhuis/core/rules/likeness';
import { isOpen, TIP_ACTIONS } from '@seinhuis/core/rules/tip-lifecycle';
import { DONE, type Handlers } from '../http/call.ts';
import type { Parts } from '../http/parts.ts';
import { orRefuse, refuse } from '../http/refusal.ts';
import { lockTip, readEnvelope, readLikenesses, storeLikeness } from './tips-store.ts';

type Names = 'keepLikeness' | 'readLikenesses';

/** What tips are compared by: kept beside the tip under the same lock, so that it is forgotten with it (PROTOCOL 6.6). */
export const likenessRoutes = ({ lockbox }: Parts): Handlers<Names> => ({
  keepLikeness: async ({ who, db, parameters, body }) => {
    if (body.length !== LIKENESS_BYTES) return refuse('bad-request');
    await db.transaction(async (sql) => {
      const tip = orRefuse(await lockTip(sql, parameters.id ?? ''), 'not-found');
      // Whoever makes it has the tip in hand: reading it is what records them.
      if (tip.holder !== null && tip.holder !== who.id) return refuse('not-found');
      if (!isOpen(TIP_ACTIONS.read, tip.state)) return refuse('wrong-state');
      const envelope = await readEnvelope(sql, tip.id);
      const stored = envelope && lockbox.shutBeside(envelope, body);
      await storeLikeness(sql, tip.id, orRefuse(stored, 'not-found'));
    });
    return DONE;
  },
  readLikenesses: async ({ who, db, body }) => {
    const rows = await readLikenesses(db.sql, body.tips, who.id);
    return {
      body: {
        likenesses: rows.flatMap(({ id, likeness }) => {
          const opened = lockbox.open(likeness);
          return opened === null ? [] : [{ tip: id, likeness: toBase64(opened) }];
        }),
      },
    };
  },
});
