import type { Answers } from '@seinhuis/core/questions/answers';
import { readPlaceAnswer } from '@seinhuis/core/questions/place-answer';
import { type AnswerName, QUESTIONS } from '@seinhuis/core/questions/tree';
import type { Language, TipBody } from '@seinhuis/core/wire/tip';
import { choiceName, QUESTION_WORDS } from '@seinhuis/core/words/questions';
import { themeName } from '../ui/theme-name.ts';

/** One answer as it is shown: the tipster's own words, or the choices they made by their names. */
export type Told = {
  readonly name: AnswerName;
  readonly label: string;
  readonly text: string;
  readonly chosen: boolean;
};

const named = (name: AnswerName, code: string, language: Language): string =>
  name === 'themes'
    ? themeName(code, language)
    : name === 'place'
      ? readPlaceAnswer(code).name
      : choiceName(language, name, code);

/** What a tip tells, in the order of the questions; what was not answered is left out. */
export const toldOf = (answers: Answers, language: Language): readonly Told[] =>
  QUESTIONS.flatMap(({ name, kind }) => {
    const answer = answers[name];
    if (answer === undefined || answer.length === 0) return [];
    const text = (typeof answer === 'string' ? [answer] : answer)
      .map((code) => named(name, code, language))
      .join(', ');
    const { label } = QUESTION_WORDS[language].questions[name];
    return [{ name, label, text, chosen: kind.startsWith('choice') }];
  });

/** The same of whatever a tipster sent: an answer to a letter is one text. */
export const toldIn = (body: TipBody, language: Language): readonly Told[] =>
  body.kind === 'tip'
    ? toldOf(body.answers, language)
    : [
        {
          name: 'what',
          label: QUESTION_WORDS[language].questions.what.label,
          text: body.text,
          chosen: false,
        },
      ];
