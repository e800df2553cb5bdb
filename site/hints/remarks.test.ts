import type { Finding } from '@seinhuis/guard/identifying';
import { describe, expect, it } from 'vitest';
import { MOST_REMARKS, remarksOf, sameWords } from './remarks.ts';

const TEXT = 'Mijn zwager en mijn baas. Mijn zwager weer, ik werk er, ik zag het, ik was erbij.';

const found = (words: string, circle: 1 | 2 | 3, sure: number, from = 0): Finding => {
  const start = TEXT.indexOf(words, from);
  return {
    start,
    end: start + words.length,
    kind: 'relation',
    circle,
    step: 'drop',
    reason: '',
    suggestion: null,
    by: 'tagger',
    sure,
  };
};
const nobody = { kept: new Set<string>(), shown: new Set<string>() };
const words = (findings: readonly Finding[], said = nobody): readonly string[] =>
  remarksOf(TEXT, findings, said).map((remark) => remark.words);

describe('what is said beside a field', () => {
  it('is of a small circle, and sure', () => {
    expect(
      words([found('Mijn zwager', 2, 0.9), found('mijn baas', 3, 0.9), found('ik werk er', 1, 0.2)]),
    ).toEqual(['Mijn zwager']);
  });

  it('is little: the smallest circle and the surest first, in the order of the text', () => {
    const all = [
      found('Mijn zwager', 2, 0.6),
      found('mijn baas', 2, 0.95),
      found('ik werk er', 2, 0.7),
      found('ik was erbij', 1, 0.6),
    ];
    expect(words(all)).toEqual(['mijn baas', 'ik werk er', 'ik was erbij']);
    expect(words(all)).toHaveLength(MOST_REMARKS);
  });

  it('is about who it is to the tipster, and leaves what was done in the report', () => {
    expect(words([found('Mijn zwager weer, ik werk er', 1, 0.9)])).toEqual(['Mijn zwager']);
    expect(words([found('ik werk er, ik zag het', 1, 0.9)])).toEqual(['ik werk er, ik zag het']);
  });

  it('is said once of the same words, and not again of what was kept', () => {
    const twice = [found('Mijn zwager', 2, 0.9), found('Mijn zwager', 2, 0.9, 5)];
    expect(words(twice)).toEqual(['Mijn zwager']);
    expect(words(twice, { ...nobody, kept: new Set([sameWords('mijn  ZWAGER')]) })).toEqual([]);
  });

  it('stays while it is found at all', () => {
    const weak = [found('mijn baas', 3, 0.2)];
    expect(words(weak)).toEqual([]);
    expect(words(weak, { ...nobody, shown: new Set(['mijn baas']) })).toEqual(['mijn baas']);
  });
});
