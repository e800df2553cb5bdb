import { addDays } from '@seinhuis/core/ids';
import type { Random } from '@seinhuis/core/random';
import { TERMS } from '@seinhuis/core/rules/terms';
import { addressOfToken, envelopeHash } from '@seinhuis/core/switchboard';
import { DESK } from '@seinhuis/core/wire/roster';
import { COLLECT_BYTES, LETTER_BYTES, SLOTS, writeSlots } from '@seinhuis/core/wire/slots';
import { holder } from '../db/actor.ts';
import type { Acting } from '../db/database.ts';
import { DONE, type Handlers } from '../http/call.ts';
import { checkOutside } from '../http/envelope.ts';
import type { Parts } from '../http/parts.ts';
import { orRefuse, refuse } from '../http/refusal.ts';
import { makeDecoy } from '../lockbox/decoy.ts';
import { readFourSlots, removeLetters, type StoredSlot, storeLetter } from './store.ts';

const SLOT_BYTES = COLLECT_BYTES / SLOTS;

const byChance = (random: Random): number => (random(1)[0] ?? 0) % (TERMS.letterDaysByChance + 1);

/** Mailboxes: the desk's letters to people nobody knows. An address is known from its first letter on. */
export const mailboxRoutes = ({
  db,
  lockbox,
  random,
}: Pick<Parts, 'db' | 'lockbox' | 'random'>): Handlers<'collect' | 'clearLetters' | 'postLetter'> => {
  const decoy = makeDecoy(SLOT_BYTES, random);
  const openSlot = ({ slot, blank }: StoredSlot): Uint8Array => {
    if (blank) decoy();
    // A letter whose key is forgotten is no letter.
    return (blank ? null : lockbox.open(slot)) ?? new Uint8Array(SLOT_BYTES);
  };
  /** A mailbox is found by whoever has its address. */
  const of = (address: string): readonly [Acting, string] => [db.as(holder('mailbox', address)), address];
  return {
    collect: async ({ body }) => {
      const slots = await readFourSlots(...of(orRefuse(addressOfToken(body.token), 'bad-request')));
      return { body: new Uint8Array(Buffer.concat(slots.map(openSlot), COLLECT_BYTES)) };
    },
    clearLetters: async ({ body, today }) => {
      const address = orRefuse(addressOfToken(body.token), 'bad-request');
      await lockbox.forget(await removeLetters(...of(address), body.letters), today);
      return DONE;
    },
    postLetter: async ({ parameters, body, today, note, noted }) => {
      if (body.length > LETTER_BYTES) return refuse('too-large');
      const { id = '', address = '' } = parameters;
      const envelope = checkOutside(body);
      const [slot] = await lockbox.shut([writeSlots([{ id, envelope }]).subarray(0, SLOT_BYTES)]);
      const letter = {
        id,
        address,
        hash: envelopeHash(envelope),
        slot: orRefuse(slot, 'internal-fault'),
        until: addDays(today, TERMS.letterDays + byChance(random)),
      };
      const stored = await noted(db.as(holder('mailbox', address))).transaction(async (sql) => {
        const answer = await storeLetter(sql, letter);
        if (answer === 'stored') note({ by: { id: null, organisation: DESK } });
        return answer;
      });
      if (stored === 'full') return refuse('mailbox-full');
      return stored === 'conflict' ? refuse('conflict') : DONE;
    },
  };
};
