import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readMounts } from './file-systems.ts';
import { judgeJournal } from './journal.ts';
import type { Service } from './services.ts';

const folder = mkdtempSync(join(tmpdir(), 'seinhuis-journal-'));
afterAll(() => rmSync(folder, { recursive: true }));

const me = process.getuid?.() ?? 0;
const mountsOf = (own: string) => readMounts(`30 1 8:1 / ${own} - ext4 /dev/sda1 rw\n`);
const service = (more: Partial<Service>): readonly Service[] => [
  {
    pid: 7,
    part: 'switchboard',
    asRoot: false,
    user: me,
    swapKib: 0,
    swapMax: '0',
    coreLimit: '0',
    mounts: mountsOf('/ rw'),
    ...more,
  },
];
const judge = (services: readonly Service[]) => judgeJournal(join(folder, 'journal'), true, services);

test('a folder that the unit made read-only for the service is told, whoever looks (C5)', () => {
  expect(judge(service({ mounts: mountsOf('/ ro') }))).toMatchObject({
    level: 'wrong',
    says: expect.stringContaining(`ReadWritePaths=${folder}`),
  });
  expect(judge(service({})).level).toBe('ok');
  const bound = readMounts(
    `30 1 8:1 / / ro - ext4 /dev/sda1 rw\n31 30 8:1 / ${folder} rw - ext4 /dev/sda1 rw\n`,
  );
  expect(judge(service({ mounts: bound })).level).toBe('ok');
});

test('so is a folder of another user, and one that is not there', () => {
  chmodSync(folder, 0o700);
  expect(judge(service({ user: me + 1 })).says).toMatch(/chown/);
  const away = join(folder, 'away', 'journal');
  expect(judgeJournal(away, true, []).says).toMatch(/is not there\. Until it is, nothing is forgotten/);
  expect(judgeJournal(away, false, []).level).toBe('unseen');
});

test('what cannot be seen is called unseen, not well', () => {
  expect(judge([]).level).toBe('unseen');
  expect(judge(service({ mounts: null })).level).toBe('unseen');
  expect(judge(service({ user: null })).level).toBe('unseen');
});
