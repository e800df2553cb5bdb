import { MUNICIPALITY_LINES } from '@seinhuis/core/reference/municipalities.data';
import { PLACE_LINES } from '@seinhuis/core/reference/places.data';
import { POSTCODE_LINES } from '@seinhuis/core/reference/postcodes.data';
import { RECEIPT_WORDS } from '@seinhuis/core/words/receipt-words.data';
import { expect, it } from 'vitest';
import { foldPlaces, foldWords } from './fold.ts';
import { unfoldPlaces, unfoldWords } from './unfold.ts';

it('unfolds the receipt words to the list of core, word for word', () => {
  expect(unfoldWords(foldWords(RECEIPT_WORDS))).toBe(RECEIPT_WORDS);
});

it('unfolds places and postcodes to the tables of core, line for line', () => {
  const tables = unfoldPlaces(
    foldPlaces({ municipalities: MUNICIPALITY_LINES, places: PLACE_LINES, postcodes: POSTCODE_LINES }),
  );
  expect(tables.places).toBe(PLACE_LINES);
  expect(tables.postcodes).toBe(POSTCODE_LINES);
  expect(tables.municipalities).toBe(MUNICIPALITY_LINES.replace(/(\|[^|\n]*){2}$/gm, ''));
});
