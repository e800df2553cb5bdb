import { type Finding, ok, unseen, warning, wrong } from './finding.ts';
import type { Service } from './services.ts';

// The condition of the claim about the plain door (C2): what it reads reaches no swap and no core file.

export type Swap = { readonly name: string; readonly kind: 'disk' | 'encrypted' | 'memory' };

/** /proc/swaps; `isEncrypted` says of a device whether dm-crypt stands before it. */
export const readSwaps = (text: string, isEncrypted: (device: string) => boolean): readonly Swap[] =>
  text
    .split('\n')
    .slice(1)
    .flatMap((line): readonly Swap[] => {
      const [name] = line.split(/\s+/);
      if (!name) return [];
      if (/^\/dev\/zram\d+$/.test(name)) return [{ name, kind: 'memory' }];
      return [{ name, kind: isEncrypted(name) ? 'encrypted' : 'disk' }];
    });

const SET = 'set MemorySwapMax=0 in its unit, or turn swap off';

/** Whether what the plain door reads can reach a swap disk. `services`: what runs now of ours. */
export const judgeSwap = (swaps: readonly Swap[] | null, services: readonly Service[]): Finding => {
  const about = 'swap';
  const swapped = services.filter(({ swapKib }) => swapKib !== null && swapKib > 0);
  if (swapped.length > 0 && swaps?.some(({ kind }) => kind === 'disk'))
    return wrong(
      about,
      `Memory of a running part of Seinhuis lies on a swap disk now: ${SET}, and wipe that disk.`,
    );
  if (swaps === null) return unseen(about, 'Whether there is swap cannot be seen here.');
  const disks = swaps.filter(({ kind }) => kind !== 'memory');
  if (disks.length === 0) return ok(about, 'There is no swap disk.');
  if (services.length > 0 && services.every(({ swapMax }) => swapMax === '0'))
    return ok(about, 'There is a swap disk, and Seinhuis may not use it.');
  if (disks.every(({ kind }) => kind === 'encrypted'))
    return warning(
      about,
      `Swap is encrypted. That holds only when its key is made anew at every start; surer: ${SET}.`,
    );
  if (services.length === 0)
    return wrong(about, `There is a swap disk, and no running Seinhuis that may not use it: ${SET}.`);
  return wrong(about, `What the plain door reads can reach a swap disk: ${SET}.`);
};

/** Whether the machine can write its whole memory to a swap disk when it goes to sleep. No limit of a service holds then. */
export const judgeHibernation = (swaps: readonly Swap[] | null, powerStates: string | null): Finding => {
  const about = 'hibernation';
  if (swaps === null || powerStates === null)
    return unseen(about, 'Whether this machine can cannot be seen here.');
  const can = powerStates.split(/\s+/).includes('disk') && swaps.some(({ kind }) => kind !== 'memory');
  return can
    ? wrong(
        about,
        'This machine can write all its memory to the swap disk: systemctl mask hibernate.target hybrid-sleep.target, or turn swap off.',
      )
    : ok(about, 'This machine cannot write its memory to a disk.');
};

const HONOURS_THE_LIMIT = /^\|\S*\/(systemd-coredump|apport)\b/;
const KEEPS_NOTHING = /^\|\S*\/(false|true)\b/;

/** Whether a process of ours that fails can leave its memory in a file. */
export const judgeCoreDumps = (pattern: string | null, services: readonly Service[]): Finding => {
  const about = 'core dumps';
  if (pattern === null) return unseen(about, 'kernel.core_pattern cannot be seen here.');
  if (KEEPS_NOTHING.test(pattern)) return ok(about, 'The kernel hands them to nobody.');
  if (pattern.startsWith('|') && !HONOURS_THE_LIMIT.test(pattern))
    return wrong(
      about,
      'kernel.core_pattern hands them to a program, for which no limit counts: set it to |/bin/false.',
    );
  if (services.length === 0)
    return unseen(about, 'Seinhuis does not run, so its limit is not known: set LimitCORE=0 in its unit.');
  if (services.some(({ coreLimit }) => coreLimit === null))
    return unseen(about, 'The limit of the running Seinhuis cannot be seen: set LimitCORE=0 in its unit.');
  return services.every(({ coreLimit }) => coreLimit === '0')
    ? ok(about, 'Seinhuis may not write any.')
    : wrong(about, 'Seinhuis may write them: set LimitCORE=0 in its unit, or ulimit -c 0 before it starts.');
};
