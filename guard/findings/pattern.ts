// A small language of word patterns, matched in linear time over tokens. Elements, separated by spaces:
//   word|word      one of these normalised words       $KIN|foo  a lexicon class or a word
//   #             a number in figures                @first|@of  a part of a name (names/lists.ts)
//   foo*  *foo     a word that begins or ends so        ?         after an element: may be absent
//   ..3            up to three words, as few as will do      ++3   as many as there are, within the clause
//   [ ... ]        the part that is marked (else all)   >>        on to the end of the clause
//   =>             on to the end of the sentence       //        what follows may stand in the next sentence or line
//   .$             here the sentence ends
// Gaps are bounded and never cross a sentence, so the work per token is bounded too.
import { type NamePart, namePartOf } from '../names/lists.ts';
import { type Form, perForm } from '../text/forms.ts';
import { bitsOf, type Classes, classesIn, type LexiconClass } from '../text/lexicon.ts';
import type { Token } from '../text/tokens.ts';

type Test = {
  readonly words: ReadonlySet<string>;
  /** Any number in figures will do. */
  readonly figures: boolean;
  readonly classes: Classes;
  readonly nameParts: readonly NamePart[];
  readonly heads: readonly string[];
  readonly tails: readonly string[];
};
/** All steps have one shape: `test` and `optional` are of a word, `most` of a gap or what is filled. */
type Step = {
  readonly type: 'word' | 'gap' | 'fill' | 'open' | 'close' | 'clause' | 'sentence' | 'next' | 'end';
  readonly test: Test;
  readonly optional: boolean;
  readonly most: number;
};

export type Pattern = { readonly steps: readonly Step[]; readonly first: Test };

export function parsePattern(source: string): Pattern {
  const steps = source.split(' ').map(parseStep);
  const first = steps.find((step) => step.type === 'word');
  if (!first || first.optional) throw new TypeError('a pattern begins with a word that must be there');
  return { steps, first: first.test };
}

const ANY: Test = {
  words: new Set(),
  figures: false,
  classes: bitsOf([]),
  nameParts: [],
  heads: [],
  tails: [],
};
const step = (type: Step['type'], most = 0): Step => ({ type, test: ANY, optional: false, most });

function parseStep(part: string): Step {
  if (part === '[') return step('open');
  if (part === ']') return step('close');
  if (part === '>>') return step('clause');
  if (part === '=>') return step('sentence');
  if (part === '//') return step('next');
  if (part === '.$') return step('end');
  if (/^\.\.\d$/.test(part)) return step('gap', Number(part[2]));
  if (/^\+\+\d$/.test(part)) return step('fill', Number(part[2]));
  const optional = part.length > 1 && part.endsWith('?');
  const words = new Set<string>();
  const classes: LexiconClass[] = [];
  const nameParts: NamePart[] = [];
  const heads: string[] = [];
  const tails: string[] = [];
  for (const option of (optional ? part.slice(0, -1) : part).split('|')) {
    if (option.startsWith('$')) classes.push(option.slice(1) as LexiconClass);
    else if (option.startsWith('@')) nameParts.push(option.slice(1) as NamePart);
    else if (option.length > 1 && option.endsWith('*')) heads.push(option.slice(0, -1));
    else if (option.length > 1 && option.startsWith('*')) tails.push(option.slice(1));
    else words.add(option);
  }
  const test = { words, figures: words.has('#'), classes: bitsOf(classes), nameParts, heads, tails };
  return { type: 'word', test, optional, most: 0 };
}

/** Words and classes by which a token can begin a match; null when any word may (names, head or tail wildcards). */
export function startKeys(pattern: Pattern): readonly string[] | null {
  const { words, classes, nameParts, heads, tails } = pattern.first;
  return nameParts.length + heads.length + tails.length > 0
    ? null
    : [...words, ...classes.names.map((name) => `$${name}`)];
}

export function passes({ words, figures, classes, nameParts, heads, tails }: Test, form: Form): boolean {
  const { low, high } = classesIn(form);
  if ((low & classes.low) !== 0 || (high & classes.high) !== 0) return true;
  const { norm } = form;
  if (words.has(norm) || (figures && startsWithFigure(norm))) return true;
  if (nameParts.some((part) => namePartOf(form)[part])) return true;
  return heads.some((head) => norm.startsWith(head)) || tails.some((tail) => norm.endsWith(tail));
}

