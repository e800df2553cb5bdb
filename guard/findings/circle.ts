// How small the circle is, learned from kind and words of a span and the clause around it.
import { hash } from '../tagger/attributes.ts';
import { FEATURE_BITS } from '../tagger/features.ts';
import { classesOf } from '../text/lexicon.ts';
import type { Token } from '../text/tokens.ts';
import type { BagEntry } from '../triage/bag.ts';

export function circleBag(
  tokens: readonly Token[],
  { from, to, kind }: { readonly from: number; readonly to: number; readonly kind: string },
): readonly BagEntry[] {
  const words = tokens.slice(from, to);
  const texts = new Set([
    `kind ${kind}`,
    `long ${Math.min(6, Math.ceil(words.length / 3))}`,
    ...words.flatMap(({ norm }) => [
      `${norm}`,
      `${kind} ${norm}`,
      ...classesOf(norm).flatMap((name) => [`c ${name}`, `c ${kind} ${name}`]),
    ]),
    ...[tokens[from - 1], tokens[to]].map((token) => `near ${token?.norm ?? ''}`),
  ]);
  return [...texts].map((text) => {
    const h = hash(`circle ${text}`);
    return { feature: (h ^ (h >>> 8)) & ((1 << FEATURE_BITS) - 1), from, to };
  });
}
