import { THEMES } from '@seinhuis/core/reference/themes';
import { findQuotes } from '@seinhuis/guard/outgoing/quotes';
import { findVoice } from '@seinhuis/guard/outgoing/voice';
import { describe, expect, it } from 'vitest';
import { sentencesFor } from './house-sentences.ts';

const ALL = [...new Set(THEMES.flatMap(({ code }) => sentencesFor(code)))];
const look = (text: string) => ({ text, findings: [], entities: [] });

describe('standard sentences', () => {
  it('are there for every theme of the list, at least three of its own', () => {
    const shared = sentencesFor('no theme');
    for (const { code } of THEMES)
      expect(sentencesFor(code).filter((s) => !shared.includes(s)).length, code).toBeGreaterThanOrEqual(3);
  });

  it.each(ALL)('is short, whole, and told by nobody: %s', (sentence) => {
    expect(sentence).toMatch(/^[[\p{Lu}].*\.$/u);
    expect(sentence.split(' ').length).toBeLessThanOrEqual(16);
    expect(sentence).toMatch(/\bzou|aanwijzingen/);
    expect(findVoice(look(sentence))).toEqual([]);
    expect(findQuotes(look(sentence))).toEqual([]);
    expect(sentence.split('[').length).toBe(sentence.split(']').length);
  });
});
