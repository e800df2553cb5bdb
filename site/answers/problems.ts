import { type Answers, hasContent, TEXT_LIMIT } from '@seinhuis/core/questions/answers';
import { type AnswerName, STEPS, type StepName } from '@seinhuis/core/questions/tree';

/** What is wrong with an answer; the words stand in words/. */
export type Problem = { readonly name: AnswerName; readonly problem: 'nothing' | 'too-long' };

/** What keeps a step from being left: nothing told at all, or a text longer than the limit. */
export const problemsOf = (step: StepName, answers: Answers): readonly Problem[] => {
  const problems: Problem[] = [];
  for (const { name, kind } of STEPS.find((one) => one.name === step)?.questions ?? []) {
    const answer = answers[name];
    if (kind !== 'choices' && typeof answer === 'string' && answer.length > TEXT_LIMIT)
      problems.push({ name, problem: 'too-long' });
  }
  if (step === 'what' && !hasContent({ themes: answers.themes ?? [], what: answers.what ?? '' }))
    problems.push({ name: 'what', problem: 'nothing' });
  return problems;
};
