import { describe, expect, it } from 'vitest';
import { outgoingFlags } from './check.ts';
import { findCopied } from './copied.ts';
import { findMarked } from './marked.ts';
import { findMoments, isMoment } from './moments.ts';
import { findQuotes } from './quotes.ts';
import { flagsOfStatements } from './statements.ts';
import { findCarriedStyle, STYLE_ROWS } from './style.ts';
import { findVoice, VOICE_ROWS } from './voice.ts';
import type { Looked } from './words.ts';

const look = (text: string, part: Partial<Looked> = {}): Looked => ({
  text,
  findings: [],
  entities: [],
  ...part,
});
/** A text with one finding or entity on these words. */
const at = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const marked = (text: string, words: string, kind: Looked['findings'][number]['kind'], circle: 1 | 2 = 2) =>
  look(text, { findings: [{ ...at(text, words), kind, circle, suggestion: null }] });
const said = (text: string, flags: readonly { readonly start: number; readonly end: number }[]) =>
  flags.map(({ start, end }) => text.slice(start, end));

describe('sentences of the tipster', () => {
  const TIP = 'Elke nacht lossen drie mannen bij de loods aan de haven vaten uit een bus.';

  it('are eight words in a row that stand the same in the tip, whatever their capitals', () => {
    const out = 'Vermoed wordt dat DRIE MANNEN BIJ DE LOODS AAN DE HAVEN vaten lossen.';
    expect(said(out, findCopied(look(out), [look(TIP)]))).toEqual([
      'DRIE MANNEN BIJ DE LOODS AAN DE HAVEN vaten',
    ]);
  });

  it('are not seven', () => {
    const out = 'Volgens bronnen mannen bij de loods aan de haven.';
    expect(findCopied(look(out), [look(TIP)])).toEqual([]);
  });

  it('go on over a fact, and do not become longer by one', () => {
    const tip = 'Hij verkoopt al jaren aan de Kerkstraat 12 in Meppel pillen aan kinderen.';
    const facts = (text: string) => ({
      entities: [{ ...at(text, 'Kerkstraat 12'), kind: 'address', value: 'Kerkstraat 12' } as const],
    });
    expect(said(tip, findCopied(look(tip, facts(tip)), [look(tip, facts(tip))]))).toEqual([tip.slice(0, -1)]);
    const short = 'Aan de Kerkstraat 12 in Meppel pillen aan';
    expect(findCopied(look(short, facts(short)), [look(tip, facts(tip))])).toEqual([]);
  });

  it('are told apart when other words stand between them', () => {
    const tip = 'een twee drie vier vijf zes zeven acht negen en dan a b c d e f g h i';
    const out = 'een twee drie vier vijf zes zeven acht of a b c d e f g h';
    expect(said(out, findCopied(look(out), [look(tip)]))).toEqual([
      'een twee drie vier vijf zes zeven acht',
      'a b c d e f g h',
    ]);
  });
});

describe('words of a mark in the tip', () => {
  it('are found again when two in a row say something, with the circle of the mark', () => {
    const tip = marked('Ik hoor door de dunne muur ventilatoren.', 'door de dunne muur', 'vantage', 1);
    const out = 'Achter een dunne muur staan ventilatoren.';
    const [flag] = findMarked(look(out), [tip]);
    expect(flag).toMatchObject({ kind: 'marked', circle: 1, because: 'vantage', step: 'generalise-vantage' });
    expect(said(out, flag ? [flag] : [])).toEqual(['dunne muur']);
  });

  it('are found by their one word that says something', () => {
    const tip = marked('Mijn zwager kweekt wiet.', 'Mijn zwager', 'relation');
    expect(findMarked(look('De zwager van de bewoner weet dit.'), [tip])).toHaveLength(1);
    expect(findMarked(look('Mijn is een woord zonder betekenis.'), [tip])).toEqual([]);
  });

  it('are not the names in it: a name is a fact', () => {
    const text = 'Mijn zwager Kees doet dit.';
    const tip = {
      ...marked(text, 'Mijn zwager Kees', 'relation'),
      entities: [{ ...at(text, 'Kees'), kind: 'person', value: 'Kees' } as const],
    };
    expect(findMarked(look('Kees zou hennep kweken.'), [tip])).toEqual([]);
  });

  it('are the moment itself where the moment is what betrays', () => {
    const text = 'Op 3 mei om 23.10 uur stond ik daar.';
    const entities = (t: string) => [{ ...at(t, 'Op 3 mei om 23.10 uur'), kind: 'time', value: '' } as const];
    const tip = { ...marked(text, 'Op 3 mei om 23.10 uur', 'exact-time', 1), entities: entities(text) };
    const out = 'Op 3 mei om 23.10 uur kwam een bus.';
    expect(findMarked(look(out, { entities: entities(out) }), [tip])).toHaveLength(1);
  });
});

