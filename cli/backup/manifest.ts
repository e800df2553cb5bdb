import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

export const MANIFEST = 'manifest.json';
export const LOCKBOX_FILE = 'lockbox.age';

const file = z.strictObject({ file: z.string(), bytes: z.int(), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
const manifestSchema = z.strictObject({
  format: z.literal(1),
  /** The day it was made, and the schema that its tables have. */
  day: z.string(),
  schema: z.int(),
  tables: z.array(file.extend({ name: z.string(), columns: z.array(z.string()), rows: z.int() })),
  /** The keys of the outer layer: a file of its own, that is destroyed after seven days. */
  lockbox: file,
});
export type Manifest = z.infer<typeof manifestSchema>;
export type SealedFile = z.infer<typeof file>;

/** A backup that is not whole, by what is wrong with it. */
export class BackupError extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'BackupError';
  }
}

export const sumOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
};

/** The manifest of a backup. Throws BackupError when there is none or it is no manifest. */
export const readManifest = (folder: string): Manifest => {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) throw new BackupError(`${MANIFEST} is not there: this is no whole backup`);
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new BackupError(`${MANIFEST} cannot be read`);
  }
};

const checkFile = async (folder: string, wanted: SealedFile): Promise<void> => {
  const path = join(folder, wanted.file);
  if (!existsSync(path)) throw new BackupError(`${wanted.file} is not there`);
  if (statSync(path).size !== wanted.bytes) throw new BackupError(`${wanted.file} has another length`);
  if ((await sumOf(path)) !== wanted.sha256) throw new BackupError(`${wanted.file} was changed`);
};

/**
 * Whether every file of a backup is there as it was written. Answers whether the lockbox still is: its copy is
 * destroyed after seven days. Throws BackupError by the name of the first file that is not.
 */
export const checkFiles = async (
  folder: string,
  manifest: Manifest,
): Promise<{ readonly lockbox: boolean }> => {
  for (const table of manifest.tables) await checkFile(folder, table);
  if (!existsSync(join(folder, LOCKBOX_FILE))) return { lockbox: false };
  await checkFile(folder, manifest.lockbox);
  return { lockbox: true };
};
