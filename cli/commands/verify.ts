import { readFileSync } from 'node:fs';
import { toHex } from '@seinhuis/core/bytes';
import { type Release, readRelease } from '@seinhuis/core/wire/release';
import { bytesOfWords } from '@seinhuis/core/wire/words-code';
import { amsterdam } from '@seinhuis/switchboard/http/clock';
import { makeAsk } from '../release/ask.ts';
import { describeRelease, versionHere, withBuilt } from '../release/dist.ts';
import { KNOWN_RELEASE_KEYS } from '../release/known-keys.ts';
import { linesOf } from '../release/print-report.ts';
import { type PartName, verifyServer } from '../release/verify.ts';
import { type VerifyWords, verifyWords } from '../release/words.ts';

/** What `verify` was asked, as it was typed. */
export type VerifyAsked = {
  readonly url: string;
  readonly fingerprint: string;
  readonly manifest: string | null;
  readonly releaseKey: string | null;
  /** Of a host that serves one of the two only. */
  readonly only: PartName | null;
};

const WORDS = 8;

/** Said and refused; the exit code is that of a difference. */
class Refused extends Error {}

const originOf = (url: string, words: VerifyWords): string => {
  const parsed = URL.parse(url);
  if (
    parsed === null ||
    !/^https?:$/.test(parsed.protocol) ||
    parsed.pathname !== '/' ||
    parsed.search !== ''
  )
    throw new Refused(words.refused.url);
  return parsed.origin;
};

/** The bytes of eight typed words. What was typed is not repeated. */
const bytesOf = (typed: string, which: 'fingerprint' | 'release-key', words: VerifyWords): Uint8Array => {
  const read = bytesOfWords(typed, WORDS);
  if (read.ok) return read.bytes;
  const why =
    read.reason === 'count' ? words.wordCount(read.count) : words.unknownWord(read.position, read.nearest);
  throw new Refused(`${words.refused[which]}\n${why}`);
};

/** The signed release of a file, if its key is one that this checkout knows or that was given in words. */
const releaseIn = (
  file: string,
  given: string | null,
  words: VerifyWords,
  say: (line: string) => void,
): Release => {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Refused(words.refused.manifest);
  }
  const read = readRelease(value);
  if (!read.ok) throw new Refused(words.refused[read.reason === 'form' ? 'manifest' : 'manifest-signature']);
  const key = read.words.join(' ');
  const asked = given === null ? null : bytesOfWords(given, WORDS);
  if (given !== null) bytesOf(given, 'release-key', words);
  const believed = asked?.ok ? asked.words.join(' ') === key : KNOWN_RELEASE_KEYS.includes(key);
  if (!believed) throw new Refused(`${words.refused['manifest-key']}\n${key}`);
  say(words.signedBy(read.release.version, key));
  return read.release;
};

/** Compares a running server with a release and with its registrars. 0: nothing differs; 1: something does. */
export const verify = async (asked: VerifyAsked): Promise<number> => {
  const words = verifyWords(process.env);
  const say = (line: string) => console.log(line);
  try {
    const origin = originOf(asked.url, words);
    const pin = toHex(bytesOf(asked.fingerprint, 'fingerprint', words));
    say(words.begin(origin));
    let release: Release;
    if (asked.manifest === null) {
      say(words.building);
      release = await withBuilt((dists) => describeRelease(dists, versionHere()));
      say(words.builtHere(release.version));
    } else release = releaseIn(asked.manifest, asked.releaseKey, words, say);
    const parts = asked.only === null ? undefined : [asked.only];
    const today = amsterdam(Date.now()).day;
    const report = await verifyServer(makeAsk(origin), origin, release, pin, today, parts);
    say('');
    for (const line of linesOf(report, words)) say(line);
    return report.differences.length === 0 ? 0 : 1;
  } catch (thrown) {
    if (!(thrown instanceof Refused)) throw thrown;
    console.error(thrown.message);
    return 1;
  }
};
