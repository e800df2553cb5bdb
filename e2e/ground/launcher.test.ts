import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const LAUNCHER = resolve(import.meta.dirname, '../../seinhuis');

// What the launcher says on machines that this one is not: programs of the machine are played by small scripts.
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seinhuis-launcher-'));
  cpSync(LAUNCHER, join(folder, 'seinhuis'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const machine = (name: string, programs: Readonly<Record<string, string>>): string => {
  const bin = join(folder, name);
  mkdirSync(bin);
  for (const [program, says] of Object.entries(programs)) {
    writeFileSync(join(bin, program), `#!/bin/sh\n${says}\n`);
    chmodSync(join(bin, program), 0o755);
  }
  return bin;
};

const launch = (bin: string) =>
  spawnSync('/bin/sh', [join(folder, 'seinhuis'), 'help'], {
    encoding: 'utf8',
    env: { PATH: `${bin}:/usr/bin:/bin` },
  });

const OLD_NODE = 'case "$*" in *versions*) echo 20;; esac';

test('on a system without a Node to bring it says which Node to install', () => {
  const bin = machine('mac', { npm: 'exit 0', node: OLD_NODE, uname: 'echo Darwin' });
  const { status, stderr } = launch(bin);
  expect(status).toBe(1);
  expect(stderr).toContain('Node 24 or newer');
});

test('on a processor without a Node to bring it says so', () => {
  const uname = 'case "$*" in -s) echo Linux;; *) echo riscv64;; esac';
  const { status, stderr } = launch(machine('riscv', { npm: 'exit 0', node: OLD_NODE, uname }));
  expect(status).toBe(1);
  expect(stderr).toContain('riscv64');
});

test('is a script that any POSIX shell can read', () => {
  expect(spawnSync('/bin/sh', ['-n', LAUNCHER]).status).toBe(0);
});
