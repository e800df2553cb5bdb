import { hash } from 'node:crypto';
import { openDatabase } from '@seinhuis/switchboard/db/database';
import type { RunningSwitchboard } from '../../cli/serving/switchboard.ts';

/** A tip as it lies there, opened from its outer layer. */
export type Kept = {
  readonly id: string;
  /** Of the envelope as it was sent; null when no key opens it. */
  readonly hash: string | null;
  /** Where it was asked for. */
  readonly envelope: Uint8Array | null;
};

export type KeptQuestion =
  /** Every tip, with the envelopes of those of a door. */
  | { readonly kind: 'kept'; readonly whole: 'plain' | null }
  /** Forgets all tips and their keys, so that every run finds the same. */
  | { readonly kind: 'empty' };

const AT_ONCE = 1000;

type At = Pick<RunningSwitchboard, 'databaseUrl' | 'lockbox' | 'today'>;

const readKept = async ({ databaseUrl, lockbox }: At, whole: 'plain' | null): Promise<readonly Kept[]> => {
  const db = openDatabase(databaseUrl, 1);
  try {
    const kept: Kept[] = [];
    for (let after = ''; ; after = kept.at(-1)?.id ?? '') {
      const rows = await db.sql<{ id: string; door: string; envelope: Uint8Array }>`
        select id, door, envelope from tip where id > ${after} order by id limit ${AT_ONCE}`;
      if (rows.length === 0) return kept;
      for (const { id, door, envelope: stored } of rows) {
        const envelope = lockbox.open(stored);
        kept.push({
          id,
          hash: envelope && hash('sha256', envelope, 'hex'),
          envelope: door === whole ? envelope : null,
        });
      }
    }
  } finally {
    await db.close();
  }
};

const empty = async ({ databaseUrl, lockbox, today }: At): Promise<void> => {
  const db = openDatabase(databaseUrl, 1);
  try {
    await db.sql`truncate tip, tip_handed, contact_count`;
    await db.sql`checkpoint`;
    await lockbox.forget(lockbox.locks(), today());
  } finally {
    await db.close();
  }
};

/** Only the process that serves has the lockbox: it is asked what it holds. */
export const answerKept = async (at: At, question: KeptQuestion): Promise<readonly Kept[] | null> => {
  if (question.kind === 'kept') return readKept(at, question.whole);
  await empty(at);
  return null;
};
