import { toHex, utf8 } from '../crypto/bytes.ts';
import { labelledHash, sha256 } from '../crypto/derive.ts';
import { TamperedError } from '../crypto/tampered.ts';
import { verifyNative } from '../crypto/verify-native.ts';
import type { Id } from '../ids.ts';
import { readJson } from './json.ts';
import { type Report, reportSchema, type SignedReport } from './report.ts';
import { certificateOn, DESK, type Roster } from './roster.ts';

// The text of a report as two people signed it, and how an addition follows on what went before.

/** What author and reviewer each sign: the network, the report's id and the hash of its exact text (PROTOCOL 7.1). */
export const reportParts = (network: string, reportId: Id, text: string): readonly Uint8Array[] => [
  utf8(network),
  utf8(reportId),
  sha256(utf8(text)),
];

/** The hash by which an addition names the text that it follows on (PROTOCOL 7.5). */
export const reportHash = (text: string): string => toHex(labelledHash('report-text', utf8(text)));

/**
 * What makes a text an addition to these parts, which partners have: the next number and the hash of the last of them
 * (PROTOCOL 7.5).
 */
export const addsTo = (before: readonly SignedReport[]): NonNullable<Report['adds']> => ({
  part: before.length + 1,
  previous: reportHash(before.at(-1)?.report ?? ''),
});

/** Which part of a report a text is: 1 for the report itself. */
export const partOf = (report: Report): number => report.adds?.part ?? 1;

/** Reads a report's text. Throws TamperedError when it is not a report in its one form. */
export const readReport = (text: string): Report => {
  try {
    return reportSchema.parse(readJson(text));
  } catch {
    throw new TamperedError('body');
  }
};

const signedBy = async (
  network: string,
  roster: Roster,
  report: { readonly id: Id; readonly text: string },
  label: 'report' | 'review',
  by: SignedReport['author'],
): Promise<boolean> => {
  const certificate = certificateOn(roster, by.person, by.day);
  const role = label === 'report' ? 'operator' : 'reviewer';
  return (
    certificate !== null &&
    certificate.organisation === DESK &&
    certificate.roles.includes(role) &&
    (await verifyNative(
      certificate.signing,
      by.signature,
      label,
      ...reportParts(network, report.id, report.text),
    ))
  );
};

/** Whether two different people, certified as operator and as reviewer of the desk, signed this exact text (C7). */
export const isSignedByTwo = async (
  network: string,
  roster: Roster,
  reportId: Id,
  signed: Pick<SignedReport, 'report' | 'author' | 'reviewer'>,
): Promise<boolean> => {
  const exact = { id: reportId, text: signed.report };
  return (
    signed.author.person !== signed.reviewer.person &&
    (await signedBy(network, roster, exact, 'report', signed.author)) &&
    (await signedBy(network, roster, exact, 'review', signed.reviewer))
  );
};

/**
 * Whether a text is the part that follows on the one before: of the same report, theme and place, with the next number
 * and the hash of exactly that text. A first part follows on nothing (PROTOCOL 7.5).
 */
export const followsOn = (report: Report, before: string | null): boolean => {
  if (before === null) return report.adds === undefined;
  const previous = readReport(before);
  return (
    report.adds !== undefined &&
    report.id === previous.id &&
    report.theme === previous.theme &&
    JSON.stringify(report.place) === JSON.stringify(previous.place) &&
    report.adds.part === partOf(previous) + 1 &&
    report.adds.previous === reportHash(before)
  );
};

/**
 * The parts that a text follows on, read from first to last. Throws TamperedError unless each was signed by two people
 * and follows on the one before, and the text on the last of them.
 */
export const readBefore = async (
  network: string,
  roster: Roster,
  report: Report,
  before: readonly SignedReport[],
): Promise<readonly Report[]> => {
  const texts = before.map((part) => part.report);
  const parts = texts.map(readReport);
  const whole = [...parts, report].every((part, at) => followsOn(part, texts[at - 1] ?? null));
  if (!whole) throw new TamperedError('body');
  for (const part of before)
    if (!(await isSignedByTwo(network, roster, report.id, part))) throw new TamperedError('signature');
  return parts;
};
