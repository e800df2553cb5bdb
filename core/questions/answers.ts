import { type AnswerName, QUESTIONS } from './tree.ts';

/** The answers to the question tree, as they are sealed. A question that was passed over is absent. */
export type Answers = { readonly [Name in AnswerName]?: string | readonly string[] };

/** The longest answer in words, in UTF-16 units; the field counts down near it. */
export const TEXT_LIMIT = 20_000;

/** Whether a value has the form of answers: names of the tree, choices that exist, texts within their limit. */
export const isAnswers = (value: unknown): value is Answers => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  return Object.entries(value).every(([name, answer]) => {
    const question = QUESTIONS.find((q) => q.name === name);
    if (question === undefined) return false;
    if (question.kind === 'choices')
      return (
        Array.isArray(answer) &&
        new Set(answer).size === answer.length &&
        answer.every((choice) => question.choices.includes(choice))
      );
    if (typeof answer !== 'string' || answer.length > TEXT_LIMIT) return false;
    return question.kind !== 'choice' || question.choices.includes(answer);
  });
};

/** Whether anything at all was told: at least a theme or some words. */
export const hasContent = (answers: Answers): boolean =>
  Object.entries(answers).some(([name, answer]) => name !== 'danger' && name !== 'how' && answer.length > 0);
