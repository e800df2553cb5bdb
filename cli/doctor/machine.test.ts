import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSettings } from '../settings.ts';
import { judgeMachine } from './machine.ts';

const data = mkdtempSync(join(tmpdir(), 'seinhuis-machine-'));
afterAll(() => rmSync(data, { recursive: true }));

const judge = () => judgeMachine(readSettings({ SEINHUIS_DATA: data }));
const levelOf = (about: string, says: RegExp) =>
  judge().find((one) => one.about === about && says.test(one.says))?.level;

test('a machine is looked at before the first start: what is not there yet is no fault', () => {
  expect(levelOf('platform', /Node v/)).toBe('ok');
  expect(levelOf('lockbox', /not there yet/)).toBe('unseen');
  expect(judge().every(({ says }) => /[.]$/.test(says))).toBe(true);
});

test('a lockbox or key that others on the machine can read is wrong (C5)', () => {
  mkdirSync(join(data, 'lockbox'), { mode: 0o700 });
  writeFileSync(join(data, 'lockbox/kek'), '', { mode: 0o600 });
  expect(levelOf('lockbox', /owner/)).toBe('ok');
  expect(levelOf('key of the night', /owner/)).toBe('ok');
  chmodSync(join(data, 'lockbox/kek'), 0o644);
  expect(levelOf('key of the night', /chmod/)).toBe('wrong');
});
