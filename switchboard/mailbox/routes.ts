import { addressOfToken, envelopeHash } from '@seinhuis/core/switchboard';
import { COLLECT_BYTES, LETTER_BYTES, SLOTS, writeSlots } from '@seinhuis/core/wire/slots';
import { DONE, type Handlers } from '../http/call.ts';
import { checkOutside } from '../http/envelope.ts';
import type { Parts } from '../http/parts.ts';
import { orRefuse, refuse } from '../http/refusal.ts';
import { readFourSlots, removeLetters, storeLetter } from './store.ts';

const SLOT_BYTES = COLLECT_BYTES / SLOTS;

/** Mailboxes: the desk's letters to people nobody knows. An address is known from its first letter on. */
export const mailboxRoutes = ({
  db,
}: Pick<Parts, 'db'>): Handlers<'collect' | 'clearLetters' | 'postLetter'> => ({
  collect: async ({ body }) => {
    const slots = await readFourSlots(db, orRefuse(addressOfToken(body.token), 'bad-request'));
    return { body: new Uint8Array(Buffer.concat(slots, COLLECT_BYTES)) };
  },
  clearLetters: async ({ body }) => {
    await removeLetters(db, orRefuse(addressOfToken(body.token), 'bad-request'), body.letters);
    return DONE;
  },
  postLetter: async ({ parameters, body }) => {
    if (body.length > LETTER_BYTES) return refuse('too-large');
    const { id = '', address = '' } = parameters;
    const envelope = checkOutside(body);
    const slot = writeSlots([{ id, envelope }]).subarray(0, SLOT_BYTES);
    const stored = await storeLetter(db, { id, address, hash: envelopeHash(envelope), slot });
    if (stored === 'full') return refuse('mailbox-full');
    return stored === 'conflict' ? refuse('conflict') : DONE;
  },
});
