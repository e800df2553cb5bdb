import { describe, expect, it } from 'vitest';
import { judgeCoreDumps, judgeHibernation, judgeSwap, readSwaps } from './memory.ts';
import type { Service } from './services.ts';

const running = (change: Partial<Service> = {}): Service => ({
  pid: 4,
  part: 'plain door',
  asRoot: false,
  user: 998,
  mounts: [],
  swapKib: 0,
  swapMax: 'max',
  coreLimit: '0',
  ...change,
});

const HEAD = 'Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n';
const DISK = readSwaps(`${HEAD}/dev/sda2 partition 8388604 0 -2\n`, () => false);
const ENCRYPTED = readSwaps(`${HEAD}/dev/dm-1 partition 8388604 0 -2\n`, () => true);
const COMPRESSED = readSwaps(`${HEAD}/dev/zram0 partition 8388604 0 100\n`, () => false);

describe('swap (C2)', () => {
  it.each([
    ['none', readSwaps(HEAD, () => false), [running()], 'ok'],
    ['memory that is compressed', COMPRESSED, [running()], 'ok'],
    ['a disk that Seinhuis may not use', DISK, [running({ swapMax: '0' })], 'ok'],
    ['a disk that it may use', DISK, [running({ swapMax: '0' }), running()], 'wrong'],
    ['a disk, and nobody to ask', DISK, [], 'wrong'],
    ['a disk that is encrypted', ENCRYPTED, [running()], 'warning'],
    ['a file in a place that cannot be seen', null, [running()], 'unseen'],
  ] as const)('%s: %s', (_, swaps, services, level) => {
    expect(judgeSwap(swaps, services).level).toBe(level);
  });

  it('that holds memory of ours now is wrong, whatever the setting', () => {
    const found = judgeSwap(DISK, [running({ swapKib: 12, swapMax: '0' })]);
    expect([found.level, found.says]).toEqual(['wrong', expect.stringContaining('wipe that disk')]);
  });
});

describe('hibernation (C2)', () => {
  it.each([
    [DISK, 'freeze mem disk\n', 'wrong'],
    [ENCRYPTED, 'disk\n', 'wrong'],
    [DISK, 'freeze mem\n', 'ok'],
    [COMPRESSED, 'freeze mem disk\n', 'ok'],
    [null, 'disk\n', 'unseen'],
    [DISK, null, 'unseen'],
  ] as const)('with %j and the states %j is %s', (swaps, states, level) => {
    expect(judgeHibernation(swaps, states).level).toBe(level);
  });
});

describe('core dumps (C2)', () => {
  it.each([
    ['core', [running()], 'ok'],
    ['core', [running({ coreLimit: 'unlimited' })], 'wrong'],
    ['/var/crash/%p', [running(), running({ coreLimit: '1024' })], 'wrong'],
    ['|/usr/lib/systemd/systemd-coredump %P', [running()], 'ok'],
    ['|/usr/lib/systemd/systemd-coredump %P', [running({ coreLimit: 'unlimited' })], 'wrong'],
    ['|/usr/bin/collector', [running()], 'wrong'],
    ['|/bin/false', [], 'ok'],
    ['core', [], 'unseen'],
    ['core', [running({ coreLimit: null })], 'unseen'],
    [null, [running()], 'unseen'],
  ] as const)('with the pattern %s and %j are %s', (pattern, services, level) => {
    expect(judgeCoreDumps(pattern, services).level).toBe(level);
  });
});
