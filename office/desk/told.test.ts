import type { TipBody } from '@seinhuis/core/wire/tip';
import { describe, expect, it } from 'vitest';
import { tipTexts } from '../keys/tip-texts.ts';
import { toldOf } from './told.ts';

describe('what a tip tells', () => {
  const answers = { place: 'GM0373 Bergen (NH.)', what: 'Achter de kerk.' };

  it('shows a place by its name, not by the code that the door wrote beside it', () => {
    expect(toldOf(answers, 'nl').map(({ text }) => text)).toEqual(['Achter de kerk.', 'Bergen (NH.)']);
  });

  it('is read by the guard as it is shown, so that marks stand where their words are', () => {
    const shown = new Map(toldOf(answers, 'nl').map(({ name, text }) => [name, text]));
    const body: TipBody = {
      format: 1,
      kind: 'tip',
      inner: '1'.repeat(32),
      language: 'nl',
      answers,
      mailbox: null,
      files: [],
    };
    expect(tipTexts(body).map(({ name, text }) => [name, text])).toEqual([...shown]);
  });
});