export function startsWithFigure(norm: string): boolean {
  const code = norm.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** A clause without marks is not followed further than this: work per token stays bounded. */
const LONGEST = 80;

type Range = readonly [from: number, to: number];

/** The marked token range [from, to) of a match that begins at token `at`, or null. */
export function matchAt({ steps }: Pattern, tokens: readonly Token[], at: number): Range | null {
  const found = walk(steps, 0, tokens, at, tokens[at]?.sentence ?? -1, at, -1);
  return found && found[1] > found[0] ? found : null;
}

/** The rest of a pattern from token i on; `open` and `close` are where the marked part begins and, if known, ends. */
function walk(
  steps: readonly Step[],
  step: number,
  tokens: readonly Token[],
  i: number,
  sentence: number,
  open: number,
  close: number,
): Range | null {
  const here = steps[step];
  if (!here) return [open, close < 0 ? i : close];
  if (here.type === 'word') {
    const token = tokens[i];
    if (token?.sentence === sentence && passes(here.test, token.form)) {
      const found = walk(steps, step + 1, tokens, i + 1, sentence, open, close);
      if (found) return found;
    }
    return here.optional ? walk(steps, step + 1, tokens, i, sentence, open, close) : null;
  }
  if (here.type === 'open') return walk(steps, step + 1, tokens, i, sentence, i, close);
  if (here.type === 'close') return walk(steps, step + 1, tokens, i, sentence, open, i);
  if (here.type === 'next')
    return walk(steps, step + 1, tokens, i, tokens[i]?.sentence ?? sentence, open, close);
  if (here.type === 'end')
    return tokens[i]?.sentence === sentence ? null : walk(steps, step + 1, tokens, i, sentence, open, close);
  if (here.type === 'gap') {
    for (let skip = 0; skip <= here.most; skip++) {
      if (skip > 0 && leaves(tokens, i + skip - 1, sentence, true)) return null;
      const found = walk(steps, step + 1, tokens, i + skip, sentence, open, close);
      if (found) return found;
    }
    return null;
  }
  const most = here.type === 'fill' ? here.most : LONGEST;
  let end = i;
  while (end < i + most && !leaves(tokens, end, sentence, here.type !== 'sentence')) end++;
  return walk(steps, step + 1, tokens, end, sentence, open, close);
}

/** Is this token outside the sentence, or behind the end of the clause? */
const leaves = (tokens: readonly Token[], i: number, sentence: number, clause: boolean): boolean =>
  tokens[i]?.sentence !== sentence || endsHere(tokens, i, clause);

const CLAUSE_MARKS = new Set([',', ';', ':', '(', ')', '.', '!', '?', '…', '"']);
const CLAUSE_WORDS = new Set(['maar', 'want', 'dus', 'omdat', 'terwijl', 'but', 'because', 'hoewel']);

const SENTENCE_MARKS = new Set(['.', '!', '?', '…']);

/** What a token can end: nothing, a clause, or a sentence and so a clause too. */
const [CLAUSE, SENTENCE, HYPHEN, POINT] = [1, 2, 4, 8] as const;
const endOf = perForm(({ raw, norm, word }) => {
  if (word) return CLAUSE_WORDS.has(norm) ? CLAUSE : 0;
  return (
    (CLAUSE_MARKS.has(raw) ? CLAUSE : 0) |
    (SENTENCE_MARKS.has(raw) ? SENTENCE : 0) |
    (raw === '-' ? HYPHEN : 0) |
    (raw === '.' || raw === ',' || raw === ':' ? POINT : 0)
  );
});

/** Does a clause end before this token? A hyphen standing free, a mark, or a word that opens the next clause. */
export function endsHere(tokens: readonly Token[], i: number, clause: boolean): boolean {
  const token = tokens[i];
  if (!token) return true;
  const ends = endOf(token.form);
  if (ends === 0) return false;
  const nextIsSpaced = tokens[i + 1]?.spaced ?? true;
  if ((ends & POINT) !== 0 && !nextIsSpaced) return false;
  if (!clause) return (ends & SENTENCE) !== 0;
  return (ends & CLAUSE) !== 0 || ((ends & HYPHEN) !== 0 && token.spaced && nextIsSpaced);
}
