import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { TEMPLATE } from './global-setup.ts';

export const urlOf = (database: string): string => {
  const url = process.env.SEINHUIS_TEST_POSTGRES;
  if (url === undefined) throw new Error('the tests need e2e/postgres/global-setup.ts');
  return url.replace('/DATABASE?', `/${database}?`);
};

export const asAdmin = async (sql: string): Promise<void> => {
  const client = new pg.Client(urlOf('postgres'));
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

/** A database of its own for a test file, copied from a template in milliseconds. `null` is an empty one. */
export const testDatabase = async (
  template: string | null = TEMPLATE,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> => {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(`CREATE DATABASE ${name}${template === null ? '' : ` TEMPLATE ${template}`}`);
  return { url: urlOf(name), close: () => asAdmin(`DROP DATABASE ${name} WITH (FORCE)`) };
};
