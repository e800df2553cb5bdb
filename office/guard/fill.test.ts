import { describe, expect, it } from 'vitest';
import { fillsOf, plateInGroups, unquoted, withAdded, withReplaced } from './fill.ts';
import { timeInWords } from './time-words.ts';

describe('a chip', () => {
  it('says and fills the normalised value as a report writes it, once', () => {
    const fills = fillsOf([
      { kind: 'plate', value: 'VTR41X', text: 'vtr-41-x' },
      { kind: 'plate', value: 'VTR41X', text: 'VTR 41 X' },
      { kind: 'plate', value: 'WGM7K41', text: 'WGM 7K41' },
      { kind: 'phone', value: '+31612345678', text: '06-12345678' },
      { kind: 'place', value: 'GM0361', text: 'Alkmaar' },
      { kind: 'time', value: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;PART=evening', text: 'dinsdagsavonds' },
    ]);
    expect(fills.map(({ field, value }) => `${field} ${value}`)).toEqual([
      'statement VTR-41-X',
      'statement WGM7K41',
      'statement +31612345678',
      'place Alkmaar',
      'statement elke dinsdagavond',
    ]);
  });

  it.each([
    ['AB1234', 'AB-12-34'],
    ['AB12CD', 'AB-12-CD'],
    ['12ABCD', '12-AB-CD'],
    ['12ABC3', '12-ABC-3'],
    ['AB123C', 'AB-123-C'],
  ])('writes the plate %s as %s', (plate, written) => {
    expect(plateInGroups(plate)).toBe(written);
  });
});

describe('a time in a report', () => {
  it.each([
    ['FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;PART=evening;AT=23:00', 'elke dinsdagavond rond 23.00 uur'],
    ['FREQ=WEEKLY;INTERVAL=1;BYDAY=FR,SA', 'elke vrijdag en zaterdag'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;PART=afternoon', 'om de 2 weken op woensdagmiddag'],
    ['FREQ=WEEKLY;INTERVAL=1', 'elke week'],
    ['FREQ=WEEKLY;INTERVAL=2', 'om de 2 weken'],
    ['FREQ=DAILY;INTERVAL=1;PART=night', 'elke nacht'],
    ['FREQ=DAILY;INTERVAL=1', 'elke dag'],
    ['FREQ=DAILY;INTERVAL=3', 'om de 3 dagen'],
    ['FREQ=MONTHLY;INTERVAL=1', 'elke maand'],
    ['FREQ=HOURLY;INTERVAL=1', 'elk uur'],
    ['FREQ=YEARLY;INTERVAL=1', 'elk jaar'],
    ['FREQ=WEEKLY;INTERVAL=1;COUNT=3', '3 keer per week'],
    ['FREQ=WEEKLY;INTERVAL=1;AT=05:00-19:00', 'elke week tussen 05.00 en 19.00 uur'],
  ])('keeps a pattern: %s is "%s"', (value, words) => {
    expect(timeInWords(value, 'zoals de melder het schreef')).toBe(words);
  });

  it.each([
    ['FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;AT=10:30', 'elke dinsdag om half elf', true],
    ['FREQ=DAILY;INTERVAL=1;AT=11:00-12:00', 'elke dag tussen 11 en 12', true],
    ['FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;AT=10:30', 'elke dinsdag 10:30', false],
    ['FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;PART=morning;AT=10:30', 'dinsdagochtend half elf', false],
  ])('says of %s, told as "%s", whether nobody knows which half of the day: %s', (value, text, open) => {
    expect(timeInWords(value, text).endsWith('(ochtend of avond niet gezegd)')).toBe(open);
  });

  it.each(['2026-11-12', 'AT=23:10;AGO=0day', 'AGO=2day', 'XXXX-05-03;PART=evening'])(
    'makes one moment coarser: %s',
    (value) => {
      expect(timeInWords(value, 'gisteren')).toBe('de afgelopen weken');
    },
  );

  it('leaves what is coarse already as it was said', () => {
    expect(timeInWords('XXXX-07', 'sinds  juli')).toBe('sinds juli');
    expect(timeInWords('PART=night', "'s nachts")).toBe("'s nachts");
  });
});

it('words of a quote are shown without its marks, and others as they are', () => {
  expect(unquoted('"kom naar de schuur"')).toBe('kom naar de schuur');
  expect(unquoted('m’n buurman')).toBe('m’n buurman');
});

describe('filling a statement', () => {
  it('puts a value behind what is there', () => {
    expect(withAdded('', 'VTR-41-X')).toBe('VTR-41-X');
    expect(withAdded('Een bus met kenteken ', 'VTR-41-X')).toBe('Een bus met kenteken VTR-41-X');
  });

  it('leaves no double space and no loose comma where words are taken out', () => {
    const text = 'In de schuur, zo zeg ik, staat hennep.';
    const cut = (words: string) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    });
    expect(withReplaced(text, cut('zo zeg ik,'), '')).toBe('In de schuur, staat hennep.');
    expect(withReplaced(text, cut('hennep'), '')).toBe('In de schuur, zo zeg ik, staat.');
    expect(withReplaced(text, cut('zo zeg ik'), 'zegt een persoon')).toContain(
      'schuur, zegt een persoon, staat',
    );
  });
});
