// What the word lists alone say about the theme: the start from which the theme model learns.
import { THEMES } from '../corpus/tip.ts';
import type { Token } from '../text/tokens.ts';
import { themesOf } from './theme-words.ts';

const TRUST = 2;
const FLOOR = 0.3;

/** Log-scores per theme; a word that points at several themes counts for less. */
export function themePrior(tokens: readonly Token[]): Float64Array {
  const votes = new Float64Array(THEMES.length);
  for (const { norm } of tokens) {
    const themes = themesOf(norm);
    for (const theme of themes) {
      const at = THEMES.indexOf(theme);
      votes[at] = (votes[at] ?? 0) + 1 / themes.length;
    }
  }
  return votes.map((count) => TRUST * Math.log(FLOOR + count));
}
