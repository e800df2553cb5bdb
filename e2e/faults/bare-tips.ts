import { makeId } from '@seinhuis/core/ids';
import { systemRandom } from '@seinhuis/core/random';
import { pathOf } from '@seinhuis/core/wire/routes';
import pg from 'pg';
import { makeIdentity, recipientOf } from '../../core/crypto/keys.ts';
import { sealEnvelope } from '../../core/crypto/seal.ts';
import { framePayload } from '../../core/wire/payload.ts';

/** What became of a tip that was posted: its id, and the status of the answer; null when there was none. */
export type Posted = { readonly id: string; readonly status: number | null };

/** Posts envelopes that nobody can open, to a switchboard without a network: all that a tip's way to the disk needs. */
export const makePoster = async (origin: string): Promise<(id?: string) => Promise<Posted>> => {
  const envelope = await sealEnvelope(
    await recipientOf(makeIdentity(systemRandom)),
    framePayload({ json: '{}', attachments: [] }),
  );
  return async (id = makeId(systemRandom)) => {
    const answer = await fetch(origin + pathOf('postTip', { id, door: 'sealed' }), {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(envelope),
    }).catch(() => null);
    await answer?.arrayBuffer().catch(() => null);
    return { id, status: answer?.status ?? null };
  };
};

export const isStored = ({ status }: Posted): boolean => status === 200 || status === 201;

/** How often each of these tips is in the database. */
export const countTips = async (url: string, ids: readonly string[]): Promise<number> => {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>(
      'select count(*)::int as count from tip where id = any ($1)',
      [ids],
    );
    return rows[0]?.count ?? 0;
  } finally {
    await client.end();
  }
};
