import { describe, expect, test } from 'vitest';
import { makeIdentity } from '../crypto/keys.ts';
import { systemRandom } from '../crypto/random.ts';
import { TamperedError } from '../crypto/tampered.ts';
import { makeId } from '../ids.ts';
import { alikeGroups, alikeness, type Compared, LIKENESS_BYTES, type Likeness } from '../rules/likeness.ts';
import { seededRandom } from '../vectors/seeded-random.ts';
import { likenessOf, openLikeness, sealLikeness } from './likeness.ts';
import type { TipBody } from './tip.ts';

const random = seededRandom('likeness');
const DESK = makeIdentity(random);
const OTHER = makeIdentity(random);
const NETWORK = 'proef';

const tip = (answers: Record<string, string | readonly string[]>): TipBody => ({
  format: 1,
  kind: 'tip',
  inner: makeId(random),
  language: 'nl',
  answers,
  mailbox: null,
  files: [],
});
const told = (what: string) => likenessOf(DESK, tip({ what }));
const comparedAs = (id: string, likeness: Likeness, epoch = 1): Compared => ({ id, epoch, likeness });

const SPAM = 'Haha dit meldpunt is echt een grap, jullie krijgen hier de hele nacht post van ons allemaal';

/** Sentences that share no plan: words by chance out of a list of 400 made-up ones. */
const strange = (count: number): readonly string[] => {
  const number = () => (random(2)[0] ?? 0) * 256 + (random(1)[0] ?? 0);
  const syllables = [
    'ba',
    'ker',
    'lo',
    'min',
    'se',
    'dra',
    'tu',
    'von',
    'pi',
    'gra',
    'hel',
    'schu',
    'wa',
    'zo',
  ];
  const word = () =>
    Array.from({ length: 2 + (number() % 2) }, () => syllables[number() % syllables.length]).join('');
  const words = Array.from({ length: 400 }, word);
  return Array.from({ length: count }, () =>
    Array.from({ length: 20 }, () => words[number() % words.length]).join(' '),
  );
};

describe('the likeness of a tip (PROTOCOL 6.6)', () => {
  test('is the same whatever the capitals, accents, punctuation and spaces', () => {
    expect(told('Dé  buurman, hij kweekt — WIET!')).toEqual(told('de buurman hij kweekt wiet'));
  });

  test('is near where little differs and far where the text is another', () => {
    expect(alikeness(told(SPAM), told(`${SPAM} 7`))).toBeGreaterThan(0.9);
    expect(alikeness(told(SPAM), told(SPAM.replace('grap', 'aanfluiting')))).toBeGreaterThan(0.6);
    expect(
      alikeness(
        told(SPAM),
        told('Achter de loods aan de haven worden elke dinsdag vaten in het water gezet'),
      ),
    ).toBeLessThan(0.2);
  });

  test('tells apart what only a number or a theme tells apart', () => {
    expect(told('Kerkstraat 12')).not.toEqual(told('Kerkstraat 14'));
    const only = (theme: string) => likenessOf(DESK, tip({ themes: [theme] }));
    expect(only('wapens')).toEqual(only('wapens'));
    expect(alikeness(only('wapens'), only('drugs.lab'))).toBe(0);
  });

  test('of an answer to a letter, and of a tip that says nothing in words, is like no other', () => {
    const answer: TipBody = {
      format: 1,
      kind: 'answer',
      inner: makeId(random),
      language: 'nl',
      text: SPAM,
      mailbox: { address: '', recipient: '' },
      letter: 1,
    };
    expect(alikeness(likenessOf(DESK, answer), likenessOf(DESK, answer))).toBe(0);
    expect(alikeness(told(''), told(''))).toBe(0);
  });

  test('of what opens for nobody is like every other such, and like no text', () => {
    expect(alikeness(likenessOf(DESK, null), likenessOf(DESK, null))).toBe(1);
    expect(alikeness(likenessOf(DESK, null), told(SPAM))).toBe(0);
  });

  test('calls no two of sixty strange texts alike', () => {
    const likenesses = strange(60).map((text, at) => comparedAs(String(at), told(text)));
    expect(alikeGroups(likenesses)).toEqual([]);
  });

  test('looks at a bounded part of the longest text that a tip can hold', () => {
    const long = Array.from({ length: 4_000 }, (_, at) => `w${at}x${at * 7}`)
      .join(' ')
      .slice(0, 20_000);
    expect(told(long).kind).toBe('words');
  });
});

