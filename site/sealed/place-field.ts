import { readPlaceAnswer } from '@seinhuis/core/questions/place-answer';
import type { Language } from '@seinhuis/core/wire/tip';
import { QUESTION_WORDS } from '@seinhuis/core/words/questions';
import { placeStep } from '../answers/place.ts';
import { SEALED_WORDS } from '../words/sealed.ts';
import { el } from './dom.ts';
import type { OpenDoor } from './door.ts';
import { fieldId } from './marks.ts';

export type PlaceField = {
  readonly node: HTMLElement;
  readonly value: () => string | undefined;
  /** Looks the place up on the device. Null when it stands; else what to say about it: asked once, never forced. */
  readonly settle: (open: OpenDoor, today: string) => string | null;
};

/** Where it is: words that the device looks up. What exists twice is asked back; what is unknown stays as typed. */
export const placeField = (language: Language, answer: string): PlaceField => {
  const words = SEALED_WORDS[language];
  const { label, hint } = QUESTION_WORDS[language].questions.place;
  const id = fieldId('place');
  const input = el('input', {
    type: 'text',
    id,
    name: 'place',
    autocomplete: 'off',
    'aria-describedby': `${id}-hint`,
  });
  input.value = readPlaceAnswer(answer).name;
  const which = el('div', {});
  let settled: { readonly typed: string; readonly answer: string } = { typed: input.value, answer };
  let asked: string | null = null;

  const typed = (): string => input.value.trim();
  const option = (value: string, text: string): HTMLElement =>
    el(
      'label',
      { class: 'choice' },
      el('input', {
        type: 'radio',
        name: 'place-which',
        value,
        onchange: () => {
          settled = { typed: typed(), answer: value };
        },
      }),
      el('span', {}, text),
    );
  const ask = (legend: string, options: readonly HTMLElement[]): void =>
    which.replaceChildren(
      el(
        'fieldset',
        { class: 'field' },
        el('legend', {}, legend),
        el('div', { class: 'choices' }, ...options),
      ),
    );
  input.addEventListener('input', () => which.replaceChildren());

  return {
    node: el(
      'div',
      { class: 'field' },
      el('label', { for: id }, label),
      el('p', { class: 'hint', id: `${id}-hint` }, hint ?? ''),
      input,
      which,
    ),
    value: () => (typed() === '' ? undefined : typed() === settled.typed ? settled.answer : typed()),
    settle: ({ sealing }, today) => {
      if (typed() === '' || (typed() === settled.typed && settled.answer !== '')) return null;
      const step = placeStep(typed(), sealing.findPlace(typed(), today));
      if (step.kind === 'settled') {
        settled = { typed: typed(), answer: step.answer };
        return null;
      }
      if (step.kind === 'unknown') {
        if (asked === typed()) return null;
        asked = typed();
        if (step.nearest.length > 0)
          ask(words.placeWhich, [
            ...step.nearest.map((name) => {
              const found = placeStep(name, sealing.findPlace(name, today));
              return option(found.kind === 'settled' ? found.answer : name, name);
            }),
            option(typed(), words.placeAsTyped),
          ]);
        return words.placeUnknown;
      }
      ask(words.placeWhich, [
        ...step.choices.map((choice) => option(choice.answer, choice.label)),
        option(typed(), words.placeAsTyped),
      ]);
      return words.placeTwice;
    },
  };
};
