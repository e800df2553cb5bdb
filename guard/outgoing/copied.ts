// Sentences of the tipster: runs of eight words or more that stand the same in the tip and in the outgoing text.
// Facts neither count nor break a run: an address between two halves of a sentence does not make it another sentence.
import { flagOf, type OutgoingFlag } from './flag.ts';
import { type Looked, type Word, wordsOf } from './words.ts';

const LEAST = 8;

const loose = (text: Pick<Looked, 'text' | 'entities'>): readonly Word[] =>
  wordsOf(text).filter(({ fact }) => !fact);

/** The beginning of every run of eight words, as one key. */
const runsOf = (words: readonly Word[]): readonly string[] =>
  words.slice(0, Math.max(0, words.length - LEAST + 1)).map((_, at) =>
    words
      .slice(at, at + LEAST)
      .map(({ norm }) => norm)
      .join(' '),
  );

export const findCopied = (out: Looked, tip: readonly Looked[]): readonly OutgoingFlag[] => {
  const known = new Set(tip.flatMap((text) => runsOf(loose(text))));
  const words = loose(out);
  const flags: OutgoingFlag[] = [];
  let from = -1;
  let to = -1;
  const close = (): void => {
    const [first, last] = [words[from], words[to - 1]];
    if (first && last) flags.push(flagOf({ start: first.start, end: last.end }, 'copied', 2));
    from = -1;
  };
  runsOf(words).forEach((run, at) => {
    if (from >= 0 && at > to) close();
    if (!known.has(run)) return;
    if (from < 0) from = at;
    to = at + LEAST;
  });
  if (from >= 0) close();
  return flags;
};
