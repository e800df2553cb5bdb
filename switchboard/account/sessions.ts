import { toBase64 } from '@seinhuis/core/bytes';
import { sessionHash } from '@seinhuis/core/switchboard';
import type { AnswerOf } from '@seinhuis/core/wire/api';
import type { Role } from '@seinhuis/core/wire/roster';
import type { Sql } from '../db/database.ts';
import { base64Of } from '../http/envelope.ts';
import { type Person, rolesToday } from '../http/guard.ts';
import { readNetworkRow } from '../http/network.ts';
import type { Parts } from '../http/parts.ts';

/** Starts a session and gives its token; the table keeps only its hash. */
export const startSession = async (parts: Parts, sql: Sql, person: string, now: number): Promise<string> => {
  const token = toBase64(parts.random(32));
  await sql`
    insert into session (hash, person, started, seen, proved)
    values (${sessionHash(token)}, ${person}, ${now}, ${now}, ${now})`;
  return token;
};

type Unlocker = AnswerOf<'me'>['unlockers'][number];

/** The sealed bundles of a person: one for each unlocker. */
export const readUnlockers = async (sql: Sql, person: string): Promise<Unlocker[]> => {
  const rows = await sql<{ kind: 'words' | 'passkey'; credential: string | null; bundle: Uint8Array }>`
    select 'words' as kind, null as credential, bundle from words where person = ${person}
    union all
    select 'passkey', credential, bundle from passkey where person = ${person}
    order by kind, credential`;
  return rows.map(({ kind, credential, bundle }) => ({ kind, credential, bundle: base64Of(bundle) }));
};

/** What a client hears when it comes in. The roles are those that count today. */
export const signedInAnswer = async (
  parts: Parts,
  sql: Sql,
  person: Person & { readonly invitedFor: readonly Role[] },
  today: string,
): Promise<AnswerOf<'signInWords'>> => {
  const { id, name, handle, organisation } = person;
  const { roles } = await rolesToday(parts, person, today);
  return {
    person: { id, name, handle, organisation, roles: [...roles] },
    network: (await readNetworkRow(sql)).id,
    unlockers: await readUnlockers(sql, id),
  };
};
