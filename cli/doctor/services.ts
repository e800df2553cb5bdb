import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Mount, readMounts } from './file-systems.ts';

/** A running process of ours, as far as others may see it. null: could not be seen. */
export type Service = {
  readonly pid: number;
  readonly part: 'switchboard' | 'plain door';
  readonly asRoot: boolean | null;
  /** The number of the user that it runs as. */
  readonly user: number | null;
  readonly swapKib: number | null;
  readonly swapMax: string | null;
  /** What counts now: the soft limit. */
  readonly coreLimit: string | null;
  /** The file systems as it sees them: its unit can have made some read-only for it. */
  readonly mounts: readonly Mount[] | null;
};

const PARTS: readonly (readonly [Service['part'], RegExp])[] = [
  ['switchboard', /\bcli\/main\.ts\0serve\0/],
  ['plain door', /\bsite\/plain\/process\.ts\0/],
];

export const readText = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

const field = (text: string | null, pattern: RegExp): string | null => pattern.exec(text ?? '')?.[1] ?? null;

/** Everything of ours that runs on this machine, found in `proc`. */
export const runningServices = (proc = '/proc', cgroups = '/sys/fs/cgroup'): readonly Service[] =>
  readdirSync(proc)
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const of = (name: string): string | null => readText(join(proc, pid, name));
      const part = PARTS.find(([, words]) => words.test(of('cmdline') ?? ''))?.[0];
      if (part === undefined) return [];
      const status = of('status');
      const swap = field(status, /^VmSwap:\s+(\d+) kB$/m);
      const user = field(status, /^Uid:\s+\d+\s+(\d+)/m);
      const mounts = of('mountinfo');
      const group = field(of('cgroup'), /^0::(\/.*)$/m);
      return [
        {
          pid: Number(pid),
          part,
          asRoot: user === null ? null : user === '0',
          user: user === null ? null : Number(user),
          swapKib: swap === null ? null : Number(swap),
          swapMax:
            group === null ? null : (readText(join(cgroups, group, 'memory.swap.max'))?.trim() ?? null),
          coreLimit: field(of('limits'), /^Max core file size\s+(\S+)/m),
          mounts: mounts === null ? null : readMounts(mounts),
        },
      ];
    });
