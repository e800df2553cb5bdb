// The grammar of moments and recurring times. A phrase is a row of parts that stand next to one another ("elke" +
// "dinsdagavond" + "rond elf"); parsePart reads one part at a token and says how far it goes and what it means.
import { memo } from '../text/memo.ts';
import type { Token } from '../text/tokens.ts';
import { adverbOf, monthOf, numberOf, partOf, weekdayOf } from './atoms.ts';
import { aroundClock, date, dayPart, relative, weekdays } from './moments.ts';
import { AROUND, EVERY, MOMENT, norm, type Part, type Reader, SIDE } from './part.ts';
import { recurring } from './recurring.ts';

const READERS: readonly Reader[] = [date, recurring, weekdays, dayPart, aroundClock, relative];

const STARTERS = new Set(
  "'s s half kwart vijf tien per a om op on in het de een n al the t 't heel hele dag eens eenmaal tweemaal driemaal once twice meermaals minstens zeker ongeveer wel gemiddeld midden gedurende tijdens vroeg laat late tegen door eind einde vroege eerste over binnen na for since within sedert".split(
    ' ',
  ),
);

/** Can a part begin with this word? A quick no for most words. */
const starts = memo(
  (word: string): boolean =>
    STARTERS.has(word) ||
    EVERY.has(word) ||
    AROUND.has(word) ||
    SIDE.has(word) ||
    MOMENT.has(word) ||
    /^\d/.test(word) ||
    numberOf(word) !== null ||
    weekdayOf(word) !== null ||
    partOf(word) !== null ||
    monthOf(word) !== null ||
    adverbOf(word) !== null,
);

/** The longest part that begins at this token. */
export function parsePart(tokens: readonly Token[], at: number): Part | null {
  if (!starts(norm(tokens, at))) return null;
  let best: Part | null = null;
  for (const read of READERS) {
    const found = read(tokens, at);
    if (found && found.to > (best?.to ?? at)) best = found;
  }
  return best;
}
