import { mkdtemp, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { LARGEST } from '@seinhuis/guard/files/limits';
import { nodePens } from '@seinhuis/guard/files/node/node-pens';
import { scrub } from '@seinhuis/guard/files/scrub';
import { FILE_WORDS, takenAway } from '@seinhuis/guard/files/words';

const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'application/pdf': ['pdf'],
  'video/mp4': ['mp4', 'm4v', 'mov'],
  'audio/mp4': ['m4a', 'mp4'],
};

const largest = Math.max(...Object.values(LARGEST));
const words = FILE_WORDS.en;

const refused = (sentence: string): number => {
  console.error(sentence);
  return 1;
};

/** Writes beside the place where it shall stand, and moves it there when it is whole: never half a file. */
const writeWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  const folder = await mkdtemp(join(dirname(path), '.scrub-'));
  try {
    const part = join(folder, basename(path));
    const file = await open(part, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Cleans one file into another. The answer is an exit code; why it was refused is said in a sentence. */
export const scrubFile = async (from: string, to: string): Promise<number> => {
  if (resolve(from) === resolve(to))
    return refused('IN and OUT are the same file: choose another name for OUT.');
  const there = await stat(from).catch(() => null);
  if (there === null || !there.isFile()) return refused('IN is no file that can be read.');
  if (there.size > largest) return refused(words.refused['too-large']);
  const scrubbed = await scrub(new Uint8Array(await readFile(from)), nodePens());
  if (!scrubbed.ok) return refused(words.refused[scrubbed.reason]);
  const { type, bytes } = scrubbed.file;
  const endings = ENDINGS[type] ?? [];
  if (!endings.some((ending) => to.toLowerCase().endsWith(`.${ending}`)))
    return refused(`What comes out is ${type}: let the name of OUT end in .${endings[0]}.`);
  try {
    await writeWhole(resolve(to), bytes);
  } catch {
    return refused('OUT could not be written there.');
  }
  console.log(takenAway(words, scrubbed.traces));
  if (type === 'video/mp4') console.log(words.filmWarning);
  if (type === 'audio/mp4') console.log(words.soundWarning);
  return 0;
};
