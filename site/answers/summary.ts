import type { Answers } from '@seinhuis/core/questions/answers';
import { readPlaceAnswer } from '@seinhuis/core/questions/place-answer';
import { type AnswerName, STEPS } from '@seinhuis/core/questions/tree';
import { theme } from '@seinhuis/core/reference/themes';
import type { Language } from '@seinhuis/core/wire/tip';
import { QUESTION_WORDS } from '@seinhuis/core/words/questions';

/** An answer as people read it; '' when the question was passed over. */
export const answerInWords = (language: Language, name: AnswerName, answers: Answers): string => {
  const answer = answers[name];
  if (answer === undefined) return '';
  const words = QUESTION_WORDS[language];
  const named = (words as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>)[name];
  if (name === 'themes')
    return [answer]
      .flat()
      .map((code) => theme(code)?.[language] ?? '')
      .join(', ');
  if (name === 'place' && typeof answer === 'string') return readPlaceAnswer(answer).name;
  if (Array.isArray(answer)) return answer.map((code) => named?.[code] ?? '').join(', ');
  return named?.[String(answer)] ?? String(answer);
};

/** Everything told, as one text that somebody can keep when it could not be stored. */
export const textOf = (language: Language, answers: Answers): string =>
  STEPS.flatMap((step): readonly { readonly name: AnswerName }[] => step.questions)
    .map(({ name }) => [
      QUESTION_WORDS[language].questions[name].label,
      answerInWords(language, name, answers),
    ])
    .filter(([, answer]) => answer !== '')
    .map((pair) => pair.join('\n'))
    .join('\n\n');
