import { outcomeVerifierOf } from '@seinhuis/core/wire/address';
import { bytesOfWords } from '@seinhuis/core/wire/words-code';
import { holder } from '../db/actor.ts';
import { DONE, type Handlers } from '../http/call.ts';
import type { Parts } from '../http/parts.ts';
import { refuse } from '../http/refusal.ts';
import { reportOutcome } from './store.ts';

const OUTCOME_WORDS = 6;

/** The one-minute disposition: six words and a code, without signing in. A mistyped word costs no try. */
export const outcomeRoutes = ({ db }: Pick<Parts, 'db'>): Handlers<'tellOutcome'> => ({
  tellOutcome: async ({ body, note, noted }) => {
    const read = bytesOfWords(body.words, OUTCOME_WORDS);
    if (!read.ok) return refuse('bad-request');
    const number = body.delivery.replace('-', '').toLowerCase();
    const verifier = outcomeVerifierOf(read.words.join(' '));
    const acting = noted(db.as(holder('number', number)));
    const refused = await reportOutcome(acting, number, verifier, body.outcome, note);
    return refused === null ? DONE : refuse(refused);
  },
});
