// A small language of word patterns, matched in linear time over tokens. Elements, separated by spaces:
//   word|word      one of these normalised words       $KIN|foo  a lexicon class or a word
//   #             a number in figures
//   foo*  *foo     a word that begins or ends so        ?         after an element: may be absent
//   ..3            up to three words, as few as will do      ++3   as many as there are, within the clause
//   [ ... ]        the part that is marked (else all)   >>        on to the end of the clause
//   =>             on to the end of the sentence
// Gaps are bounded and never cross a sentence, so the work per token is bounded too.
import { classesOf, type LexiconClass } from '../text/lexicon.ts';
import { isWord, type Token } from '../text/tokens.ts';

type Test = {
  readonly words: ReadonlySet<string>;
  readonly classes: readonly LexiconClass[];
  readonly heads: readonly string[];
  readonly tails: readonly string[];
};
type Step =
  | { readonly type: 'word'; readonly test: Test; readonly optional: boolean }
  | { readonly type: 'gap'; readonly most: number }
  | { readonly type: 'fill'; readonly most: number }
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'clause' }
  | { readonly type: 'sentence' };

export type Pattern = { readonly steps: readonly Step[]; readonly first: Test };

export function parsePattern(source: string): Pattern {
  const steps = source.split(' ').map(parseStep);
  const first = steps.find((step) => step.type === 'word');
  if (first?.type !== 'word' || first.optional)
    throw new TypeError('a pattern begins with a word that must be there');
  return { steps, first: first.test };
}

function parseStep(part: string): Step {
  if (part === '[') return { type: 'open' };
  if (part === ']') return { type: 'close' };
  if (part === '>>') return { type: 'clause' };
  if (part === '=>') return { type: 'sentence' };
  if (/^\.\.\d$/.test(part)) return { type: 'gap', most: Number(part[2]) };
  if (/^\+\+\d$/.test(part)) return { type: 'fill', most: Number(part[2]) };
  const optional = part.length > 1 && part.endsWith('?');
  const words = new Set<string>();
  const classes: LexiconClass[] = [];
  const heads: string[] = [];
  const tails: string[] = [];
  for (const option of (optional ? part.slice(0, -1) : part).split('|')) {
    if (option.startsWith('$')) classes.push(option.slice(1) as LexiconClass);
    else if (option.length > 1 && option.endsWith('*')) heads.push(option.slice(0, -1));
    else if (option.length > 1 && option.startsWith('*')) tails.push(option.slice(1));
    else words.add(option);
  }
  return { type: 'word', test: { words, classes, heads, tails }, optional };
}

/** Words and classes by which a token can begin a match; null when any word may (head or tail wildcards). */
export function startKeys(pattern: Pattern): readonly string[] | null {
  const { words, classes, heads, tails } = pattern.first;
  return heads.length + tails.length > 0 ? null : [...words, ...classes.map((name) => `$${name}`)];
}

export function passes(test: Test, norm: string): boolean {
  if (test.words.has(norm) || (test.words.has('#') && /^\d/.test(norm))) return true;
  if (test.heads.some((head) => norm.startsWith(head)) || test.tails.some((tail) => norm.endsWith(tail)))
    return true;
  if (test.classes.length === 0) return false;
  const classes = classesOf(norm);
  return test.classes.some((name) => classes.includes(name));
}

/** A clause without marks is not followed further than this: work per token stays bounded. */
const LONGEST = 80;

/** The marked token range [from, to) of a match that begins at token `at`, or null. */
export function matchAt(
  pattern: Pattern,
  tokens: readonly Token[],
  at: number,
): readonly [number, number] | null {
  const sentence = tokens[at]?.sentence;
  const { steps } = pattern;
  const within = (i: number): Token | undefined => (tokens[i]?.sentence === sentence ? tokens[i] : undefined);
  const walk = (step: number, i: number, open: number, close: number): readonly [number, number] | null => {
    const here = steps[step];
    if (!here) return [open < 0 ? at : open, close < 0 ? i : close];
    if (here.type === 'open') return walk(step + 1, i, i, close);
    if (here.type === 'close') return walk(step + 1, i, open, i);
    if (here.type === 'clause' || here.type === 'sentence') {
      let end = i;
      while (end < i + LONGEST && within(end) && !endsHere(tokens, end, here.type === 'clause')) end++;
      return walk(step + 1, end, open, close);
    }
    if (here.type === 'fill') {
      let end = i;
      while (end < i + here.most && within(end) && !endsHere(tokens, end, true)) end++;
      return walk(step + 1, end, open, close);
    }
    if (here.type === 'gap') {
      for (let skip = 0; skip <= here.most; skip++) {
        if (skip > 0 && !within(i + skip - 1)) return null;
        if (skip > 0 && endsHere(tokens, i + skip - 1, true)) return null;
        const found = walk(step + 1, i + skip, open, close);
        if (found) return found;
      }
      return null;
    }
    const token = within(i);
    if (token && passes(here.test, token.norm)) {
      const found = walk(step + 1, i + 1, open, close);
      if (found) return found;
    }
    return here.optional ? walk(step + 1, i, open, close) : null;
  };
  const found = walk(0, at, -1, -1);
  return found && found[1] > found[0] ? found : null;
}

const CLAUSE_MARKS = new Set([',', ';', ':', '(', ')', '.', '!', '?', '…', '"']);
const CLAUSE_WORDS = new Set(['maar', 'want', 'dus', 'omdat', 'terwijl', 'but', 'because', 'hoewel']);

/** Does a clause end before this token? A hyphen standing free, a mark, or a word that opens the next clause. */
export function endsHere(tokens: readonly Token[], i: number, clause: boolean): boolean {
  const token = tokens[i];
  if (!token) return true;
  if (!isWord(token)) {
    if ((token.raw === '.' || token.raw === ',' || token.raw === ':') && tokens[i + 1]?.spaced === false)
      return false;
    if (!clause) return token.raw === '.' || token.raw === '!' || token.raw === '?' || token.raw === '…';
    return (
      CLAUSE_MARKS.has(token.raw) || (token.raw === '-' && token.spaced && (tokens[i + 1]?.spaced ?? true))
    );
  }
  return clause && CLAUSE_WORDS.has(token.norm);
}
