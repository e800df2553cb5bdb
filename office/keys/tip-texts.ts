import { readPlaceAnswer } from '@seinhuis/core/questions/place-answer';
import { QUESTIONS } from '@seinhuis/core/questions/tree';
import type { TipBody } from '@seinhuis/core/wire/tip';
import type { TipText } from '../guard/contract.ts';

const IN_WORDS = new Set(['text', 'line', 'place']);

/** Everything in a tip that the tipster wrote in words, in the order of the questions, as it is shown. */
export const tipTexts = (body: TipBody): readonly TipText[] =>
  body.kind === 'answer'
    ? [{ name: 'text', text: body.text }]
    : QUESTIONS.flatMap(({ name, kind }) => {
        const answer = body.answers[name];
        return IN_WORDS.has(kind) && typeof answer === 'string' && answer !== ''
          ? [{ name, text: kind === 'place' ? readPlaceAnswer(answer).name : answer }]
          : [];
      });
