import { type FileHandle, open, unlink } from 'node:fs/promises';
import { SLOT_BYTES } from './slots.ts';
import { LockboxTrouble } from './trouble.ts';
import { writeAll } from './write-all.ts';

// The file of one generation's slots: a head of one slot's length, then slots. Slots are taken by chance, so their
// order says nothing about when they were taken; the file grows by doubling.

const MAGIC = Buffer.from('seinhuis lockbox 1\n');
const FIRST_SLOTS = 1024;

const head = (generation: number): Buffer => {
  const bytes = Buffer.alloc(SLOT_BYTES);
  bytes.set(MAGIC);
  bytes.writeUInt32BE(generation, SLOT_BYTES - 4);
  return bytes;
};

export const slotAt = (index: number): number => (index + 1) * SLOT_BYTES;

/** Makes the file of a generation with these slots, on the disk; leaves none behind when that fails. */
export const makeSlotFile = async (path: string, generation: number, slots: Buffer): Promise<FileHandle> => {
  const handle = await open(path, 'wx+', 0o600);
  try {
    await writeAll(handle, head(generation), 0);
    await writeAll(handle, slots, slotAt(0));
    await handle.sync();
    return handle;
  } catch (error) {
    await handle.close();
    await unlink(path);
    throw error;
  }
};

/** How many slots there are for so many keys: never less than twice as many, and a power of two. */
export const slotsFor = (keys: number): number =>
  Math.max(FIRST_SLOTS, 2 ** Math.ceil(Math.log2(Math.max(1, keys * 2))));

/** Writes so many empty slots behind those that there are: written out, so that a disk that is full says so now. */
export const addSlots = async (handle: FileHandle, from: number, count: number): Promise<void> => {
  await writeAll(handle, Buffer.alloc(count * SLOT_BYTES), slotAt(from));
  await handle.sync();
};

/** Opens the slots of a generation, with all of them as they are. Throws LockboxTrouble when it is another file. */
export const openSlotFile = async (
  path: string,
  generation: number,
): Promise<{ readonly handle: FileHandle; readonly slots: Buffer }> => {
  let handle: FileHandle;
  try {
    handle = await open(path, 'r+');
  } catch {
    throw new LockboxTrouble('missing', `the slots of generation ${generation} are missing`);
  }
  const whole = await handle.readFile();
  if (!whole.subarray(0, SLOT_BYTES).equals(head(generation))) {
    await handle.close();
    throw new LockboxTrouble('damaged', `the slots of generation ${generation} have another head`);
  }
  // A last slot that is no slot's length: the file was growing when the power went, and nothing was in it yet.
  const count = Math.floor(whole.length / SLOT_BYTES) - 1;
  return { handle, slots: whole.subarray(SLOT_BYTES, slotAt(count)) };
};
