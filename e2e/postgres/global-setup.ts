import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@seinhuis/switchboard/db/migrate';
import pg from 'pg';
import { startEmbedded } from '../../cli/postgres/embedded.ts';

export const TEMPLATE = 'seinhuis_template';

/**
 * One real PostgreSQL for a whole test run, with a migrated template that every test file copies. Durability is off:
 * these tests never pull the plug (those in e2e/faults do, and start their own).
 */
export const setup = async (): Promise<() => Promise<void>> => {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-tests-'));
  chmodSync(folder, 0o755);
  const server = await startEmbedded(join(folder, 'data'), () => {}, [
    'fsync=off',
    'full_page_writes=off',
    'max_connections=200',
  ]);
  const admin = new pg.Client(server.url('postgres'));
  await admin.connect();
  await admin.query(`CREATE DATABASE ${TEMPLATE}`);
  await migrate(server.url(TEMPLATE));
  await admin.end();
  process.env.SEINHUIS_TEST_POSTGRES = server.url('DATABASE');
  return async () => {
    await server.stop();
    rmSync(server.data, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  };
};
