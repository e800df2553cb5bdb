import { describe, expect, it } from 'vitest';
import { tokenise } from '../text/tokens.ts';
import { loadVoices, TRAIN } from '../train/corpus.ts';
import { openings, parsePart } from './grammar.ts';
import { findTimes } from './times.ts';

const found = (text: string): readonly string[] => {
  const tokens = tokenise(text);
  return findTimes(tokens).map(
    ({ from, to, value }) => `${text.slice(tokens[from]!.start, tokens[to - 1]!.end)} => ${value}`,
  );
};

describe('recurring times', () => {
  it.each([
    ['elke dinsdagavond rond elf', 'FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;PART=evening;AT=23:00'],
    ['half twaalf', 'AT=11:30'],
    ['om de week', 'FREQ=WEEKLY;INTERVAL=2'],
    ['om het weekend', 'FREQ=WEEKLY;INTERVAL=2'],
    ['drie keer per week', 'FREQ=WEEKLY;INTERVAL=1;COUNT=3'],
    ['ma t/m vr overdag', 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR;PART=day'],
    ['iedere tweede dinsdag', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
    ['in de nacht van vrijdag op zaterdag', 'FREQ=WEEKLY;INTERVAL=1;BYDAY=FR,SA;PART=night'],
    ["'s nachts tussen 1 en 4 uur", 'PART=night;AT=01:00-04:00'],
    ['every other Friday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR'],
    ['maandelijks', 'FREQ=MONTHLY;INTERVAL=1'],
    ['kwart over tien', 'AT=10:15'],
    ['twee weken geleden', 'AGO=2week'],
  ])('reads %s', (text, value) => {
    expect(found(`Hij komt ${text}.`)).toEqual([`${text} => ${value}`]);
  });

  it('keeps a date apart from the clock behind it', () => {
    expect(found('dinsdag 6 oktober om half negen')).toEqual([
      'dinsdag 6 oktober => XXXX-10-06;BYDAY=TU',
      'om half negen => AT=08:30',
    ]);
    expect(found('02-03-2025')).toEqual(['02-03-2025 => 2025-03-02']);
  });

  it('takes no age and no price for a time', () => {
    expect(found('Hij is 30 jaar oud en vraagt 10 euro.')).toEqual([]);
  });

  it('reads no part where none was expected to begin', () => {
    for (const voice of loadVoices(TRAIN).filter((_, i) => i % 10 === 0))
      for (const { text } of voice.tips) {
        const tokens = tokenise(text);
        const open = openings(tokens);
        const missed = tokens.filter((_, i) => open[i] === 0 && parsePart(tokens, i) !== null);
        expect(missed).toEqual([]);
      }
  });
});
