// What comes back: "elke dinsdag", "om de week", "drie keer per maand".
import type { Token } from '../text/tokens.ts';
import { adverbOf, numberOf, partOf, unitOf, weekdayOf } from './atoms.ts';
import { weekdays } from './moments.ts';
import { anyOf, counting, EVERY, type Meaning, norm, type Part, type Reader } from './part.ts';

/** "elke week", "iedere tweede dinsdag", "om de paar weken", "om het weekend", "dagelijks", "per maand". */
export const recurring: Reader = (tokens, at) => {
  const word = norm(tokens, at);
  const adverb = adverbOf(word);
  if (adverb) return { to: at + 1, meaning: { every: { n: word.startsWith('twee') ? 2 : 1, unit: adverb } } };
  if (
    anyOf('per', word) ||
    (anyOf('a', word) && unitOf(norm(tokens, at + 1)) && unitOf(norm(tokens, at + 1)) !== 'hour')
  ) {
    const unit = unitOf(norm(tokens, at + 1));
    if (unit) return { to: at + 2, meaning: { every: { n: 1, unit } } };
  }
  if (EVERY.has(word)) return everyPart(tokens, at);
  if (word === 'om' && anyOf('de het', norm(tokens, at + 1))) {
    const counted = counting(tokens, at + 2);
    const unit = unitOf(norm(tokens, counted.to)) ?? (weekdayOf(norm(tokens, counted.to)) ? 'week' : null);
    if (unit) return { to: counted.to + 1, meaning: { every: { n: counted.n ?? 2, unit } } };
  }
  return countPart(tokens, at);
};

function everyPart(tokens: readonly Token[], at: number): Part | null {
  let i = at + 1;
  let n = 1;
  if (anyOf('andere tweede 2e other second', norm(tokens, i))) {
    n = 2;
    i++;
  } else if (anyOf('eerste laatste derde 1e 3e first third', norm(tokens, i))) i++;
  else if (numberOf(norm(tokens, i)) !== null) n = numberOf(norm(tokens, i++)) ?? 1;
  const days = weekdays(tokens, i);
  if (days) return { to: days.to, meaning: { ...days.meaning, every: { n, unit: 'week' } } };
  const unit = unitOf(norm(tokens, i)) ?? (partOf(norm(tokens, i)) ? 'day' : null);
  const part = partOf(norm(tokens, i));
  if (!unit) return null;
  const meaning: Meaning = { every: { n, unit } };
  return { to: i + 1, meaning: part && part !== 'day' ? { ...meaning, part } : meaning };
}

/** "twee keer per week", "eens in de maand", "drie dagen in de week", "3x per week", "een paar keer per maand". */
const countPart: Reader = (tokens, at) => {
  const joined = /^(\d+)x$/.exec(norm(tokens, at));
  let i = at;
  let n = 1;
  if (joined) {
    n = Number(joined[1]);
    i++;
  } else if (anyOf('eens eenmaal tweemaal driemaal once twice meermaals', norm(tokens, i))) i++;
  else {
    while (
      anyOf('minstens zeker ongeveer wel gemiddeld een n', norm(tokens, i)) &&
      i - at < 2 &&
      numberOf(norm(tokens, i + 1)) !== null
    )
      i++;
    const counted = counting(tokens, i);
    const thing = norm(tokens, counted.to);
    if (counted.n === null || !(anyOf('keer maal x times keertje', thing) || unitOf(thing))) return null;
    n = counted.n;
    i = counted.to + 1;
  }
  if (!anyOf('per in op a iedere elke', norm(tokens, i))) return null;
  i++;
  if (anyOf('de het a', norm(tokens, i))) i++;
  const counted = counting(tokens, i);
  const unit = unitOf(norm(tokens, counted.to));
  return unit ? { to: counted.to + 1, meaning: { every: { n: counted.n ?? 1, unit }, times: n } } : null;
};
