import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LockboxPlaces } from '@seinhuis/switchboard/lockbox/lockbox';
import { BackupError } from './manifest.ts';

// A copy of the lockbox: u32 length of the key's file, that file, the file of slots.

const ATTEMPTS = 10;

const kekOf = (places: LockboxPlaces): string => places.kek ?? join(places.folder, 'kek');

/** Key and slots of one night, read while the switchboard writes: every slot is whole or not yet of any row. */
export const copyLockbox = (places: LockboxPlaces): Buffer => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1)
    try {
      const kek = readFileSync(kekOf(places));
      const slots = readFileSync(join(places.folder, `slots.${kek.readUInt32BE()}`));
      // A night may have passed between the two: then the key of before is no more.
      if (!readFileSync(kekOf(places)).equals(kek)) continue;
      const length = Buffer.alloc(4);
      length.writeUInt32BE(kek.length);
      return Buffer.concat([length, kek, slots]);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  throw new BackupError('the lockbox is not there');
};

export const hasLockbox = (places: LockboxPlaces): boolean => existsSync(kekOf(places));

/** Puts a copy where there is no lockbox yet. */
export const placeLockbox = (places: LockboxPlaces, copy: Buffer): void => {
  mkdirSync(places.folder, { recursive: true, mode: 0o700 });
  if (hasLockbox(places) || readdirSync(places.folder).some((name) => name.startsWith('slots.')))
    throw new BackupError('there is a lockbox already: a backup is restored on an empty machine');
  const kek = copy.subarray(4, 4 + copy.readUInt32BE());
  writeFileSync(join(places.folder, `slots.${kek.readUInt32BE()}`), copy.subarray(4 + kek.length), {
    mode: 0o600,
  });
  writeFileSync(kekOf(places), kek, { mode: 0o600 });
};
