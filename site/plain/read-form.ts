import type { Answers } from '@seinhuis/core/questions/answers';
import { type AnswerName, QUESTIONS, STEPS } from '@seinhuis/core/questions/tree';
import { resolvePlace } from '@seinhuis/core/reference/places';
import { placeStep } from '../answers/place.ts';
import { type Problem, problemsOf } from '../answers/problems.ts';

/** Where it is, as it stands in the form: what was typed, and the question back when it may mean several places. */
export type PlaceAsked = {
  readonly typed: string;
  readonly problem: 'which' | 'unknown' | null;
  readonly choices: readonly { readonly answer: string; readonly label: string }[];
};

export type ReadForm = {
  /** What was told, the place looked up. */
  readonly answers: Answers;
  readonly place: PlaceAsked;
  readonly problems: readonly Problem[];
};

const texts = (form: URLSearchParams, name: string): string =>
  (form.get(name) ?? '').replace(/\r\n?/g, '\n').trim();

const choicesFor = (typed: string, today: string): PlaceAsked['choices'] => {
  const step = placeStep(typed, resolvePlace(typed, today));
  if (step.kind === 'settled') return [];
  if (step.kind === 'which') return step.choices;
  return step.nearest.flatMap((name) => {
    const found = placeStep(name, resolvePlace(name, today));
    return found.kind === 'settled' ? [{ answer: found.answer, label: name }] : [];
  });
};

/** The place of the form. What is asked back once may stay as it was typed: it is never forced. */
const readPlace = (
  form: URLSearchParams,
  today: string,
): { readonly answer: string; readonly asked: PlaceAsked } => {
  const typed = texts(form, 'place');
  const settled = (answer: string) => ({ answer, asked: { typed, problem: null, choices: [] } });
  if (typed === '') return settled('');
  const step = placeStep(typed, resolvePlace(typed, today));
  if (step.kind === 'settled') return settled(step.answer);
  const choices = choicesFor(typed, today);
  const chosen = form.get('place-which');
  const again = form.get('place-asked') === typed;
  if (again && chosen !== null) {
    if (chosen === 'typed') return settled(typed);
    const choice = choices.find(({ answer }) => answer === chosen);
    if (choice !== undefined) return settled(choice.answer);
  }
  if (again && step.kind === 'unknown') return settled(typed);
  return { answer: typed, asked: { typed, problem: step.kind, choices } };
};

/** Reads the posted form of the question tree. Whatever is no question or no choice of the tree is not taken over. */
export const readForm = (form: URLSearchParams, today: string): ReadForm => {
  const answers: { [Name in AnswerName]?: string | readonly string[] } = {};
  for (const { name, kind, choices } of QUESTIONS) {
    if (name === 'place') continue;
    if (kind === 'choices') {
      const chosen = [...new Set(form.getAll(name))].filter((code) => choices.includes(code));
      if (chosen.length > 0) answers[name] = chosen;
      continue;
    }
    const answer = texts(form, name);
    if (answer !== '' && (kind !== 'choice' || choices.includes(answer))) answers[name] = answer;
  }
  const place = readPlace(form, today);
  if (place.answer !== '') answers.place = place.answer;
  return { answers, place: place.asked, problems: STEPS.flatMap((step) => problemsOf(step.name, answers)) };
};
