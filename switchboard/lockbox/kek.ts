import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, type FileHandle, link, open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Random } from '@seinhuis/core/random';
import { type Generation, KEY_BYTES } from './slots.ts';
import { LockboxTrouble } from './trouble.ts';
import { writeAll } from './write-all.ts';

// The key of the night (KEK): one small file beside no database, in no dump. 0 generation, u32 · 4 key, 32 · 36 sum, 8.

const SUM_BYTES = 8;
const FILE_BYTES = 4 + KEY_BYTES + SUM_BYTES;

const sum = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest().subarray(0, SUM_BYTES);

/** Makes what was done to a folder's names durable. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

export const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const writeWhole = async (handle: FileHandle, bytes: Uint8Array): Promise<void> => {
  await writeAll(handle, bytes, 0);
  await handle.sync();
};

/** Overwrites a key with chance where it lies, then takes its name away. On flash a copy may stay: believed, not proven. */
const destroy = async (path: string, random: Random): Promise<void> => {
  const handle = await open(path, 'r+');
  try {
    await writeWhole(handle, random(FILE_BYTES));
  } finally {
    await handle.close();
  }
  await unlink(path);
  await syncFolder(dirname(path));
};

const oldName = (path: string): string => `${path}.old`;

/** The key of now; null when there is none yet. Throws LockboxTrouble('damaged'). */
export const readKek = async (path: string): Promise<Generation | null> => {
  if (!(await exists(path))) return null;
  const handle = await open(path, 'r');
  try {
    const bytes = Buffer.alloc(FILE_BYTES + 1);
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
    const body = bytes.subarray(0, FILE_BYTES - SUM_BYTES);
    if (bytesRead !== FILE_BYTES || !sum(body).equals(bytes.subarray(body.length, FILE_BYTES)))
      throw new LockboxTrouble('damaged', 'the key of the night is damaged');
    return { number: body.readUInt32BE(), key: Buffer.from(body.subarray(4)) };
  } finally {
    await handle.close();
  }
};

/** Finishes what a crash interrupted: an old key that still had to be destroyed, a new one that never came to be. */
export const tidyKek = async (path: string, random: Random): Promise<void> => {
  for (const left of [oldName(path), `${path}.new`]) if (await exists(left)) await destroy(left, random);
};

/**
 * Puts a key in the place of the one before and destroys that one. After a crash at any step the one or the other is
 * there whole: the new one counts from its rename on.
 */
export const replaceKek = async (path: string, generation: Generation, random: Random): Promise<void> => {
  const body = Buffer.alloc(FILE_BYTES - SUM_BYTES);
  body.writeUInt32BE(generation.number);
  body.set(generation.key, 4);
  const fresh = `${path}.new`;
  const handle = await open(fresh, 'wx', 0o600);
  try {
    await writeWhole(handle, Buffer.concat([body, sum(body)]));
  } finally {
    await handle.close();
  }
  const had = await exists(path);
  if (had) await link(path, oldName(path));
  await rename(fresh, path);
  await syncFolder(dirname(path));
  if (had) await destroy(oldName(path), random);
};

export const kekPath = (folder: string): string => join(folder, 'kek');
