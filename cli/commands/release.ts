import { readFileSync, writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { systemRandom } from '@seinhuis/core/random';
import { makeReleaseKey, signRelease } from '@seinhuis/core/releaser';
import { writeJson } from '@seinhuis/core/wire/json';
import { parseRelease, readRelease, releaseKeyWords } from '@seinhuis/core/wire/release';
import { describeRelease, versionHere, withBuilt } from '../release/dist.ts';
import { officeArchive } from '../release/office-archive.ts';

const refused = (sentence: string): number => {
  console.error(sentence);
  return 1;
};

/** Makes the key that signs releases. For a machine that serves nothing, best one without a network. */
export const printReleaseKey = (): number => {
  const key = makeReleaseKey(systemRandom);
  console.log(
    `secret  ${key.secret}\npublic  ${key.verify}\nwords   ${releaseKeyWords(key.verify).join(' ')}`,
  );
  console.error('Write the secret on paper. Print the eight words wherever the releases are announced.');
  return 0;
};

/** Builds both front ends from this checkout and writes down what they are: the text that is signed. */
export const writeManifest = async (out: string): Promise<number> => {
  const release = await withBuilt((dists) => describeRelease(dists, versionHere()));
  writeFileSync(out, writeJson(release));
  console.log(`Version ${release.version}. Sign it on the machine of the release key: seinhuis release sign`);
  return 0;
};

/** Signs what was written down, with the secret from standard input: never an argument, which others can see. */
export const signManifest = async (from: string, out: string): Promise<number> => {
  const manifest = readFileSync(from, 'utf8');
  if (parseRelease(manifest) === null) return refused('IN is no release that this version can read.');
  if (process.stdin.isTTY) console.error('Type the secret of the release key, then Enter and Ctrl-D.');
  const secret = (await text(process.stdin)).trim();
  if (!/^[0-9a-f]{64}$/.test(secret)) return refused('The secret of a release key is 64 hexadecimal digits.');
  const signed = signRelease(manifest, secret);
  writeFileSync(out, `${JSON.stringify(signed)}\n`);
  console.log(`Signed with the key “${releaseKeyWords(signed.key).join(' ')}”.`);
  return 0;
};

/** Packs the office of this checkout with its signed release, for an organisation that hosts it itself. */
export const packOffice = async (from: string, out: string): Promise<number> => {
  const signed = readFileSync(from, 'utf8');
  let read: ReturnType<typeof readRelease>;
  try {
    read = readRelease(JSON.parse(signed));
  } catch {
    return refused('SIGNED is no signed release.');
  }
  if (!read.ok) return refused('SIGNED is no signed release, or its signature does not hold.');
  const { release, words } = read;
  const packed = await withBuilt((dists) => officeArchive(dists, release, signed, words));
  if (packed === null) return refused('The office that this checkout builds is not the one that was signed.');
  writeFileSync(out, packed);
  console.log(`Version ${release.version}, signed with the key “${words.join(' ')}”.`);
  return 0;
};
