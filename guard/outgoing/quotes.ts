// Words between quotation marks that somebody said or wrote. Names of premises and companies stand in capitals.
import { flagOf, type OutgoingFlag } from './flag.ts';
import { isContent, type Looked, wordsOf } from './words.ts';

const QUOTED =
  /"[^"\n]{1,400}"|“[^”\n]{1,400}”|„[^”“\n]{1,400}[”“]|«[^»\n]{1,400}»|‘[^’\n]{1,400}’(?!\p{L})|(?<![\p{L}\p{N}])'(?!\p{L}{1,2}\s)(?:[^'\n]|(?<=\p{L})'(?=\p{L})){3,400}'(?!\p{L})/gu;
const LEAST = 3;

export const findQuotes = (out: Looked): readonly OutgoingFlag[] => {
  const all = wordsOf({ text: out.text, entities: [] });
  return [...out.text.matchAll(QUOTED)].flatMap(({ index, 0: quoted }) => {
    const span = { start: index, end: index + quoted.length };
    const inside = all.filter((w) => span.start <= w.start && w.end <= span.end);
    const said = inside.some((w) => isContent(w) && /^\p{Ll}/u.test(w.raw));
    return inside.length >= LEAST && said ? [flagOf(span, 'quote', 2)] : [];
  });
};
