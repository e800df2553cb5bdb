import { outcomeVerifierOf } from '@seinhuis/core/wire/address';
import { bytesOfWords } from '@seinhuis/core/wire/words-code';
import { DONE, type Handlers } from '../http/call.ts';
import type { Parts } from '../http/parts.ts';
import { refuse } from '../http/refusal.ts';
import { reportOutcome } from './store.ts';

const OUTCOME_WORDS = 6;

/** The one-minute disposition: six words and a code, without signing in. A mistyped word costs no try. */
export const outcomeRoutes = ({ db }: Pick<Parts, 'db'>): Handlers<'tellOutcome'> => ({
  tellOutcome: async ({ body }) => {
    const read = bytesOfWords(body.words, OUTCOME_WORDS);
    if (!read.ok) return refuse('bad-request');
    const number = body.delivery.replace('-', '').toLowerCase();
    const refused = await reportOutcome(db, number, outcomeVerifierOf(read.words.join(' ')), body.outcome);
    return refused === null ? DONE : refuse(refused);
  },
});
