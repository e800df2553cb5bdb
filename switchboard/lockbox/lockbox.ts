import { writeSync } from 'node:fs';
import { type FileHandle, mkdir, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Day } from '@seinhuis/core/ids';
import type { Random } from '@seinhuis/core/random';
import { makeBatcher } from '../db/batcher.ts';
import { appendJournal, journalPath, pruneJournal } from './journal.ts';
import { kekPath, readKek, replaceKek, syncFolder, tidyKek } from './kek.ts';
import { openOuter, outerLock, sealOuter } from './outer.ts';
import { ownFolder } from './owner.ts';
import { addSlots, makeSlotFile, openSlotFile, slotAt, slotsFor } from './slot-file.ts';
import {
  type Generation,
  KEY_BYTES,
  LOCK_BYTES,
  lockOf,
  readSlot,
  SLOT_BYTES,
  slotState,
  writeSlot,
} from './slots.ts';
import { LockboxTrouble } from './trouble.ts';

/**
 * The keys of the outer layer of every envelope, outside the database (PROTOCOL 10). What is forgotten here cannot be
 * read from any copy of the database; what was copied of the lockbox itself cannot be read after the next night.
 */
export type Lockbox = {
  /** Puts the outer layer around envelopes. Answers once every key is on the disk: only then may a row be committed. */
  readonly shut: (envelopes: readonly Uint8Array[]) => Promise<readonly Buffer[]>;
  /**
   * The outer layer of what was stored, around something else that is to be forgotten with it: the same lock and key.
   * null when it is forgotten.
   */
  readonly shutBeside: (stored: Uint8Array, bytes: Uint8Array) => Buffer | null;
  /** The envelope in what was stored; null when it is forgotten, or damaged. */
  readonly open: (stored: Uint8Array) => Uint8Array | null;
  /** Destroys the keys of these locks. Idempotent; answers once it is on the disk. */
  readonly forget: (locks: readonly string[], today: Day) => Promise<void>;
  /** The locks there are keys for. */
  readonly locks: () => readonly string[];
  /** Every key under a new key of the night; the one before is destroyed. */
  readonly renew: (today: Day) => Promise<void>;
  readonly state: () => LockboxState;
  readonly close: () => Promise<void>;
};

export type LockboxState = {
  readonly generation: number;
  readonly keys: number;
  /** Slots that hold neither a key nor nothing. */
  readonly damaged: number;
  /** A write failed: nothing more is taken in until the process starts anew and has read the disk again. */
  readonly broken: boolean;
};

export type LockboxPlaces = {
  readonly folder: string;
  /** The file of the key of the night, when it is kept elsewhere: a disk of its own, a TPM's. */
  readonly kek?: string;
  /** The journal of what was forgotten, where the backups are. */
  readonly journal?: string;
};

const slotsName = (generation: number): string => `slots.${generation}`;

/** Opens the lockbox in a folder, or makes one in an empty folder. Throws LockboxTrouble. */
export const openLockbox = async (places: LockboxPlaces, random: Random): Promise<Lockbox> => {
  await mkdir(places.folder, { recursive: true, mode: 0o700 });
  const release = await ownFolder(places.folder);
  try {
    return await openOwned(places, random, release);
  } catch (error) {
    await release();
    throw error;
  }
};

const firstGeneration = async (folder: string, kek: string, random: Random): Promise<Generation> => {
  const left = (await readdir(folder)).filter((name) => name.startsWith('slots.'));
  // Slots without their key cannot be opened by anybody: whoever moved the key away has to be told.
  if (left.some((name) => name !== slotsName(1)))
    throw new LockboxTrouble('missing', 'there are slots and no key of the night');
  for (const name of left) await unlink(join(folder, name));
  const generation = { number: 1, key: random(KEY_BYTES) };
  const handle = await makeSlotFile(join(folder, slotsName(1)), 1, Buffer.alloc(slotsFor(0) * SLOT_BYTES));
  await handle.close();
  await syncFolder(folder);
  await replaceKek(kek, generation, random);
  return generation;
};

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? 'unknown';

