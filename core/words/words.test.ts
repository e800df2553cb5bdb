import { describe, expect, it } from 'vitest';
import { readPlaceAnswer, writePlaceAnswer } from '../questions/place-answer.ts';
import { QUESTIONS, STEPS } from '../questions/tree.ts';
import { THEMES } from '../reference/themes.ts';
import { ERRORS } from '../wire/errors.ts';
import { LANGUAGES } from '../wire/tip.ts';
import { ERROR_WORDS } from './errors.ts';
import { QUESTION_WORDS, THEME_GROUPS } from './questions.ts';

describe('the words of the question tree', () => {
  it.each(LANGUAGES)('name every step, question and choice in %s', (language) => {
    const words = QUESTION_WORDS[language];
    expect(Object.keys(words.steps).sort()).toEqual(STEPS.map((step) => step.name).sort());
    for (const { name, kind, choices } of QUESTIONS) {
      expect(words.questions[name].label, name).toMatch(/\S/);
      if (!kind.startsWith('choice') || name === 'themes') continue;
      const named = (words as unknown as Record<string, Record<string, string>>)[name];
      expect(Object.keys(named ?? {}).sort(), name).toEqual([...choices].sort());
    }
  });

  it('show every theme that is offered in exactly one group', () => {
    const tops = THEME_GROUPS.flatMap((group) => group.tops);
    expect(new Set(tops).size).toBe(tops.length);
    for (const theme of THEMES) expect(tops, theme.code).toContain(theme.top);
  });
});

describe('the words of refusals', () => {
  it.each(LANGUAGES)('have one sentence for every code of the table in %s', (language) => {
    const codes = [...Object.keys(ERRORS), 'not-reached'].sort();
    expect(Object.keys(ERROR_WORDS[language]).sort()).toEqual(codes);
    for (const sentence of Object.values(ERROR_WORDS[language])) expect(sentence).toMatch(/\.$/);
  });
});

describe('the answer to where', () => {
  it('reads back what was written, with and without a municipality', () => {
    for (const meant of [
      { gmCode: 'GM0402', name: 'Hilversum' },
      { gmCode: null, name: 'langs de A1' },
    ])
      expect(readPlaceAnswer(writePlaceAnswer(meant))).toEqual(meant);
  });
});
