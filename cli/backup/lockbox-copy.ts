import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '@seinhuis/core/ids';
import { appendJournal, journalPath } from '@seinhuis/switchboard/lockbox/journal';
import { kekPath } from '@seinhuis/switchboard/lockbox/kek';
import type { LockboxPlaces } from '@seinhuis/switchboard/lockbox/lockbox';
import { lockOf, SLOT_BYTES } from '@seinhuis/switchboard/lockbox/slots';
import { BackupError } from './manifest.ts';

// A copy of the lockbox: u32 length of the key's file, that file, the file of slots.

const ATTEMPTS = 10;

const kekOf = (places: LockboxPlaces): string => places.kek ?? kekPath(places.folder);

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

const journalOf = (places: LockboxPlaces): string => places.journal ?? journalPath(places.folder);

export const hasLockbox = (places: LockboxPlaces): boolean => existsSync(kekOf(places));

/**
 * The slots of a copy without the keys of these locks: what was forgotten after the copy was made comes to no disk again,
 * so that a restore that is cut short at whatever moment leaves nothing that opens it.
 */
const withoutKeysOf = (slots: Buffer, forgotten: ReadonlySet<string>): Buffer => {
  const kept = Buffer.from(slots);
  // The first is the head of the file.
  for (let at = SLOT_BYTES; at + SLOT_BYTES <= kept.length; at += SLOT_BYTES)
    if (forgotten.has(lockOf(kept.subarray(at, at + SLOT_BYTES)))) kept.fill(0, at, at + SLOT_BYTES);
  return kept;
};

/**
 * Puts a copy where there is no lockbox yet, without the keys of what was forgotten since. Those are written down first:
 * whoever restores the same backup once more has to forget them again.
 */
export const placeLockbox = async (
  places: LockboxPlaces,
  copy: Buffer,
  forgotten: ReadonlySet<string>,
  today: Day,
): Promise<void> => {
  mkdirSync(places.folder, { recursive: true, mode: 0o700 });
  if (hasLockbox(places) || readdirSync(places.folder).some((name) => name.startsWith('slots.')))
    throw new BackupError('there is a lockbox already: a backup is restored on an empty machine');
  const kek = copy.subarray(4, 4 + copy.readUInt32BE());
  const slots = withoutKeysOf(copy.subarray(4 + kek.length), forgotten);
  if (forgotten.size > 0) await appendJournal(journalOf(places), today, [...forgotten]);
  writeFileSync(join(places.folder, `slots.${kek.readUInt32BE()}`), slots, { mode: 0o600 });
  writeFileSync(kekOf(places), kek, { mode: 0o600 });
};
