import { type Finding, ok, warning, wrong } from './finding.ts';

// Where the lockbox and the key of the night may lie (PROTOCOL 11): what is overwritten there has to be gone.

export type Mount = {
  readonly point: string;
  readonly type: string;
  /** Major and minor number of the device, as in /sys/dev/block. */
  readonly device: string;
  readonly options: readonly string[];
};

const withoutOctals = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));

/** /proc/self/mountinfo as rows; what was mounted later comes later. */
export const readMounts = (text: string): readonly Mount[] =>
  text.split('\n').flatMap((line) => {
    const [before = '', after = ''] = line.split(' - ');
    const [, , device, , point, own] = before.split(' ');
    const [type, , superOptions = ''] = after.split(' ');
    if (device === undefined || point === undefined || own === undefined || !type) return [];
    return [
      { point: withoutOctals(point), type, device, options: [...own.split(','), ...superOptions.split(',')] },
    ];
  });

/** The mount that a path lies on: the deepest, and of those at one place the last. */
export const mountOf = (mounts: readonly Mount[], path: string): Mount | null =>
  mounts
    .filter(({ point }) => point === '/' || path === point || path.startsWith(`${point}/`))
    .reduce<Mount | null>(
      (deepest, one) => (deepest !== null && one.point.length < deepest.point.length ? deepest : one),
      null,
    );

type Kind = 'in-place' | 'copies' | 'network' | 'memory' | 'layer' | 'unknown';

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['in-place', /^(ext[234]|xfs|jfs|vfat|exfat)$/],
  ['copies', /^(btrfs|zfs|bcachefs|nilfs2|f2fs|apfs)$/],
  ['network', /^(nfs\d?|cifs|smb\d?|ceph|glusterfs|9p|afs|lustre|ocfs2|gfs2|virtiofs|fuse(\..+)?|fuseblk)$/],
  ['memory', /^(tmpfs|ramfs|devtmpfs)$/],
  ['layer', /^(overlay|aufs|unionfs)$/],
];

const kindOf = (type: string): Kind => KINDS.find(([, types]) => types.test(type))?.[0] ?? 'unknown';

const WHY: Readonly<Record<Exclude<Kind, 'in-place' | 'unknown'>, string>> = {
  copies:
    'it writes elsewhere and keeps what was overwritten, so that a destroyed key may live on. Use ext4 or xfs',
  network: 'another machine keeps the bytes, and its copies. Use a disk of this machine',
  memory: 'it is empty after the next start of the machine, and with it every tip. Use a disk',
  layer: 'it is a container’s own layer, which goes with the container. Mount a volume of ext4 or xfs',
};

/** Whether the lockbox may lie here. */
export const judgeFileSystem = (about: string, mount: Mount | null): Finding => {
  if (mount === null) return warning(about, 'On what file system it lies cannot be seen.');
  const kind = kindOf(mount.type);
  if (kind === 'unknown')
    return warning(
      about,
      `It lies on ${mount.type}, of which we do not know whether it overwrites in place.`,
    );
  if (kind !== 'in-place') return wrong(about, `It may not lie on ${mount.type}: ${WHY[kind]}.`);
  if (mount.options.includes('data=journal'))
    return wrong(
      about,
      `${mount.type} is mounted with data=journal, which keeps copies of keys. Mount it without.`,
    );
  return ok(about, `It lies on ${mount.type}, which overwrites in place.`);
};
