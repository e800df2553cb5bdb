// How small the circle is, learned from kind and words of a span and the clause around it.
import { FEATURE_BITS } from '../tagger/features.ts';
import { perForm } from '../text/forms.ts';
import { HASH_START, hashOn } from '../text/hash.ts';
import { classesIn } from '../text/lexicon.ts';
import { memo } from '../text/memo.ts';
import type { Token } from '../text/tokens.ts';
import type { BagEntry } from '../triage/bag.ts';

/** A feature is a hash of "circle" and a text: what comes first in the text is hashed once. */
const BEGUN = hashOn(HASH_START, 'circle ');
const begun = memo((text: string): number => hashOn(BEGUN, text));
const featureOf = (from: number, text: string): number => {
  const h = hashOn(from, text) >>> 0;
  return (h ^ (h >>> 8)) & ((1 << FEATURE_BITS) - 1);
};

const wordAlone = perForm(({ norm }) => featureOf(BEGUN, norm));
const classesAlone = perForm((form) => classesIn(form).names.map((name) => featureOf(BEGUN, `c ${name}`)));

export function circleBag(
  tokens: readonly Token[],
  { from, to, kind }: { readonly from: number; readonly to: number; readonly kind: string },
): readonly BagEntry[] {
  const length = Math.min(6, Math.ceil((to - from) / 3));
  const found = new Set([featureOf(BEGUN, `kind ${kind}`), featureOf(BEGUN, `long ${length}`)]);
  const [kindWord, kindClass] = [begun(`${kind} `), begun(`c ${kind} `)];
  for (const { form } of tokens.slice(from, to)) {
    found.add(wordAlone(form)).add(featureOf(kindWord, form.norm));
    for (const feature of classesAlone(form)) found.add(feature);
    for (const name of classesIn(form).names) found.add(featureOf(kindClass, name));
  }
  const near = begun('near ');
  for (const at of [from - 1, to]) found.add(featureOf(near, at < 0 ? '' : (tokens[at]?.norm ?? '')));
  return [...found].map((feature) => ({ feature, from, to }));
}
