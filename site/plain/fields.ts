import type { Answers } from '@seinhuis/core/questions/answers';
import type { AnswerName, Question } from '@seinhuis/core/questions/tree';
import { THEMES } from '@seinhuis/core/reference/themes';
import type { Language } from '@seinhuis/core/wire/tip';
import { choiceName, QUESTION_WORDS, THEME_GROUPS } from '@seinhuis/core/words/questions';
import { html } from 'hono/html';
import type { Html } from '../pages/frame.ts';
import { PLAIN_WORDS } from '../words/plain.ts';
import { SEALED_WORDS } from '../words/sealed.ts';
import type { PlaceAsked } from './read-form.ts';

// The questions as HTML that needs no script, with what was typed in them.

export type Mistake = { readonly name: string; readonly text: string };

/** What is wrong, with a link to each field that is meant. */
export const errorSummary = (title: string, mistakes: readonly Mistake[]): Html =>
  mistakes.length === 0
    ? html``
    : html`<div class="errors" role="alert" id="errors" tabindex="-1"><h2>${title}</h2><ul>${mistakes.map(
        ({ name, text }) => html`<li><a href="#f-${name}">${text}</a></li>`,
      )}</ul></div>`;

const notes = (name: string, hint: string | undefined, mistake: string | undefined): Html =>
  html`${hint === undefined ? '' : html`<p class="hint" id="f-${name}-hint">${hint}</p>`}${
    mistake === undefined ? '' : html`<p class="mistake" id="f-${name}-mistake">${mistake}</p>`
  }`;

const about = (name: string, hint: string | undefined, mistake: string | undefined): Html => {
  const ids = [hint === undefined ? '' : `f-${name}-hint`, mistake === undefined ? '' : `f-${name}-mistake`]
    .filter((id) => id !== '')
    .join(' ');
  const described = ids === '' ? html`` : html` aria-describedby="${ids}"`;
  return html`${described}${mistake === undefined ? '' : html` aria-invalid="true"`}`;
};

const choice = (
  type: 'radio' | 'checkbox',
  name: string,
  value: string,
  text: string,
  checked: boolean,
  small?: string,
): Html =>
  html`<label class="choice"><input type="${type}" name="${name}" value="${value}"${checked ? html` checked` : ''}><span>${text}</span>${
    small === undefined ? '' : html`<small>${small}</small>`
  }</label>`;

/** A field for several lines. The line break after the tag keeps the first line of what was typed. */
export const textArea = (
  name: string,
  label: string,
  hint: string | undefined,
  value: string,
  mistake: string | undefined,
): Html => html`<div class="field"><label for="f-${name}">${label}</label>${notes(name, hint, mistake)}<textarea id="f-${name}" name="${name}" rows="5" autocomplete="off"${about(name, hint, mistake)}>
${value}</textarea></div>`;

const line = (
  name: string,
  label: string,
  hint: string | undefined,
  value: string,
  mistake: string | undefined,
  after: Html,
): Html =>
  html`<div class="field"><label for="f-${name}">${label}</label>${notes(name, hint, mistake)}<input type="text" id="f-${name}" name="${name}" autocomplete="off" value="${value}"${about(name, hint, mistake)}>${after}</div>`;

const themeGroups = (language: Language, chosen: readonly string[]): readonly Html[] =>
  THEME_GROUPS.map((group) => {
    const themes = THEMES.filter((theme) => theme.offered && group.tops.includes(theme.top));
    const open = themes.some(({ code }) => chosen.includes(code));
    return html`<details class="group"${open ? html` open` : ''}><summary>${group[language]}</summary><div class="choices">${themes.map(
      (theme) =>
        choice(
          'checkbox',
          'themes',
          theme.code,
          theme[language],
          chosen.includes(theme.code),
          language === 'nl' ? theme.hintNl : theme.hintEn,
        ),
    )}</div></details>`;
  });

const which = (language: Language, { typed, problem, choices }: PlaceAsked): Html =>
  problem === null
    ? html``
    : html`<input type="hidden" name="place-asked" value="${typed}">${
        choices.length === 0
          ? ''
          : html`<fieldset class="field"><legend>${PLAIN_WORDS[language].placeWhich}</legend><div class="choices">${choices.map(
              ({ answer, label }) => choice('radio', 'place-which', answer, label, false),
            )}${choice('radio', 'place-which', 'typed', SEALED_WORDS[language].placeAsTyped, false)}</div></fieldset>`
      }`;

/** A question of the tree as a field, with the answer it has and what is wrong with it. */
export const questionField = (
  language: Language,
  { name, kind, choices }: Question & { readonly name: AnswerName },
  answers: Answers,
  place: PlaceAsked,
  mistake: string | undefined,
): Html => {
  const words = QUESTION_WORDS[language];
  const { label, hint } = words.questions[name];
  const answer = answers[name];
  if (name === 'place') return line(name, label, hint, place.typed, mistake, which(language, place));
  if (kind === 'choice' || kind === 'choices') {
    const chosen: readonly string[] = answer === undefined ? [] : [answer].flat();
    const type = kind === 'choice' ? 'radio' : 'checkbox';
    const options =
      name === 'themes'
        ? themeGroups(language, chosen)
        : html`<div class="choices short">${choices.map((code) =>
            choice(type, name, code, choiceName(language, name, code), chosen.includes(code)),
          )}</div>`;
    return html`<fieldset class="field" id="f-${name}"${about(name, hint, undefined)}><legend${name === 'how' ? html` class="heard"` : ''}>${label}</legend>${notes(name, hint, mistake)}${options}</fieldset>`;
  }
  const value = typeof answer === 'string' ? answer : '';
  return kind === 'text'
    ? textArea(name, label, hint, value, mistake)
    : line(name, label, hint, value, mistake, html``);
};