describe('a sealed likeness (PROTOCOL 6.6)', () => {
  const id = makeId(random);
  const sealed = (likeness: Likeness) => sealLikeness(NETWORK, DESK, id, likeness, systemRandom);

  test('has one length and never the same bytes twice: nobody outside the desk sees that two are equal (C21)', () => {
    const long = told(SPAM.repeat(40));
    for (const one of [told('a'), long, told(''), likenessOf(DESK, null)])
      expect(sealed(one)).toHaveLength(LIKENESS_BYTES);
    expect(sealed(long)).not.toEqual(sealed(long));
  });

  test('opens under the desk’s key, for its own tip and network only (C21)', () => {
    const made = sealed(told(SPAM));
    expect(openLikeness(NETWORK, DESK, id, made)).toEqual(told(SPAM));
    expect(() => openLikeness(NETWORK, OTHER, id, made)).toThrow(TamperedError);
    expect(() => openLikeness('elders', DESK, id, made)).toThrow(TamperedError);
    expect(() => openLikeness(NETWORK, DESK, makeId(random), made)).toThrow(TamperedError);
    expect(() => openLikeness(NETWORK, DESK, id, made.subarray(0, 30))).toThrow(TamperedError);
    made[40] = (made[40] ?? 0) ^ 1;
    expect(() => openLikeness(NETWORK, DESK, id, made)).toThrow(TamperedError);
  });

  test('is refused by name whatever bytes a switchboard hands over (C13)', () => {
    for (let length = 0; length < 2 * LIKENESS_BYTES; length += 1)
      expect(() => openLikeness(NETWORK, DESK, id, random(length))).toThrow(TamperedError);
  });

  test('cannot be made of a guess without the key: under another key the same text has other numbers (C21)', () => {
    const [mine, theirs] = [told(SPAM), likenessOf(OTHER, tip({ what: SPAM }))];
    expect(alikeness(mine, theirs)).toBeLessThan(0.1);
  });
});

describe('groups of tips that are alike', () => {
  test('hold a flood of one text with small changes, and leave the other tip out', () => {
    const flood = Array.from({ length: 12 }, (_, at) => comparedAs(`f${at}`, told(`${SPAM} ${at}`)));
    const real = comparedAs(
      'real',
      told('In de schuur achter Kerkstraat 12 staan vaten en er is veel aanloop'),
    );
    const groups = alikeGroups([...flood, real]);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.tips).toHaveLength(12);
    expect(groups[0]?.tips).not.toContain('real');
  });

  test('have every member like the first: a chain of small steps is no group', () => {
    const at = (share: number) => ({
      kind: 'words' as const,
      numbers: Uint16Array.from({ length: 128 }, (_, n) => (n < 128 * share ? 1 : n)),
    });
    const [group, ...others] = alikeGroups(
      [0, 0.3, 0.6, 0.9].map((share) => comparedAs(String(share), at(share))),
    );
    expect(others).toEqual([]);
    expect(group?.tips).not.toContain('0.9');
  });

  test('never hold two generations of the key, and do not depend on the order in which tips come', () => {
    const all = ['a', 'b', 'c', 'd'].map((id, n) => comparedAs(id, told(`${SPAM} ${n}`), n < 2 ? 1 : 2));
    const groups = alikeGroups(all);
    expect(groups.map(({ tips }) => tips.toSorted())).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(alikeGroups(all.toReversed())).toEqual(groups);
  });
});
