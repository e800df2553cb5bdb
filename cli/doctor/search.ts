import type { Dirent } from 'node:fs';
import { lstat, open, readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';

// Looks on the disk for words that may be nowhere. Without root it sees less; what it could not see it says.

const CHUNK = 1024 * 1024;

export type Hit = { readonly path: string; readonly needle: string };
export type Searched = {
  readonly hits: readonly Hit[];
  /** Folders and files that this user may not read. */
  readonly closed: readonly string[];
  readonly files: number;
};

/** Which of the needles a file holds. Throws where it cannot be read. */
export const needlesIn = async (path: string, needles: readonly string[]): Promise<readonly string[]> => {
  const wanted = needles.map((text) => ({ text, bytes: Buffer.from(text) }));
  const overlap = Math.max(0, ...wanted.map(({ bytes }) => bytes.length - 1));
  const found = new Set<string>();
  const handle = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(overlap + CHUNK);
    let kept = 0;
    for (let at = 0; ; ) {
      const { bytesRead } = await handle.read(buffer, kept, CHUNK, at);
      if (bytesRead === 0) return [...found];
      at += bytesRead;
      const filled = buffer.subarray(0, kept + bytesRead);
      for (const { text, bytes } of wanted) if (filled.includes(bytes)) found.add(text);
      kept = Math.min(overlap, filled.length);
      buffer.copyWithin(0, filled.length - kept, filled.length);
    }
  } finally {
    await handle.close();
  }
};

/** Searches every file under these folders that was written since `since`. Follows no link, leaves no folder twice. */
export const searchFolders = async (
  folders: readonly string[],
  needles: readonly string[],
  since: number,
): Promise<Searched> => {
  const hits: Hit[] = [];
  const closed: string[] = [];
  const seen = new Set<string>();
  let files = 0;
  const visit = async (path: string): Promise<void> => {
    const stat = await lstat(path).catch(() => null);
    const once = `${stat?.dev}:${stat?.ino}`;
    if (stat === null || seen.has(once)) return;
    seen.add(once);
    try {
      if (stat.isDirectory())
        for (const { name } of (await readdir(path, { withFileTypes: true })) as Dirent[])
          await visit(join(path, name));
      else if (stat.isFile() && Math.max(stat.mtimeMs, stat.ctimeMs) >= since) {
        files += 1;
        for (const needle of await needlesIn(path, needles)) hits.push({ path, needle });
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') closed.push(path);
    }
  };
  for (const folder of folders) await visit(folder);
  return { hits, closed, files };
};

/** How the kernel names a file that is open and has no name any more. */
const NAMELESS = / \(deleted\)$/;
const IN_MEMORY = /^\/(memfd:|dev\/shm\/|SYSV|dev\/zero)/;

/**
 * Searches files that were deleted at once but are still open in some process: how nginx spools a body. Sees the
 * processes of this user; with root all of them.
 */
export const searchDeleted = async (needles: readonly string[], proc = '/proc'): Promise<Searched> => {
  const hits: Hit[] = [];
  const closed: string[] = [];
  let files = 0;
  for (const pid of (await readdir(proc)).filter((name) => /^\d+$/.test(name))) {
    const names = await readdir(join(proc, pid, 'fd')).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') closed.push(pid);
      return [];
    });
    for (const name of names) {
      const path = join(proc, pid, 'fd', name);
      const target = await readlink(path).catch(() => '');
      if (!NAMELESS.test(target) || IN_MEMORY.test(target)) continue;
      files += 1;
      const found = await needlesIn(path, needles).catch(() => []);
      for (const needle of found) hits.push({ path: target.replace(NAMELESS, ''), needle });
    }
  }
  return { hits, closed, files };
};

/** When each folder under these was last written in, two folders deep: a file that came and went leaves that behind. */
export const writtenAt = async (folders: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const moments = new Map<string, number>();
  const visit = async (path: string, deeper: number): Promise<void> => {
    const stat = await lstat(path).catch(() => null);
    if (stat === null || !stat.isDirectory()) return;
    moments.set(path, stat.mtimeMs);
    if (deeper === 0) return;
    for (const entry of await readdir(path, { withFileTypes: true }).catch(() => [] as Dirent[]))
      if (entry.isDirectory()) await visit(join(path, entry.name), deeper - 1);
  };
  for (const folder of folders) await visit(folder, 2);
  return moments;
};
