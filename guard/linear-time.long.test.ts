// Every rule and recogniser gets 100 kB of its worst: beginnings repeated without the end, the whole example without
// a full stop, runs of one character. Linear work does this in well under the limit; quadratic work takes minutes.
import { describe, expect, it } from 'vitest';
import { corners, numbersBefore } from './entities/address-joins.ts';
import { findAddresses } from './entities/addresses.ts';
import { findAmounts } from './entities/amounts.ts';
import { spotEnd } from './entities/house-numbers.ts';
import { namedHouses } from './entities/named-houses.ts';
import { findPlaces } from './entities/places.ts';
import { findStructured } from './entities/structured.ts';
import { RULES } from './findings/match.ts';
import { matchAt } from './findings/pattern.ts';
import { guard } from './guard.ts';
import { outgoingFlags } from './outgoing/check.ts';
import { fold } from './text/fold.ts';
import { tokenise } from './text/tokens.ts';
import { findTimes } from './times/times.ts';

const SIZE = 100_000;
const LIMIT = 3000;
const fill = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);

/** Processor time in milliseconds: what others do on the machine does not count. */
function spent(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('linear time', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))('rule %s', (_, rule) => {
    const example = rule.example.replace(/[{}.,!?]/g, '');
    const first = example.split(' ')[0] ?? 'ik';
    for (const piece of [`${example} `, `${first} `, `${example.split(' ').slice(0, 2).join(' ')} `]) {
      const tokens = tokenise(fill(piece));
      // The rule alone, at every token: without the skipping that matchRules does.
      const work = (): void => {
        for (let at = 0; at < tokens.length; at++) matchAt(rule.pattern, tokens, at);
      };
      expect(spent(work)).toBeLessThan(LIMIT);
    }
  });

  const PIECES = [
    'a',
    '1',
    ' ',
    '-',
    '@',
    '.',
    'a.',
    'a@',
    '1-',
    '1 ',
    '0',
    '06',
    '+31 ',
    'A1-',
    'NL12',
    'NL12 ABCD ',
    '1234',
    '1234 A',
    'kenteken ',
    'kenteken a ',
    'kvk 1',
    'x ',
    'snap ',
    'insta a_',
    '<',
    '<b',
    '&nbsp',
    'http://',
    'www.',
    'a.b.',
    '(',
    '€',
    '1.',
    '1,',
    'een ',
    'om ',
    'om de ',
    'op ',
    'in de ',
    'tussen ',
    'ma en ',
    'van ',
    'de laatste ',
    'een paar ',
    'half ',
    '1 januari ',
    'Straat ',
    'van de ',
    'laan 1 ',
    'Laan 1, 2 en ',
    'Jan van der ',
    'Molenlaan hoek ',
    'Molenlaan en ',
    'op nr 1 aan de Molenlaan ',
    'box 1 ',
    'Assen, Nes 1 ',
    'Molenstr.',
    "'",
    '"',
    '\n',
    'é',
    '🔥',
    '\u200b',
    'ß',
    '1 of ',
  ];

  it.each(PIECES)('recognisers on %j without end', (piece) => {
    const text = fill(piece);
    expect(spent(() => findStructured(fold(text).text))).toBeLessThan(LIMIT);
    const tokens = tokenise(text);
    for (const find of [findTimes, findAddresses, findAmounts, findPlaces])
      expect(spent(() => find(tokens))).toBeLessThan(LIMIT);
    const [streets, places] = [findAddresses(tokens), findPlaces(tokens)];
    expect(spent(() => corners(tokens, streets, new Set()))).toBeLessThan(LIMIT);
    expect(spent(() => numbersBefore(tokens, streets, new Set()))).toBeLessThan(LIMIT);
    expect(spent(() => namedHouses(tokens, places))).toBeLessThan(LIMIT);
    expect(spent(() => tokens.map((_, i) => spotEnd(tokens, i)))).toBeLessThan(LIMIT);
  });

  it.each(["'", '"', 'wij ', "'a ", 'een twee drie vier vijf zes zeven ', 'aaa', '‘a ', 'ik "a b c" '])(
    'what is written, all of %j',
    (piece) => {
      const looked = (text: string) => ({ text, findings: [], entities: [] });
      const tip = looked('een twee drie vier vijf zes zeven acht negen tien');
      expect(spent(() => outgoingFlags(looked(fill(piece)), [tip]))).toBeLessThan(LIMIT);
    },
  );

  it('the whole guard reads a megabyte', () => {
    const text =
      'Mijn zwager Dennis Rikhof uit Assen (06-12345678) verkoopt elke dinsdagavond rond elf wiet vanuit een witte Opel. ';
    expect(guard(text.repeat(Math.ceil(1_000_000 / text.length))).findings.length).toBeGreaterThan(1000);
  }, 120_000);
});
