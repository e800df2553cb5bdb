import { describe, expect, it } from 'vitest';
import { judgeFileSystem, mountOf, readMounts } from './file-systems.ts';

const MOUNTS = readMounts(
  [
    '24 1 254:0 / / rw,relatime shared:1 - ext4 /dev/mapper/root rw,errors=remount-ro',
    '31 24 0:27 / /tmp rw,nosuid,nodev shared:9 - tmpfs tmpfs rw,size=1024k',
    '40 24 0:40 /@data /srv/de\\040kluis rw,relatime shared:20 - btrfs /dev/sdb rw,subvolid=256',
    '41 24 0:41 / /net rw,relatime shared:21 - nfs4 nas:/kluis rw,vers=4.2',
    '42 24 0:42 / /layer rw - overlay overlay rw,lowerdir=/a',
    '43 24 8:17 / /journalled rw,relatime - ext4 /dev/sdb1 rw,data=journal',
    '44 24 8:18 / /strange rw,relatime - hammer2 /dev/sdc rw',
    '45 24 8:19 / /twice rw,relatime - btrfs /dev/sdd rw',
    '46 24 8:20 / /twice rw,relatime - xfs /dev/sde rw',
    '',
  ].join('\n'),
);

const judge = (path: string) => judgeFileSystem('lockbox', mountOf(MOUNTS, path));

describe('where the lockbox lies', () => {
  it('is fine on a file system that overwrites in place (C5)', () => {
    expect(judge('/var/lib/seinhuis/lockbox').level).toBe('ok');
    expect(judge('/twice/lockbox').level).toBe('ok');
  });

  it.each([
    ['/srv/de kluis/lockbox', /btrfs: it writes elsewhere/],
    ['/net', /nfs4: another machine/],
    ['/tmp/lockbox', /tmpfs: it is empty after/],
    ['/layer/lockbox', /overlay: .*Mount a volume/],
    ['/journalled/lockbox', /data=journal/],
  ])('is wrong at %s, and says what to do (C5)', (path, says) => {
    expect(judge(path)).toEqual({ level: 'wrong', about: 'lockbox', says: expect.stringMatching(says) });
  });

  it('is a question where we do not know the file system', () => {
    expect(judge('/strange').level).toBe('warning');
    expect(judgeFileSystem('lockbox', null).level).toBe('warning');
  });

  it('goes by whole names of folders', () => {
    expect(mountOf(MOUNTS, '/network')?.point).toBe('/');
    expect(mountOf(MOUNTS, '/net/a')?.point).toBe('/net');
  });
});
