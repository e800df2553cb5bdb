import type { Db } from './database.ts';

/**
 * What a supplied database has to be set to, and why. PostgreSQL's defaults print whole failing rows into its log
 * (PROTOCOL-DESIGN 8).
 */
export const SETTINGS = {
  synchronous_commit: {
    safe: ['on', 'remote_apply'],
    why: 'acknowledged tips survive a crash',
  },
  fsync: { safe: ['on'], why: 'acknowledged tips survive a crash' },
  full_page_writes: { safe: ['on'], why: 'acknowledged tips survive a crash' },
  log_error_verbosity: { safe: ['terse'], why: 'the log holds no failing row' },
  log_min_error_statement: { safe: ['panic'], why: 'the log holds no failing statement' },
  log_statement: { safe: ['none'], why: 'the log holds no statement' },
  log_min_duration_statement: { safe: ['-1'], why: 'the log holds no slow statement' },
  log_parameter_max_length_on_error: { safe: ['0'], why: 'the log holds no parameter' },
  log_connections: { safe: ['off', ''], why: 'the log holds no moment of a request' },
  log_disconnections: { safe: ['off'], why: 'the log holds no moment of a request' },
} as const satisfies Record<string, { readonly safe: readonly string[]; readonly why: string }>;

export type DatabaseWarning = { readonly setting: string; readonly found: string; readonly why: string };

/** The settings of this database that keep or lose more than they may. Empty when all is well. */
export const databaseWarnings = async (db: Db): Promise<readonly DatabaseWarning[]> => {
  const found = await db.sql<{ name: string; value: string }>`
    select name, setting as value from pg_settings where name = any (${Object.keys(SETTINGS)}::text[]) order by name`;
  return found.flatMap(({ name, value }) => {
    const { safe, why } = SETTINGS[name as keyof typeof SETTINGS];
    return (safe as readonly string[]).includes(value) ? [] : [{ setting: name, found: value, why }];
  });
};