describe('a voice in the text', () => {
  it.each(VOICE_ROWS.map((row) => [row.words.join(' '), row] as const))('%s', (_, { example, counter }) => {
    expect(findVoice(look(example))).toHaveLength(1);
    expect(findVoice(look(counter))).toEqual([]);
  });
});

describe('quotes', () => {
  it.each([
    'Hij zei "kom vanavond naar de schuur".',
    'Op het bord staat “verboden toegang voor onbevoegden”.',
    'Hij zei ‘ik maak je kapot’ tegen iemand.',
    "'s Avonds roept hij 'geef me mijn geld' over straat.",
  ])('are words that were said: %s', (text) => {
    expect(findQuotes(look(text))).toHaveLength(1);
  });

  it.each([
    'In café "Het Wapen van Hoorn" wordt gedeald.',
    'Het gaat om "sneeuw" en "pillen".',
    "Op dinsdag 's avonds en 's nachts komt er een bus.",
    "In m'n woorden: 's avonds.",
  ])('are not names, single words or apostrophes: %s', (text) => {
    expect(findQuotes(look(text))).toEqual([]);
  });
});

describe('moments', () => {
  it.each(['2026-11-12', 'XXXX-05-03;AT=23:10', 'AT=23:10', 'AGO=1day', 'AGO=0day;AT=23:10'])(
    'are too exact: %s',
    (value) => {
      expect(isMoment(value)).toBe(true);
    },
  );

  it.each([
    'FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;PART=evening;AT=23:00',
    'AT=05:00-19:00',
    'PART=night',
    'AGO=3month',
    'XXXX-07',
    '2026-07',
  ])('are a pattern or coarse enough: %s', (value) => {
    expect(isMoment(value)).toBe(false);
  });

  it('are told with what to write instead', () => {
    const text = 'Gisteren om 23.10 uur kwam een bus.';
    const entities = [{ ...at(text, 'Gisteren om 23.10 uur'), kind: 'time', value: 'AT=23:10' } as const];
    expect(findMoments(look(text, { entities }))).toMatchObject([
      { kind: 'exact-time', circle: 2, suggestion: 'de afgelopen weken', step: 'generalise-time' },
    ]);
  });
});

describe('style that came along', () => {
  it.each(STYLE_ROWS.map((row) => [row.name, row] as const))('%s', (_, { example, counter }) => {
    expect(findCarriedStyle(look(example), [look(example)]).length).toBeGreaterThan(0);
    expect(findCarriedStyle(look(counter), [look(counter)])).toEqual([]);
  });

  it('is only what stands in the tip too, and never stops anything by itself', () => {
    const out = look('Er is meschien een kwekerij.');
    expect(findCarriedStyle(out, [look('Er is daar iets.')])).toEqual([]);
    expect(findCarriedStyle(out, [look('meschien wiet')])).toMatchObject([
      { kind: 'carried-style', circle: 3 },
    ]);
  });
});

describe('a whole statement', () => {
  it('gives the second reader, who has no tip, all that the author has of the text itself (C16)', () => {
    const tips = [
      'Mijn zwager Kees kweekt wiet. Wij horen dat door de muur. Ik zag gisteren om 23.10 uur een bus.',
      'I work there and my boss told me that he sells it at night.',
    ];
    const statements = [
      'Wij zien in de schuur vaak zakken staan.',
      'Op 12 november 2026 om 23.10 uur kwam er een bus.',
      'De zwager van de bewoner hoort het door de muur.',
      'Hij zei "ik maak iedereen hier kapot" tegen iemand.',
    ];
    const author = flagsOfStatements(statements, tips);
    const reader = flagsOfStatements(statements);
    expect(reader.flat().length).toBeGreaterThan(2);
    reader.forEach((flags, n) => {
      for (const flag of flags) expect(author[n]).toContainEqual(flag);
    });
  });

  it('says a thing once: words of a mark within a heavier finding are not told again', () => {
    const text = 'De zwager weet dit.';
    const out = marked(text, 'De zwager weet dit', 'relation', 1);
    const flags = outgoingFlags(out, [marked('Mijn zwager doet dit.', 'Mijn zwager', 'relation', 2)]);
    expect(flags.map(({ kind }) => kind)).toEqual(['relation']);
  });

  it('keeps every place within its text, whatever stands in it', () => {
    const odd = [
      '',
      '   ',
      '😀 wij 😀',
      '\u202Ewij zien\u202C',
      'w\u200Bij zien',
      '<b>wij</b> zien het',
      'WIJ',
    ];
    for (const text of odd)
      for (const { start, end } of flagsOfStatements([text], [text]).flat()) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(start).toBeLessThan(end);
      }
  });
});
