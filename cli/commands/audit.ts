import { readFileSync } from 'node:fs';
import { toHex } from '@seinhuis/core/bytes';
import { isDay } from '@seinhuis/core/ids';
import type { Finding, FindingKind } from '@seinhuis/core/rules/audit-check';
import type { KeptHead } from '@seinhuis/core/wire/audit';
import { fingerprintWords } from '@seinhuis/core/wire/fingerprint';
import { registrarsFingerprint } from '@seinhuis/core/wire/registrars';
import { bytesOfWords } from '@seinhuis/core/wire/words-code';
import { verifyAudit } from '@seinhuis/switchboard/audit/verify';
import { amsterdam } from '@seinhuis/switchboard/http/clock';
import { readPublished } from '../network/published.ts';
import type { Settings } from '../settings.ts';
import { withDatabase } from './database.ts';

/** What a finding means, and so what to look at first (docs/operate/audit.md). */
const SAYS: Readonly<Record<FindingKind, string>> = {
  changed: 'a line is not what it was',
  missing: 'a line is gone',
  inserted: 'a line was put there afterwards',
  reordered: 'lines stand in another order',
  block: 'the lines do not lead to their leaf',
  root: 'the blocks do not lead to the root of the day',
  head: 'the head does not follow from its root and from the day before',
  gap: 'a day is not there',
  countersignature: 'somebody signed another head for this day',
  'unknown-signer': 'a countersignature is of nobody who could give it',
  kept: 'the head that was kept outside is another one',
  truncated: 'somebody has a head of this day and the audit has none: its end was cut off',
  behind: 'no day was closed since: did serve run?',
};

/** A finding in one line: what, which day, whose lines and which of them. */
const findingText = ({ what, day, organisation, place }: Finding): string =>
  [day, organisation, place === null ? null : `line ${place}`, SAYS[what]]
    .filter((part) => part !== null)
    .join('  ');

const WORDS = 8;

/** A head as 64 digits, or as eight words: its first 96 bits. Null when it is neither. */
const headIn = (text: string): string | null => {
  if (/^[0-9a-f]{64}$/.test(text)) return text;
  const read = bytesOfWords(text, WORDS);
  return read.ok ? toHex(read.bytes) : null;
};

/** The heads in a file that somebody took along: on each line a day and 64 digits or eight words. Throws on anything else. */
export const readHeadsFile = (text: string): readonly KeptHead[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [day = '', ...rest] = line.split(/\s+/);
      const head = headIn(rest.join(' '));
      if (!isDay(day) || head === null)
        throw new RangeError('this is no file of heads: each line is a day and 64 digits or eight words');
      return { day, head };
    });

/** Verifies the audit of this database, against heads from outside where there are any. Answers the exit code. */
export const verify = async (settings: Settings, file: string | null): Promise<number> => {
  const kept = file === null ? [] : readHeadsFile(readFileSync(file, 'utf8'));
  return withDatabase(settings, async (db) => {
    const published = await readPublished(db);
    if (published === null) {
      console.log('There is no network yet.');
      return 0;
    }
    const { id, registrars, roster } = published;
    const today = amsterdam(Date.now()).day;
    const { findings, newest, ...count } = await verifyAudit(db, { network: id, roster, today, kept });
    console.log(
      `days ${count.days}, lines ${count.lines}, countersignatures ${count.countersignatures}, heads from outside ${kept.length}`,
    );
    if (newest !== null) {
      console.log(`newest day ${newest.day}, head ${newest.head}`);
      console.log(`in words: ${fingerprintWords(newest.head).join(' ')}`);
    }
    if (registrars !== null)
      console.log(
        `countersigners are known by the roster of: ${fingerprintWords(registrarsFingerprint(registrars)).join(' ')}`,
      );
    if (kept.length === 0)
      console.log(
        'Without heads from outside this shows only what differs from what lies in this database itself.',
      );
    for (const finding of findings) console.error(findingText(finding));
    console.log(
      findings.length === 0 ? 'nothing differs' : `${findings.length} differ: docs/operate/audit.md`,
    );
    return findings.length === 0 ? 0 : 1;
  });
};
