import { describe, expect, it } from 'vitest';
import { RECEIPT_WORDS } from './receipt-words.data.ts';
import { homophones, tooClose } from './receipt-words.properties.ts';
import { indexOf, nearestWord, normaliseWord, WORD_COUNT, wordAt } from './receipt-words.ts';
import { typingErrors } from './typing-errors.ts';

const words = RECEIPT_WORDS.split(' ');

describe('the receipt words', () => {
  it('are 4096 different words of three to eight letters a-z, in the order of the alphabet', () => {
    expect(words).toHaveLength(WORD_COUNT);
    expect(new Set(words).size).toBe(WORD_COUNT);
    expect([...words].sort()).toEqual(words);
    expect(words.filter((word) => !/^[a-z]{3,8}$/.test(word))).toEqual([]);
  });

  it('are never one typing error apart', () => {
    expect(tooClose(words)).toEqual([]);
  });

  it('never sound the same when read aloud', () => {
    expect(homophones(words)).toEqual([]);
  });

  it('go from index to word and back', () => {
    for (let index = 0; index < WORD_COUNT; index += 1) expect(indexOf(wordAt(index))).toBe(index);
  });

  it('are found whatever the capitals, the spaces and the accents', () => {
    expect(indexOf('  Fíetspad ')).toBe(indexOf('fietspad'));
    expect(indexOf('ĳzer')).toBe(indexOf('ijzer'));
    expect(normaliseWord('FLUWÉÉL.')).toBe('fluweel');
  });

  it('have no index for a word that is not in the list', () => {
    for (const typed of ['', 'xyzzy', 'fietspaden', '1234', 'aaaa', 'zzzz'])
      expect(indexOf(typed)).toBeNull();
  });

  it('refuse an index that is no twelve bits', () => {
    for (const index of [-1, 4096, 1.5, Number.NaN]) expect(() => wordAt(index)).toThrow(RangeError);
  });
});

describe('the nearest word', () => {
  it('is the word itself when nothing is wrong', () => {
    for (const word of words.filter((_, at) => at % 97 === 0)) expect(nearestWord(word)).toBe(word);
  });

  it('repairs a letter too many, too few, wrong, or two that changed places', () => {
    for (const typed of ['fieetspad', 'fietspd', 'fuetspad', 'feitspad']) {
      expect(nearestWord(typed)).toBe('fietspad');
    }
  });

  it('is never further away than the word that was meant', () => {
    for (const word of words.filter((_, at) => at % 61 === 0)) {
      const typed = `${word.slice(0, 1)}${word.slice(2)}`;
      expect(typingErrors(typed, nearestWord(typed))).toBeLessThanOrEqual(1);
    }
  });

  it('is the same every time, also for what resembles nothing', () => {
    for (const typed of ['', '!!!', 'q', 'x'.repeat(10_000), 'ώ']) {
      expect(nearestWord(typed)).toBe(nearestWord(typed));
      expect(words).toContain(nearestWord(typed));
    }
  });
});

describe('typing errors', () => {
  it('count insertion, deletion, change and a swap of neighbours as one', () => {
    expect(typingErrors('brug', 'brugs')).toBe(1);
    expect(typingErrors('brug', 'bru')).toBe(1);
    expect(typingErrors('brug', 'brag')).toBe(1);
    expect(typingErrors('brug', 'burg')).toBe(1);
    expect(typingErrors('brug', 'brug')).toBe(0);
    expect(typingErrors('', 'brug')).toBe(4);
  });

  it('stop at the limit without another answer below it', () => {
    const sample = words.filter((_, at) => at % 211 === 0);
    for (const one of sample) {
      for (const other of sample) {
        for (const limit of [1, 2, 3, 5]) {
          expect(typingErrors(one, other, limit)).toBe(Math.min(limit, typingErrors(one, other)));
        }
      }
    }
  });
});
