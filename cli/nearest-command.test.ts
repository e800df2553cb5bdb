import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nearestCommands } from './nearest-command.ts';

const COMMANDS = ['demo', 'serve', 'init', 'registrar-key', 'release-key', 'release', 'replay', 'doctor'];

describe('a word that is no command', () => {
  it.each([
    ['sreve', ['serve']],
    ['Doctor', ['doctor']],
    ['--demo', ['demo']],
    ['regis', ['registrar-key']],
    ['releas', ['release-key', 'release']],
    ['relay', ['replay']],
    ['dmeo', ['demo']],
  ])('%s is near %j', (typed, meant) => {
    expect(nearestCommands(typed, COMMANDS)).toEqual(meant);
  });

  it.each(['', 'x', 'init2022', 'wachtwoord', 'exit'])('%j is near none', (typed) => {
    expect(nearestCommands(typed, COMMANDS)).toEqual([]);
  });

  it('is answered with what there is, and never repeated', () => {
    const answer = (typed: string) =>
      spawnSync(process.execPath, [resolve(import.meta.dirname, 'main.ts'), typed], { encoding: 'utf8' });
    const near = answer('doctro');
    expect([near.status, near.stdout]).toEqual([2, '']);
    expect(near.stderr).toContain('seinhuis has no command of that name. Did you mean: doctor?');
    expect(near.stderr).toContain('  status  ');
    expect(near.stderr).not.toContain('doctro');
    // A name that every object has is no command either.
    const far = answer('constructor');
    expect(far.status).toBe(2);
    expect(far.stderr).toMatch(/^seinhuis has no command of that name\.\n/);
  });
});
