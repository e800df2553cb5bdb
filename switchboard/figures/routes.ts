import { FIGURES } from '../db/actor.ts';
import type { Handlers } from '../http/call.ts';
import { ALLOWS, actorOf } from '../http/guard.ts';
import type { Parts } from '../http/parts.ts';
import { refuse } from '../http/refusal.ts';
import { readClosed, readContacts, readDelivered, readForwarded } from './store.ts';

/** The figures of the network for the desk and registrars; readers see those of their own organisation. */
export const figureRoutes = ({ db }: Pick<Parts, 'db'>): Handlers<'figures'> => ({
  figures: async ({ who }) => {
    const whole = ALLOWS.desk(who) || ALLOWS.registrar(who);
    if (!whole && !who.certified) return refuse('not-allowed');
    return db.as(whole ? FIGURES : actorOf('reader', who)).snapshot(async (sql) => ({
      body: {
        contacts: whole ? [...(await readContacts(sql))] : [],
        closed: whole ? [...(await readClosed(sql))] : [],
        reports: whole ? [...(await readForwarded(sql))] : [],
        deliveries: [...(await readDelivered(sql, whole ? null : who.organisation))],
      },
    }));
  },
});
