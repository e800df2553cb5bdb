import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
let data: string;

beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'seinhuis-demo-'));
  chmodSync(data, 0o755);
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

const environment = () => ({
  ...process.env,
  SEINHUIS_DATA: data,
  SEINHUIS_PORT: '0',
  SEINHUIS_PLAIN_PORT: '0',
});

test('the demo founds a network, fills it, prints sign-ins that work, serves both doors and stops when asked', async () => {
  const child = spawn(process.execPath, ['cli/main.ts', 'demo'], {
    cwd: ROOT,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  child.stderr.on('data', (chunk: Buffer) => {
    told += chunk.toString();
  });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  try {
    await new Promise<void>((ready, failed) => {
      child.stdout.on('data', (chunk: Buffer) => {
        told += chunk.toString();
        if (told.includes('Stop with Ctrl-C')) ready();
      });
      child.once('exit', () => failed(new Error(told)));
    });
    const address = (label: string): string => new RegExp(`${label}: +(\\S+)`).exec(told)?.[1] ?? '';
    expect(await (await fetch(address('Tell something'))).text()).toContain('Meld misdaad zonder uw naam');
    expect(await (await fetch(address('Without script'))).text()).toContain('<form');
    expect((await fetch(address('The office'))).status).toBe(200);
    const words = /^ {2}anna +(.*)$/m.exec(told)?.[1] ?? '';
    expect(words.split(' ')).toHaveLength(10);
    const code = spawnSync(process.execPath, ['cli/main.ts', 'demo', 'code', 'anna'], {
      cwd: ROOT,
      env: environment(),
      encoding: 'utf8',
    });
    expect(code.stdout.split('\n')[0]).toBe(words);
    expect(code.stdout.split('\n')[1]).toMatch(/^\d{6}$/);
    const registrar = spawnSync(process.execPath, ['cli/main.ts', 'demo', 'code', 'registrar-1'], {
      cwd: ROOT,
      env: environment(),
      encoding: 'utf8',
    });
    expect(registrar.stdout.split('\n')[2]).toMatch(/^[0-9a-f]{64}$/);
    expect(
      spawnSync(process.execPath, ['cli/main.ts', 'demo', 'code', 'nobody'], {
        cwd: ROOT,
        env: environment(),
      }).status,
    ).toBe(1);
  } finally {
    child.kill('SIGINT');
  }
  expect(await ended).toBe(0);
}, 300_000);
