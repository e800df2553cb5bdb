import { describe, expect, it } from 'vitest';
import { tokenise } from '../text/tokens.ts';
import { spotEnd } from './house-numbers.ts';

function spotsOf(text: string): readonly string[] {
  const tokens = tokenise(text);
  return tokens.flatMap((token, from) => {
    const to = spotEnd(tokens, from);
    return to > from ? [text.slice(token.start, tokens[to - 1]?.end)] : [];
  });
}

describe('a numbered spot on a site', () => {
  it.each([
    ['Hij woont in chalet 88 achterin', 'chalet 88'],
    ['De spullen staan in box F18 onder de flat', 'box F18'],
    ['Ze zitten in kamers 30 t/m 44 boven', 'kamers 30 t/m 44'],
    ['Ze zitten in chalets 30 tot en met 44 daar', 'chalets 30 tot en met 44'],
    ['Ze slapen in kamers 208 en 210.', 'kamers 208 en 210'],
    ['Het ligt in unit nr. 5 daar', 'unit nr. 5'],
    ['The boat is at berth 12 there', 'berth 12'],
    ['Hij zit in gebouw 4 kamer 12 daar', 'gebouw 4 kamer 12'],
  ])('is an address: %s', (text, spot) => {
    expect(spotsOf(text)).toContain(spot);
  });

  it.each([
    'In de kamer 3 mensen.',
    'De box van mijn buurman kost 50 euro.',
    'Hij heeft een kamer. 12 is te veel.',
    'Voor een kamer 450 euro per maand.',
  ])('is not seen in: %s', (text) => {
    expect(spotsOf(text)).toEqual([]);
  });
});
