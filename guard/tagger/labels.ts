// BIO labels of a row of tokens.
import type { Token } from '../text/tokens.ts';

export type TokenSpan = { readonly from: number; readonly to: number; readonly kind: string };

export function labelNames(kinds: readonly string[]): readonly string[] {
  return ['O', ...kinds.flatMap((kind) => [`B-${kind}`, `I-${kind}`])];
}

/** Labels take turns: 0 is outside, odd ones begin a span, the even one after each goes on with it. */
export const goesOn = (label: number): boolean => label > 0 && label % 2 === 0;

/** The tokens that a span of the text covers, or null when it covers none. */
export function tokensOf(
  tokens: readonly Token[],
  start: number,
  end: number,
): readonly [number, number] | null {
  let from = 0;
  for (let high = tokens.length; from < high; ) {
    const middle = (from + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > start) high = middle;
    else from = middle + 1;
  }
  if (from >= tokens.length) return null;
  let to = from;
  while (to < tokens.length && (tokens[to]?.start ?? 0) < end) to++;
  return to > from ? [from, to] : null;
}

export function toLabels(length: number, spans: readonly TokenSpan[], labels: readonly string[]): Uint8Array {
  const row = new Uint8Array(length);
  for (const { from, to, kind } of spans) {
    const begin = labels.indexOf(`B-${kind}`);
    if (begin < 0) continue;
    for (let i = from; i < to && i < length; i++) row[i] = i === from ? begin : begin + 1;
  }
  return row;
}
