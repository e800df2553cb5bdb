// Words between quotation marks that somebody said or wrote. Names of premises and companies stand in capitals.
import { flagOf, type OutgoingFlag } from './flag.ts';
import { isContent, type Looked, wordsOf } from './words.ts';

const QUOTED =
  /"[^"\n]{1,400}"|“[^“”\n]{1,400}”|„[^„”“\n]{1,400}[”“]|«[^«»\n]{1,400}»|‘[^‘’\n]{1,400}’(?!\p{L})|(?<![\p{L}\p{N}])'(?!\p{L}{1,2}\s)(?:[^'\n]|(?<=\p{L})'(?=\p{L})){3,400}'(?!\p{L})/gu;
const LEAST = 3;

export const findQuotes = (out: Looked): readonly OutgoingFlag[] => {
  const all = wordsOf({ text: out.text, entities: [] });
  // Quotes come in the order of the text, and so do its words: each word is looked at once.
  let next = 0;
  return [...out.text.matchAll(QUOTED)].flatMap(({ index, 0: quoted }) => {
    const span = { start: index, end: index + quoted.length };
    while ((all[next]?.start ?? span.start) < span.start) next += 1;
    const from = next;
    while ((all[next]?.end ?? Number.POSITIVE_INFINITY) <= span.end) next += 1;
    const inside = all.slice(from, next);
    const said = inside.some((w) => isContent(w) && /^\p{Ll}/u.test(w.raw));
    return inside.length >= LEAST && said ? [flagOf(span, 'quote', 2)] : [];
  });
};
