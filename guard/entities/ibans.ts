// Bank accounts: the mod 97 test and the length and shape of the country's register entry (ibantools).
import { electronicFormatIBAN, ValidationErrorsIBAN, validateIBAN } from 'ibantools';
import type { EntityHit } from './hit.ts';

const CANDIDATE =
  /(?=[A-Za-z]{2} ?\d{2})(?<![\p{L}\d])[A-Za-z]{2} ?\d{2}(?:[ .-]?[A-Za-z\d]{1,4}){3,9}(?![\p{L}\d])/gu;

export function isIban(raw: string): boolean {
  const compact = electronicFormatIBAN(raw.replaceAll('.', ''));
  // A bank's own check figure inside the account is not asked for: not every real account has it.
  return (
    compact !== null &&
    validateIBAN(compact).errorCodes.every(
      (code) => code === ValidationErrorsIBAN.WrongAccountBankBranchChecksum,
    )
  );
}

export function findIbans(text: string): readonly EntityHit[] {
  const hits: EntityHit[] = [];
  for (const { index, 0: raw } of text.matchAll(CANDIDATE)) {
    // What follows an account may look like one more group: try the longest beginning first.
    const ends = [...raw.matchAll(/[A-Za-z\d]+/g)].map((group) => group.index + group[0].length);
    const end = ends.reverse().find((at) => isIban(raw.slice(0, at)));
    if (end === undefined) continue;
    hits.push({
      start: index,
      end: index + end,
      kind: 'iban',
      value: electronicFormatIBAN(raw.slice(0, end).replaceAll('.', '')) ?? '',
    });
  }
  return hits;
}
