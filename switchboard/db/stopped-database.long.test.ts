import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startEmbedded } from '../../cli/postgres/embedded.ts';
import { bareSwitchboard } from '../../e2e/network/bare-switchboard.ts';
import { makeBrowser, refusalOf } from '../../e2e/network/client.ts';
import { migrate } from './migrate.ts';

describe('the database', () => {
  it('that is stopped makes every answer "not stored" or "not loaded", never a receipt', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'seinhuis-stopped-'));
    chmodSync(folder, 0o755);
    const first = await startEmbedded(join(folder, 'data'), () => {});
    await migrate(first.url('postgres'));
    const { app, db, logged } = await bareSwitchboard(first.url('postgres'));
    const { call } = makeBrowser(app);
    expect(await refusalOf(call('health'))).toBe('answered');
    await first.stop();
    expect(await refusalOf(call('health'))).toBe('not-loaded');
    const token = '0'.repeat(64);
    expect(await refusalOf(call('collect', { body: { token } }))).toBe('not-loaded');
    expect(await refusalOf(call('network'))).toBe('not-loaded');
    expect(await refusalOf(call('clearLetters', { body: { token, letters: [] } }))).toBe('not-stored');
    expect(logged.every(({ event }) => event === 'database-away')).toBe(true);
    await db.close();
    rmSync(first.data, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });
});
