import type { Answers } from '@seinhuis/core/questions/answers';
import { type AnswerName, QUESTIONS, type Question } from '@seinhuis/core/questions/tree';
import { THEMES } from '@seinhuis/core/reference/themes';
import type { Language } from '@seinhuis/core/wire/tip';
import { choiceName, QUESTION_WORDS, THEME_GROUPS } from '@seinhuis/core/words/questions';
import { el } from './dom.ts';
import { fieldId } from './marks.ts';

const choice = (
  type: 'radio' | 'checkbox',
  name: string,
  value: string,
  text: string,
  small: string | null,
  checked: boolean,
  id?: string,
): HTMLElement =>
  el(
    'label',
    { class: 'choice' },
    el('input', { type, name, value, checked, id }),
    el('span', {}, text),
    small !== null && el('small', {}, small),
  );

const themeGroups = (language: Language, chosen: readonly string[]): readonly HTMLElement[] =>
  THEME_GROUPS.map((group) => {
    const themes = THEMES.filter((theme) => theme.offered && group.tops.includes(theme.top));
    return el(
      'details',
      { class: 'group', open: themes.some(({ code }) => chosen.includes(code)) },
      el('summary', {}, group[language]),
      el(
        'div',
        { class: 'choices' },
        ...themes.map((theme) =>
          choice(
            'checkbox',
            'themes',
            theme.code,
            theme[language],
            language === 'nl' ? theme.hintNl : theme.hintEn,
            chosen.includes(theme.code),
          ),
        ),
      ),
    );
  });

const describedBy = (name: string, hint: boolean): Record<string, string> =>
  hint ? { 'aria-describedby': `${fieldId(name)}-hint` } : {};

/** A question of the tree as a field, with the answer it has. The place has its own field. */
export const questionField = (
  language: Language,
  question: Question & { readonly name: AnswerName },
  answers: Answers,
): HTMLElement => {
  const { name, kind, choices } = question;
  const words = QUESTION_WORDS[language];
  const { label, hint } = words.questions[name];
  const answer = answers[name];
  const about = hint !== undefined && el('p', { class: 'hint', id: `${fieldId(name)}-hint` }, hint);
  if (kind === 'choice' || kind === 'choices') {
    const chosen: readonly string[] = answer === undefined ? [] : [answer].flat();
    const options =
      name === 'themes'
        ? themeGroups(language, chosen)
        : [
            el(
              'div',
              { class: 'choices short' },
              ...choices.map((code) =>
                choice(
                  kind === 'choice' ? 'radio' : 'checkbox',
                  name,
                  code,
                  choiceName(language, name, code),
                  null,
                  chosen.includes(code),
                ),
              ),
            ),
          ];
    return el(
      'fieldset',
      { class: 'field', id: fieldId(name), tabindex: '-1', ...describedBy(name, hint !== undefined) },
      // The heading of the step asks the same.
      el('legend', { class: name === 'how' ? 'heard' : '' }, label),
      about,
      ...options,
    );
  }
  const shared = { id: fieldId(name), name, autocomplete: 'off', ...describedBy(name, hint !== undefined) };
  const field =
    kind === 'text' ? el('textarea', { ...shared, rows: '5' }) : el('input', { ...shared, type: 'text' });
  field.value = typeof answer === 'string' ? answer : '';
  return el('div', { class: 'field' }, el('label', { for: fieldId(name) }, label), about, field);
};

/** The answer that stands in a question's field now; undefined when it was passed over. */
export const readField = (root: ParentNode, name: AnswerName): string | readonly string[] | undefined => {
  const kind = QUESTIONS.find((question) => question.name === name)?.kind;
  if (kind === 'choice' || kind === 'choices') {
    const chosen = [...root.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked`)].map(
      (input) => input.value,
    );
    return kind === 'choices' ? (chosen.length === 0 ? undefined : chosen) : chosen[0];
  }
  const typed = root.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${fieldId(name)}`)?.value ?? '';
  return typed.trim() === '' ? undefined : typed;
};
