// The grammar of moments and recurring times. A phrase is a row of parts that stand next to one another ("elke" +
// "dinsdagavond" + "rond elf"); parsePart reads one part at a token and says how far it goes and what it means.
import { perForm } from '../text/forms.ts';
import type { Token } from '../text/tokens.ts';
import { adverbOf, monthOf, numberOf, partOf, unitOf, weekdayOf } from './atoms.ts';
import { aroundClock, date, dayPart, relative, weekdays } from './moments.ts';
import { AROUND, EVERY, MOMENT, type Part, type Reader, SIDE } from './part.ts';
import { recurring } from './recurring.ts';

const READERS: readonly Reader[] = [date, recurring, weekdays, dayPart, aroundClock, relative];

const STARTERS = new Set(
  "'s s half kwart vijf tien per a om op on in het de een n al the t 't heel hele dag eens eenmaal tweemaal driemaal once twice meermaals minstens zeker ongeveer wel gemiddeld midden gedurende tijdens vroeg laat late tegen door eind einde vroege eerste over binnen na for since within sedert".split(
    ' ',
  ),
);

/** Words that may stand in a part before the word that makes it one. */
const SMALL = new Set(
  "per a om de het n paar aantal stuk of tot à - to eens eenmaal tweemaal driemaal once twice meermaals minstens zeker ongeveer wel gemiddeld keer maal x times keertje in op on iedere elke andere tweede 2e other second eerste laatste derde 1e 3e first third 's s midden gedurende tijdens vroeg laat late the at tegen door t 't heel hele eind einde begin van vroege een uur klok half kwart vijf tien over voor sinds sedert al binnen na vanaf for since within dit".split(
    ' ',
  ),
);
/** Behind "een" and the like, which are numbers and mostly articles, these make a clock time. */
const CLOCK = new Set("u o'clock pm am uren uurtje kwart".split(' '));
const ARTICLE = new Set(['een', 'a', 'an']);

/** What a word can be to a part: its first word, what makes it one, an article that may be a number, what stands before. */
const [FIRST, CORE, MAYBE, BEFORE, LEADER] = [1, 2, 4, 8, 16] as const;
const sortOf = perForm(({ norm: word }) => {
  const around = AROUND.has(word);
  const article = ARTICLE.has(word);
  const parts = weekdayOf(word) !== null || partOf(word) !== null || monthOf(word) !== null;
  const number = !article && numberOf(word) !== null;
  const core = parts || number || MOMENT.has(word) || adverbOf(word) !== null || /^\d/.test(word);
  return (
    (core || article || around || STARTERS.has(word) || EVERY.has(word) || SIDE.has(word) ? FIRST : 0) |
    (core || unitOf(word) !== null || CLOCK.has(word) ? CORE : 0) |
    (article ? MAYBE : 0) |
    (around || SMALL.has(word) || EVERY.has(word) || SIDE.has(word) || numberOf(word) !== null ? BEFORE : 0) |
    (around ? LEADER : 0)
  );
});

/** Where a part may begin: nowhere else is it worth reading. What makes it a part stands behind small words only. */
export function openings(tokens: readonly Token[]): Uint8Array {
  const open = new Uint8Array(tokens.length);
  let core = false;
  let maybe = false;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const form = tokens[i]?.form;
    const sort = form ? sortOf(form) : 0;
    core = (sort & CORE) !== 0 || (core && (sort & BEFORE) !== 0);
    maybe = (sort & MAYBE) !== 0 || (maybe && (sort & BEFORE) !== 0);
    const before = i > 0 ? tokens[i - 1]?.form : undefined;
    const led = (sort & LEADER) !== 0 || (before !== undefined && (sortOf(before) & LEADER) !== 0);
    if ((sort & FIRST) !== 0 && (core || (maybe && led))) open[i] = 1;
  }
  return open;
}

/** The longest part that begins at this token. */
export function parsePart(tokens: readonly Token[], at: number): Part | null {
  const form = tokens[at]?.form;
  if (!form || (sortOf(form) & FIRST) === 0) return null;
  let best: Part | null = null;
  for (const read of READERS) {
    const found = read(tokens, at);
    if (found && found.to > (best?.to ?? at)) best = found;
  }
  return best;
}
