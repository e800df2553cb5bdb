// The place a tip is about: every place that is named, weighed by what stands around it, resolved by the reference
// table; names that exist twice are told apart by the other places and the postcode in the tip.

import { municipality } from '@seinhuis/core/reference/municipalities';
import { resolved } from '../entities/resolved.ts';

export type PlaceMention = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly afterAddress: boolean;
  readonly before: string;
};
export type TipPlace = { readonly gm_code: string | null; readonly name: string | null };

const AT: Readonly<Record<string, number>> = {
  in: 2,
  te: 2,
  bij: 0.5,
  uit: 0,
  naar: -1.5,
  van: -0.5,
  richting: -2,
  vanuit: -1,
  tussen: -0.5,
  from: -1,
  to: -1.5,
  at: 1,
  nabij: 0.5,
};

export function tipPlace(
  mentions: readonly PlaceMention[],
  postcodes: readonly string[],
  length: number,
): TipPlace {
  const counts = new Map<string, number>();
  for (const { text } of mentions) counts.set(text.toLowerCase(), (counts.get(text.toLowerCase()) ?? 0) + 1);
  const weighed = mentions
    .map((mention) => ({ mention, answer: resolved(mention.text) }))
    .filter(({ answer }) => answer.kind !== 'unknown')
    .map(({ mention, answer }) => ({
      text: mention.text,
      answer,
      weight:
        (mention.afterAddress ? 3 : 0) +
        (AT[mention.before] ?? 0) +
        1.5 * (1 - mention.from / Math.max(1, length)) +
        0.5 * ((counts.get(mention.text.toLowerCase()) ?? 1) - 1),
    }))
    .sort((a, b) => b.weight - a.weight);
  const byPostcode = postcodes
    .map((code) => resolved(code))
    .flatMap((answer) =>
      answer.kind === 'found'
        ? [answer.gmCode]
        : answer.kind === 'ambiguous'
          ? answer.candidates.map(({ gmCode }) => gmCode)
          : [],
    );
  const first = weighed[0];
  if (!first) {
    const code = byPostcode[0];
    return code ? { gm_code: code, name: municipality(code)?.name ?? null } : { gm_code: null, name: null };
  }
  if (first.answer.kind === 'found') return { gm_code: first.answer.gmCode, name: first.answer.name };
  if (first.answer.kind === 'unknown') return { gm_code: null, name: null };
  const { candidates } = first.answer;
  const others = new Set(weighed.flatMap(({ answer }) => (answer.kind === 'found' ? [answer.gmCode] : [])));
  const named = candidates.filter(({ gmCode }) => byPostcode.includes(gmCode) || others.has(gmCode));
  const provinces = new Set([...others].map((code) => municipality(code)?.provinceCode));
  const near =
    named.length > 0
      ? named
      : candidates.filter(({ gmCode }) => provinces.has(municipality(gmCode)?.provinceCode));
  const [only] = near;
  if (only && near.length === 1) return { gm_code: only.gmCode, name: only.name };
  // A municipality that bears the name is what most people mean.
  const own = candidates.filter((candidate) => candidate.municipality === candidate.name);
  const [mine] = own;
  return mine && own.length === 1
    ? { gm_code: mine.gmCode, name: mine.name }
    : { gm_code: null, name: candidates[0]?.name ?? first.text };
}
