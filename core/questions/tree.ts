import { THEMES } from '../reference/themes.ts';

const THEME_CODES = THEMES.map((theme) => theme.code);

/** How a question is answered: words, one choice, several choices, or a place that the device looks up. */
export type Question = {
  readonly name: string;
  readonly kind: 'text' | 'line' | 'place' | 'choice' | 'choices';
  readonly choices: readonly string[];
};

const ask = <Name extends string>(
  name: Name,
  kind: Question['kind'],
  choices: readonly string[] = [],
): Question & { readonly name: Name } => ({ name, kind, choices });

/** Days on which it happens; order of the week. */
export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** Parts of the day: night 0-6, morning 6-12, afternoon 12-18, evening 18-24. */
export const PARTS = ['night', 'morning', 'afternoon', 'evening'] as const;
export const OFTEN = ['once', 'sometimes', 'weekly', 'daily', 'now'] as const;
/** How the tipster knows: a class only, never a person (DOMAIN 3.1). */
export const HOW = ['saw', 'heard', 'told', 'online', 'other'] as const;

/**
 * The question tree: the one definition for the sealed door, the plain door, phone intake and validation.
 * A step is one page where script runs; the plain door shows them all on one page.
 * Words for each question stand in words/, by name.
 */
export const STEPS = [
  { name: 'what', questions: [ask('themes', 'choices', THEME_CODES), ask('what', 'text')] },
  { name: 'where', questions: [ask('place', 'place'), ask('address', 'line')] },
  {
    name: 'when',
    questions: [
      ask('often', 'choice', OFTEN),
      ask('days', 'choices', DAYS),
      ask('parts', 'choices', PARTS),
      ask('when', 'text'),
    ],
  },
  { name: 'who', questions: [ask('who', 'text'), ask('vehicle', 'text')] },
  { name: 'how', questions: [ask('how', 'choice', HOW), ask('danger', 'choice', ['no', 'yes'])] },
  { name: 'more', questions: [ask('more', 'text')] },
] as const;

export type StepName = (typeof STEPS)[number]['name'];
export type AnswerName = (typeof STEPS)[number]['questions'][number]['name'];

export const QUESTIONS: readonly (Question & { readonly name: AnswerName })[] = STEPS.flatMap((step) => [
  ...step.questions,
]);
