import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync, statfsSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { amsterdam } from '@seinhuis/switchboard/http/clock';
import type { Settings } from '../settings.ts';
import { judgeBackups } from './backups.ts';
import { judgeFileSystem, mountOf, readMounts } from './file-systems.ts';
import { type Finding, ok, unseen, warning, wrong } from './finding.ts';
import { judgeJournal } from './journal.ts';
import { judgeCoreDumps, judgeHibernation, judgeSwap, readSwaps } from './memory.ts';
import { readText, runningServices, type Service } from './services.ts';

const NODE = 24;
const ROOM = { wrong: 64 * 1024 * 1024, warning: 1024 * 1024 * 1024 } as const;
/** 1 January 2026: a clock before it was never set. */
const FIRST = Date.UTC(2026, 0, 1);

const isEncrypted = (device: string): boolean => {
  const name = existsSync(device) ? basename(realpathSync(device)) : basename(device);
  return readText(`/sys/class/block/${name}/dm/uuid`)?.startsWith('CRYPT-') === true;
};

/** The nearest folder of a path that is there: a folder that is made later is made on its file system. */
const nearest = (path: string): string => (existsSync(path) ? realpathSync(path) : nearest(dirname(path)));

const judgePlatform = (): Finding => {
  const major = Number(process.versions.node.split('.', 1)[0]);
  if (major < NODE)
    return wrong('platform', `This is Node ${process.version}; Seinhuis needs ${NODE} or newer.`);
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch))
    return warning('platform', `${process.platform} on ${process.arch} is not tried.`);
  return ok('platform', `Node ${process.version} on Linux, ${process.arch}.`);
};

const judgeUser = (services: readonly Service[]): Finding => {
  if (services.length === 0)
    return unseen('user', 'Seinhuis does not run here, or in a container of its own.');
  if (services.some(({ asRoot }) => asRoot === true))
    return warning('user', 'It runs as root. Give it a user of its own, as ops/systemd does.');
  return ok('user', 'It runs as a user of its own.');
};

const judgePermissions = (about: string, path: string): Finding => {
  try {
    const { mode } = statSync(path);
    return (mode & 0o077) === 0
      ? ok(about, 'Only its owner can read it.')
      : wrong(about, 'Others on this machine can read it: chmod go-rwx.');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? unseen(about, 'It is not there yet; the first start makes it.')
      : unseen(about, 'This user may not look at it: run doctor as the user of the service.');
  }
};

const judgeRoom = (about: string, path: string): Finding => {
  const { bavail, bsize } = statfsSync(nearest(path));
  const free = bavail * bsize;
  const says = `${Math.floor(free / 1024 / 1024)} MiB free.`;
  if (free < ROOM.wrong) return wrong(about, `${says} Tips are refused soon.`);
  return free < ROOM.warning ? warning(about, `${says} Make room.`) : ok(about, says);
};

const judgeEncryption = (about: string, device: string): Finding => {
  const uuid = readText(`/sys/dev/block/${device}/dm/uuid`);
  return uuid?.startsWith('CRYPT-') === true
    ? ok(about, 'Its disk is encrypted.')
    : warning(
        about,
        'Its disk is not encrypted, as far as can be seen: somebody who takes it while it holds today’s key opens the outer layer.',
      );
};

const judgeClock = (): Finding => {
  if (Date.now() < FIRST) return wrong('clock', 'The clock was never set: days and terms depend on it.');
  if (existsSync('/run/systemd/timesync/synchronized')) return ok('clock', 'It is kept by the network.');
  const asked = spawnSync('timedatectl', ['show', '--property=NTPSynchronized', '--value'], {
    encoding: 'utf8',
  });
  if (asked.status !== 0) return unseen('clock', 'Whether something keeps it right cannot be seen here.');
  return asked.stdout.trim() === 'yes'
    ? ok('clock', 'It is kept by the network.')
    : warning('clock', 'Nothing keeps it right: let systemd-timesyncd or chrony do so.');
};

/** Everything about the machine itself: no database, no network. */
export const judgeMachine = (settings: Settings): readonly Finding[] => {
  const services = runningServices();
  const mounts = readMounts(readText('/proc/self/mountinfo') ?? '');
  const { folder, kek = `${folder}/kek`, journal = `${folder}/journal` } = settings.lockbox;
  const swapText = readText('/proc/swaps');
  const swaps = swapText === null ? null : readSwaps(swapText, isEncrypted);
  const kekMount = mountOf(mounts, nearest(kek));
  const folders = [...new Set([settings.data, folder, dirname(kek), dirname(journal)])];
  return [
    judgePlatform(),
    judgeUser(services),
    judgeClock(),
    judgeSwap(swaps, services),
    judgeHibernation(swaps, readText('/sys/power/state')),
    judgeCoreDumps(readText('/proc/sys/kernel/core_pattern')?.trim() ?? null, services),
    judgeFileSystem('lockbox', mountOf(mounts, nearest(folder))),
    judgeFileSystem('key of the night', kekMount),
    ...(kekMount === null ? [] : [judgeEncryption('key of the night', kekMount.device)]),
    judgePermissions('lockbox', folder),
    judgePermissions('key of the night', kek),
    judgeJournal(journal, settings.lockbox.journal !== undefined, services),
    ...(settings.lockbox.journal === undefined
      ? []
      : judgeBackups(dirname(journal), amsterdam(Date.now()).day)),
    ...folders.map((path) => judgeRoom(`room at ${path}`, path)),
  ];
};
