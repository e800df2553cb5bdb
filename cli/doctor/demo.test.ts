import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownFolder } from '@seinhuis/switchboard/lockbox/owner';
import { afterAll, expect, test } from 'vitest';
import { readSettings } from '../settings.ts';
import { demoOf } from './demo.ts';

const data = mkdtempSync(join(tmpdir(), 'seinhuis-demo-'));
afterAll(() => rmSync(data, { recursive: true }));

test('beside a demo that runs doctor looks at the demo, and at serve as soon as that runs too', async () => {
  const settings = readSettings({ SEINHUIS_DATA: data });
  for (const folder of ['lockbox', 'demo/lockbox']) mkdirSync(join(data, folder), { recursive: true });
  expect(await demoOf(settings)).toBeNull();
  const demoEnds = await ownFolder(join(data, 'demo/lockbox'));
  expect(await demoOf(settings)).toMatchObject({
    data: join(data, 'demo'),
    lockbox: { folder: join(data, 'demo/lockbox') },
    port: settings.port,
  });
  expect(await demoOf({ ...settings, databaseUrl: 'postgres://elsewhere' })).toBeNull();
  const serveEnds = await ownFolder(settings.lockbox.folder);
  expect(await demoOf(settings)).toBeNull();
  await serveEnds();
  await demoEnds();
  expect(await demoOf(settings)).toBeNull();
});
