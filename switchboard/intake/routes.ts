import { hash } from 'node:crypto';
import type { Day } from '@seinhuis/core/ids';
import { bucketOf } from '@seinhuis/core/switchboard';
import type { Door } from '@seinhuis/core/wire/tip';
import { makeBatcher } from '../db/batcher.ts';
import type { Answer, Handlers } from '../http/call.ts';
import type { Parts } from '../http/parts.ts';
import { orRefuse, refuse } from '../http/refusal.ts';
import { type NewTip, type Posted, storeTips } from './store.ts';

const MIB = 1024 * 1024;

/** Where sealed tips come in. All of it is the outside of an envelope: shape, length, id, door and day. */
export const intakeRoutes = ({
  db,
  lockbox,
}: Pick<Parts, 'db' | 'lockbox'>): Handlers<'postTip' | 'postPhoneTip'> => {
  const store = makeBatcher<NewTip, Posted>(
    (tips) => storeTips(db, lockbox, tips),
    (tip) => tip.envelope.length,
    { items: 128, weight: 8 * MIB },
  );
  const post = async (
    id: string,
    door: Door,
    day: Day,
    envelope: Uint8Array,
    write = store,
  ): Promise<Answer<'postTip' | 'postPhoneTip'>> => {
    const bucket = bucketOf(envelope);
    if (bucket === null) return refuse('bad-envelope');
    // The key is on the disk before the row is: a row that is committed can be read (C11). Tips share both waits, and
    // while one handful is committed the keys of the next are written.
    const [shut] = await lockbox.shut([envelope]);
    // The hash of core's envelopeHash, by OpenSSL: a tenth of the time (0.7 s of the one thread at 64 MiB).
    const posted = await write({
      id,
      door,
      day,
      bytes: bucket,
      hash: hash('sha256', envelope, 'hex'),
      envelope: orRefuse(shut, 'internal-fault'),
    });
    if (posted === 'conflict') return refuse('conflict');
    return { body: { stored: true }, ...(posted === 'stored' ? { status: 201 as const } : {}) };
  };
  return {
    postTip: ({ parameters, body, today }) =>
      parameters.door === 'sealed' || parameters.door === 'plain'
        ? post(parameters.id ?? '', parameters.door, today, body)
        : refuse('bad-request'),
    // By an operator, and so with a line of the audit in the same transaction: not in a batch with others.
    postPhoneTip: ({ parameters, body, today, noted }) =>
      post(parameters.id ?? '', 'phone', today, body, (tip) =>
        noted(db).transaction(async (sql) => (await storeTips({ sql }, lockbox, [tip]))[0] ?? 'conflict'),
      ),
  };
};