const openOwned = async (
  { folder, kek = kekPath(folder), journal = journalPath(folder) }: LockboxPlaces,
  random: Random,
  release: () => Promise<void>,
): Promise<Lockbox> => {
  await tidyKek(kek, random);
  let generation = (await readKek(kek)) ?? (await firstGeneration(folder, kek, random));
  const name = slotsName(generation.number);
  let { handle: file, slots } = await openSlotFile(join(folder, name), generation.number);
  // What a night that was cut short left behind: slots whose key never came to be, or is no more.
  for (const other of await readdir(folder))
    if (other.startsWith('slots.') && other !== name) await unlink(join(folder, other));
  const slot = (index: number): Buffer => slots.subarray(index * SLOT_BYTES, (index + 1) * SLOT_BYTES);
  const held = new Map<string, number>();
  let free: number[] = [];
  let damaged = 0;
  for (let index = 0; index * SLOT_BYTES < slots.length; index += 1) {
    const state = slotState(slot(index));
    if (state === 'held') held.set(lockOf(slot(index)), index);
    else if (state === 'empty') free.push(index);
    else damaged += 1;
  }
  let broken = false;

  // Writes and nights follow one another: a night moves every slot.
  let last: Promise<unknown> = Promise.resolve();
  const onDisk = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(async () => {
      if (broken) throw new LockboxTrouble('away', 'it takes nothing in until it is started anew');
      try {
        return await work();
      } catch (error) {
        if (error instanceof LockboxTrouble) throw error;
        // After a failed write nobody knows what the disk holds.
        broken = true;
        throw new LockboxTrouble('away', `the disk does not write (${codeOf(error)})`);
      }
    });
    last = turn.catch(() => {});
    return turn;
  };
  /** A step that leaves the slots as they were when it fails: a full disk breaks nothing. */
  const harmless = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw new LockboxTrouble('away', `there is no room (${codeOf(error)})`);
    }
  };

  const grow = async (): Promise<void> => {
    const before = slots.length / SLOT_BYTES;
    await harmless(() => addSlots(file, before, before));
    slots = Buffer.concat([slots, Buffer.alloc(slots.length)]);
    free = Array.from({ length: before }, (_, at) => before + at);
  };
  /** A free slot by chance: its place says nothing about when it was taken. */
  const takeFree = async (): Promise<number> => {
    if (free.length === 0) await grow();
    const at = Buffer.from(random(4)).readUInt32BE() % free.length;
    const index = free[at] ?? 0;
    free[at] = free.at(-1) ?? 0;
    free.pop();
    return index;
  };
  // At once: it goes to memory until the sync, and sixty-four ways through the thread pool take longer than that.
  const write = (index: number, bytes: Uint8Array): void => {
    slot(index).set(bytes);
    if (writeSync(file.fd, bytes, 0, SLOT_BYTES, slotAt(index)) !== SLOT_BYTES)
      throw new Error('a slot was written in part');
  };

  type Fresh = { readonly lock: Uint8Array; readonly key: Uint8Array };
  const store = makeBatcher<readonly Fresh[], void>(
    (groups) =>
      onDisk(async () => {
        for (const { lock, key } of groups.flat()) {
          const index = await takeFree();
          write(index, writeSlot(generation, lock, key, random));
          held.set(lockOf(slot(index)), index);
        }
        await file.datasync();
        return groups.map(() => undefined);
      }),
    (group) => group.length,
    { items: 256, weight: 4096 },
  );

  return {
    shut: async (envelopes) => {
      if (envelopes.length === 0) return [];
      const fresh = envelopes.map((envelope) => ({
        envelope,
        lock: random(LOCK_BYTES),
        key: random(KEY_BYTES),
      }));
      await store(fresh);
      return fresh.map(({ envelope, lock, key }) => sealOuter(lock, key, envelope, random));
    },
    shutBeside: (stored, bytes) => {
      const index = held.get(outerLock(stored));
      const key = index === undefined ? null : readSlot(generation, slot(index));
      return key === null ? null : sealOuter(stored.subarray(0, LOCK_BYTES), key, bytes, random);
    },
    open: (stored) => {
      const index = held.get(outerLock(stored));
      const key = index === undefined ? null : readSlot(generation, slot(index));
      return key === null ? null : openOuter(key, stored);
    },
    forget: (locks, today) =>
      onDisk(async () => {
        const there = locks.filter((lock) => held.has(lock));
        if (there.length === 0) return;
        await harmless(() => appendJournal(journal, today, there));
        for (const lock of there) {
          const index = held.get(lock) ?? 0;
          held.delete(lock);
          write(index, Buffer.alloc(SLOT_BYTES));
          free.push(index);
        }
        await file.datasync();
      }),
    renew: async (today) => {
      const next: Generation = { number: generation.number + 1, key: random(KEY_BYTES) };
      const wrapped = new Map<string, Buffer>();
      const wrapAnew = async (): Promise<void> => {
        for await (const lock of inTurns(held.keys())) {
          const index = held.get(lock);
          // Forgotten while others had their turn, or done already.
          if (index === undefined || wrapped.has(lock)) continue;
          const key = readSlot(generation, slot(index));
          // A key that does not unwrap opens nothing any more: the sweep tells whose row that was.
          if (key !== null) wrapped.set(lock, writeSlot(next, Buffer.from(lock, 'hex'), key, random));
        }
      };
      // While others still come and go, in memory only: what is forgotten meanwhile is on no disk under the next key.
      await wrapAnew();
      await onDisk(async () => {
        // Another night came between: every key is under a new one.
        if (next.number !== generation.number + 1) return;
        await wrapAnew();
        const size = slotsFor(held.size);
        const places = await shuffled(size, random);
        const fresh = Buffer.alloc(size * SLOT_BYTES);
        const moved = new Map<string, number>();
        for await (const lock of inTurns(held.keys())) {
          const key = wrapped.get(lock);
          if (key === undefined) continue;
          const index = places.pop() ?? 0;
          fresh.set(key, index * SLOT_BYTES);
          moved.set(lock, index);
        }
        const path = join(folder, slotsName(next.number));
        const handle: FileHandle = await harmless(() => makeSlotFile(path, next.number, fresh));
        await syncFolder(folder);
        await replaceKek(kek, next, random);
        const before = { number: generation.number, key: generation.key, file };
        [generation, file, slots, free, damaged] = [next, handle, fresh, places, 0];
        held.clear();
        for (const [lock, index] of moved) held.set(lock, index);
        before.key.fill(0);
        await before.file.close();
        await unlink(join(folder, slotsName(before.number)));
        await syncFolder(folder);
        await harmless(() => pruneJournal(journal, today));
      });
    },
    locks: () => [...held.keys()],
    state: () => ({ generation: generation.number, keys: held.size, damaged, broken }),
    close: async () => {
      await last;
      await file.close();
      await release();
    },
  };
};

const CHANCES = 8192;

/** So many at a time: a few milliseconds, after which whoever waits is answered. */
const TURN = 64;

async function* inTurns<T>(all: Iterable<T>): AsyncGenerator<T> {
  let at = 0;
  for (const one of all) {
    at += 1;
    if (at % TURN === 0) await setImmediate();
    yield one;
  }
}

/** The numbers below `size` in an order by chance. */
const shuffled = async (size: number, random: Random): Promise<number[]> => {
  const order = Array.from({ length: size }, (_, at) => at);
  let chance = Buffer.alloc(0);
  for (let at = size - 1; at > 0; at -= 1) {
    if (chance.length === 0) {
      chance = Buffer.from(random(CHANCES * 4));
      await setImmediate();
    }
    const other = chance.readUInt32BE(0) % (at + 1);
    chance = chance.subarray(4);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
};
