// What a list of receipt words must be, so that a slip of the pen or the ear never gives another valid word.
import { typingErrors } from './typing-errors.ts';

type Pair = readonly [string, string];

/** A word and all it becomes with one letter less: two words one typing error apart share one of these. */
const shortened = (word: string): readonly string[] => [
  word,
  ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)),
];

/** The pairs of words that one typing error turns into each other. Buckets, so that 4096 words take no time. */
export function tooClose(words: readonly string[]): readonly Pair[] {
  const buckets = new Map<string, Set<string>>();
  for (const word of words) {
    for (const rest of shortened(word)) {
      const bucket = buckets.get(rest) ?? new Set();
      buckets.set(rest, bucket.add(word));
    }
  }
  const pairs = new Map<string, Pair>();
  for (const bucket of buckets.values()) {
    for (const one of bucket) {
      for (const other of bucket) {
        if (one < other && typingErrors(one, other, 2) < 2) pairs.set(`${one} ${other}`, [one, other]);
      }
    }
  }
  return [...pairs.values()];
}

/** How Dutch is heard: ei and ij, au and ou, a final d and t, v and f, z and s, g and ch sound alike. */
export function soundOf(word: string): string {
  return word
    .replaceAll('ij', 'ei')
    .replace(/[ao]uw?/g, 'au')
    .replaceAll('sch', 'sg')
    .replaceAll('ch', 'g')
    .replace(/c(?=[eiy])/g, 's')
    .replaceAll('c', 'k')
    .replaceAll('th', 't')
    .replaceAll('dt', 't')
    .replace(/d$/, 't')
    .replace(/b$/, 'p')
    .replaceAll('z', 's')
    .replaceAll('v', 'f')
    .replaceAll('x', 'ks')
    .replaceAll('y', 'i')
    .replace(/([^aeou])\1/g, '$1')
    .replace(/ie/g, 'i');
}

/** The pairs of words that sound the same when somebody reads a receipt aloud. */
export function homophones(words: readonly string[]): readonly Pair[] {
  const first = new Map<string, string>();
  const pairs: Pair[] = [];
  for (const word of words) {
    const sound = soundOf(word);
    const other = first.get(sound);
    if (other === undefined) first.set(sound, word);
    else pairs.push([other, word]);
  }
  return pairs;
}
