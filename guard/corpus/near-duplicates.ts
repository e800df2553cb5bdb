// Variations of one sentence are refused: two tips are near duplicates when a fifth of the five-word shingles of the
// shorter one stand in the other. Entities count as their kind, so that changing a name makes no new tip.
import { isWord, tokenise } from '../text/tokens.ts';
import type { Tip } from './tip.ts';

const WORDS = 5;
const SHARE = 0.2;

type Text = Pick<Tip, 'id' | 'text'> & Partial<Pick<Tip, 'entities'>>;
export type Pair = { readonly a: string; readonly b: string; readonly share: number };

export function shingles(tip: Text): ReadonlySet<string> {
  const words: string[] = [];
  for (const token of tokenise(tip.text)) {
    const entity = tip.entities?.find(({ start, end }) => start <= token.start && token.end <= end);
    const word = entity ? `<${entity.kind}>` : isWord(token) ? token.norm : '';
    if (word !== '' && (entity === undefined || words.at(-1) !== word)) words.push(word);
  }
  const found = new Set<string>();
  for (let i = 0; i + WORDS <= words.length; i++) found.add(words.slice(i, i + WORDS).join(' '));
  return found;
}

/** Pairs within `tips`, and between `tips` and `others`, that share too much. */
export function nearDuplicates(tips: readonly Text[], others: readonly Text[] = []): readonly Pair[] {
  const all = [...tips.map((tip) => ({ tip, own: true })), ...others.map((tip) => ({ tip, own: false }))].map(
    ({ tip, own }) => ({ id: tip.id, own, set: shingles(tip) }),
  );
  const where = new Map<string, number[]>();
  all.forEach(({ set }, i) => {
    for (const shingle of set) where.set(shingle, [...(where.get(shingle) ?? []), i]);
  });
  const shared = new Map<string, number>();
  for (const list of where.values()) {
    for (const i of list)
      for (const j of list) if (i < j) shared.set(`${i} ${j}`, (shared.get(`${i} ${j}`) ?? 0) + 1);
  }
  const pairs: Pair[] = [];
  for (const [key, count] of shared) {
    const [i = 0, j = 0] = key.split(' ').map(Number);
    const [a, b] = [all[i], all[j]];
    if (!a || !b || (!a.own && !b.own)) continue;
    const share = count / Math.max(1, Math.min(a.set.size, b.set.size));
    if (share >= SHARE) pairs.push({ a: a.id, b: b.id, share });
  }
  return pairs;
}
