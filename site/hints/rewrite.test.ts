import type { Finding } from '@seinhuis/guard/identifying';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, insteadOf, leaveOut, undoOf, writeInstead } from './rewrite.ts';

/** A text with the words between brackets. */
const marked = (text: string): readonly [text: string, start: number, end: number] => {
  const [start, end] = [text.indexOf('['), text.indexOf(']') - 1];
  return [text.replace(/[[\]]/g, ''), start, end];
};
const left = (text: string): string => {
  const [plain, start, end] = marked(text);
  return apply(plain, leaveOut(plain, start, end));
};

describe('leaving words out', () => {
  it.each([
    ['[Mijn zwager] verkoopt wiet.', 'Verkoopt wiet.'],
    ['[mijn zwager] verkoopt wiet', 'verkoopt wiet'],
    ['Het ligt in de schuur. [Dat weet ik alleen.] Kom snel.', 'Het ligt in de schuur. Kom snel.'],
    ['Het ligt in de schuur. [Dat weet ik alleen]. Kom snel.', 'Het ligt in de schuur. Kom snel.'],
    ['Hij verkoopt [aan mijn zoon] en anderen.', 'Hij verkoopt en anderen.'],
    ['Hij verkoopt wiet, [zei mijn zoon].', 'Hij verkoopt wiet.'],
    ['Hij, [mijn baas], verkoopt wiet.', 'Hij, verkoopt wiet.'],
    ['Hij verkoopt wiet [bij ons thuis]', 'Hij verkoopt wiet'],
    ['[Gisteren om 23.40 uur], liep hij weg.', 'Liep hij weg.'],
    ['Eén regel.\n[Mijn naam is Jan].\nNog een regel.', 'Eén regel.\n\nNog een regel.'],
    ['[alles]', ''],
    ['Omdat [ik de sleutel bewaar], weet ik het.', 'Weet ik het.'],
    ['Hij verkoopt wiet, want [mijn zoon zag het].', 'Hij verkoopt wiet.'],
    ['Hij loopt en [mijn zoon] ook.', 'Hij loopt en ook.'],
    ['Hij zei [“kom maar”] en lachte.', 'Hij zei en lachte.'],
  ])('turns %j into %j', (before, after) => {
    expect(left(before)).toBe(after);
  });

  it('takes out the words and, beside them, nothing but spaces and marks', () => {
    const piece = fc.constantFrom('ik', ' ', ', ', '. ', 'Jan', '\n', '👮', '!', 'é', '“', ' weet', '…');
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, text, (before, words, after) => {
        const all = before + words + after;
        const kept = (one: string): string => one.replace(/[\s,.!?…;:]/g, '').toLowerCase();
        expect(kept(apply(all, leaveOut(all, before.length, before.length + words.length)))).toBe(
          kept(before + after),
        );
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('is undone to the letter', () => {
    for (const text of ['[Mijn zwager] verkoopt wiet.', 'Hij, [mijn baas], verkoopt wiet.', '[alles]']) {
      const [plain, start, end] = marked(text);
      for (const edit of [leaveOut(plain, start, end), writeInstead(plain, start, end, 'een persoon')])
        expect(apply(apply(plain, edit), undoOf(plain, edit))).toBe(plain);
    }
  });
});

describe('writing something else', () => {
  const offered = (kind: Finding['kind'], words: string): string | null =>
    insteadOf({ kind, suggestion: 'X' } as Finding, words);

  it('keeps the capital of a sentence', () => {
    const [plain, start, end] = marked('[Mijn zwager] verkoopt wiet.');
    expect(apply(plain, writeInstead(plain, start, end, 'een persoon'))).toBe('Een persoon verkoopt wiet.');
  });

  it('is offered only where the sentence still reads', () => {
    expect(offered('relation', 'Mijn oudste zoon')).toBe('X');
    expect(offered('relation', "m'n baas")).toBe('X');
    expect(offered('relation', 'Mijn buurman dealt')).toBeNull();
    expect(offered('self-address', 'in onze flat')).toBe('X');
    expect(offered('self-address', 'Ik woon erboven')).toBeNull();
    expect(offered('exact-time', 'gisteravond om 23.40')).toBe('X');
    expect(offered('exact-time', 'toen ik gisteren thuiskwam')).toBeNull();
    expect(offered('vantage', 'vanuit mijn raam')).toBeNull();
  });
});
