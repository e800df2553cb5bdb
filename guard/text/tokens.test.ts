import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { tokenise } from './tokens.ts';

const raws = (text: string): readonly string[] => tokenise(text).map(({ raw }) => raw);

describe('tokens', () => {
  it('keep apostrophes and hyphens inside words, and nothing else', () => {
    expect(raws("m'n ex-man z'n, x' a-1 -b 9e10 9'n a--b 's avonds 'k d'r 'tis")).toEqual(
      "m'n|ex-man|z'n|,|x|'|a|-|1|-|b|9e10|9|'n|a|-|-|b|'s|avonds|'k|d'r|'tis".split('|'),
    );
  });

  it('are cut the same with a letter of another alphabet in the word', () => {
    expect(raws("é-mail xé'x ex-échte 9é a\u0301-b")).toEqual([
      'é-mail',
      "xé'x",
      'ex-échte',
      '9é',
      'a\u0301-b',
    ]);
  });

  it('leave out white space only', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', "'", '-', '9', ' ', 'é', '\n', '.', 'ik') }),
        (text) => {
          expect(raws(text).join('')).toBe(text.replace(/\s/g, ''));
        },
      ),
      { seed: 3 },
    );
  });

  it('stand for the original text behind a folded one', () => {
    const text = 'A\u200bВ <b>x</b> ‘hé’ 👮 & ok';
    const { text: folded, span } = fold(text);
    expect(folded).toBe("AB  x  'hé' 👮 & ok");
    const shown = tokenise(folded).map(({ start, end }) => text.slice(...span(start, end)));
    expect(shown).toEqual(['A\u200bВ', 'x', '‘', 'hé', '’', '👮', '&', 'ok']);
  });
});
