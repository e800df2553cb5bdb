import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runningServices } from './services.ts';

const folder = mkdtempSync(join(tmpdir(), 'seinhuis-proc-'));
afterAll(() => rmSync(folder, { recursive: true }));

const put = (path: string, text: string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};

test('what runs of ours is found by its words, with what the kernel tells everybody about it', () => {
  put('proc/7/cmdline', '/usr/bin/node\0--flag\0cli/main.ts\0serve\0');
  put('proc/7/status', 'Name:\tnode\nUid:\t998\t998\t998\t998\nVmSwap:\t      12 kB\n');
  put('proc/7/cgroup', '0::/system.slice/seinhuis.service\n');
  put('proc/7/mountinfo', '30 1 8:1 / / ro - ext4 /dev/sda1 rw\n');
  put('proc/7/limits', 'Max core file size        0                    unlimited            bytes\n');
  put('cgroup/system.slice/seinhuis.service/memory.swap.max', '0\n');
  put('proc/8/cmdline', '/usr/bin/node\0/opt/seinhuis/site/plain/process.ts\0');
  put('proc/9/cmdline', 'vi\0cli/main.ts\0');
  put('proc/self/cmdline', 'node\0cli/main.ts\0serve\0');
  expect(runningServices(join(folder, 'proc'), join(folder, 'cgroup'))).toEqual([
    {
      pid: 7,
      part: 'switchboard',
      asRoot: false,
      user: 998,
      swapKib: 12,
      swapMax: '0',
      coreLimit: '0',
      mounts: [{ point: '/', type: 'ext4', device: '8:1', options: ['ro', 'rw'] }],
    },
    {
      pid: 8,
      part: 'plain door',
      asRoot: null,
      user: null,
      swapKib: null,
      swapMax: null,
      coreLimit: null,
      mounts: null,
    },
  ]);
});
