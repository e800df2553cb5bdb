import type { Answers } from '@seinhuis/core/questions/answers';
import { type AnswerName, type Question, STEPS } from '@seinhuis/core/questions/tree';
import type { Language } from '@seinhuis/core/wire/tip';
import { QUESTION_WORDS } from '@seinhuis/core/words/questions';
import { html } from 'hono/html';
import { STYLE } from '../look/style.ts';
import { adviceBody } from '../pages/advice.ts';
import { type Html, LANGUAGE_NAMES, page } from '../pages/frame.ts';
import { withNumbers } from '../pages/phone-numbers.ts';
import { ADVICE_WORDS } from '../words/advice.ts';
import { ACCEPT, FILE_FIELD_WORDS } from '../words/files.ts';
import { MAILBOX_WORDS } from '../words/mailbox.ts';
import { PLAIN_WORDS } from '../words/plain.ts';
import { REFUSAL_WORDS, type ShutReason } from '../words/refusals.ts';
import { SEALED_WORDS } from '../words/sealed.ts';
import { errorSummary, type Mistake, questionField, textArea } from './fields.ts';
import type { PlaceAsked } from './read-form.ts';

/** The paths of the plain door, by language. */
export const PATHS = {
  nl: { form: '/', advice: '/advies', back: '/terug', answer: '/terug/antwoord', remove: '/terug/weg' },
  en: {
    form: '/en/',
    advice: '/en/advice',
    back: '/en/back',
    answer: '/en/back/answer',
    remove: '/en/back/remove',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** What a page of the plain door knows of its network. */
export type About = {
  readonly language: Language;
  readonly sealed: string | null;
  readonly phone: string | null;
};

/** A page of this door, with its way to the other language where nothing would be lost on it. */
export const frame = (
  language: Language,
  at: keyof (typeof PATHS)['nl'],
  title: string,
  body: Html,
): Html => {
  const other = language === 'nl' ? 'en' : 'nl';
  // The receipt has no address of its own: going to the other language would lose it.
  const there = at === 'answer' || at === 'remove' ? null : PATHS[other][at];
  return page({ language, title, home: PATHS[language].form, other: there, style: STYLE }, body);
};

/** Who locks the report here: said before the first question. */
const whoSeals = ({ language, sealed, phone }: About): Html => {
  const words = PLAIN_WORDS[language];
  const [who, what] = words.who;
  const safer =
    sealed === null
      ? ''
      : html` <a href="${sealed}${language === 'nl' ? '/' : '/en/'}">${words.sealedDoor}</a>.`;
  return html`<div class="warning"><p><strong>${who}</strong></p><p>${what}${safer} ${phone === null ? '' : withNumbers(words.callToo(phone), phone)}</p></div>`;
};

/** The way to the mailbox for who reported before: one press, from every page that holds nothing to lose. */
const comeBack = (language: Language): Html =>
  html`<a href="${PATHS[language].back}">${PLAIN_WORDS[language].comeBack}</a>`;

export type FormState = {
  readonly answers: Answers;
  readonly place: PlaceAsked;
  readonly mistakes: readonly Mistake[];
  /** Set when everything was right but nothing was stored: the reason. */
  readonly notStored: string | null;
  /** Whether files were chosen that have to be chosen again. */
  readonly again: boolean;
  /** The number by which the same form, sent in again, is not stored twice (once.ts). */
  readonly once: string;
};
export const EMPTY_FORM: FormState = {
  answers: {},
  place: { typed: '', problem: null, choices: [] },
  mistakes: [],
  notStored: null,
  again: false,
  once: '',
};

const notStored = ({ language, phone }: About, why: string | null): Html => {
  if (why === null) return html``;
  const words = MAILBOX_WORDS[language];
  return html`<div class="errors" role="alert"><h2>${words.notStored}</h2><p>${words.notStoredText}</p><p>${
    why === '' ? words.ourFault : why
  }</p>${phone === null || phone === '' ? '' : html`<p>${withNumbers(REFUSAL_WORDS[language].call(phone), phone)}</p>`}</div>`;
};

const filesField = (language: Language, { mistakes, again }: FormState): Html => {
  const words = FILE_FIELD_WORDS[language];
  const wrong = mistakes.filter(({ name }) => name === 'files');
  const about = `f-files-hint${wrong.length > 0 || again ? ' f-files-mistake' : ''}`;
  return html`<div class="field"><label for="f-files">${words.label}</label><p class="hint" id="f-files-hint">${words.hintPlain}</p>${
    wrong.length > 0 || again
      ? html`<p class="mistake" id="f-files-mistake">${wrong.map(({ text }) => html`${text} `)}${again ? words.again : ''}</p>`
      : ''
  }<input type="file" id="f-files" name="files" multiple accept="${ACCEPT}" aria-describedby="${about}"${wrong.length > 0 ? html` aria-invalid="true"` : ''}></div>`;
};

/** The whole question tree on one page, with everything that was typed. */
export const formPage = (about: About, state: FormState): Html => {
  const { language } = about;
  const words = PLAIN_WORDS[language];
  const mistakeOf = (name: string): string | undefined =>
    state.mistakes.find((mistake) => mistake.name === name)?.text;
  return frame(
    language,
    'form',
    words.title,
    html`<h1 tabindex="-1">${words.heading}</h1>
${notStored(about, state.notStored)}
${errorSummary(SEALED_WORDS[language].mistakes, state.mistakes)}
${whoSeals(about)}
<p><strong>${withNumbers(words.danger)}</strong></p>
<p>${words.allAtOnce} <a href="${PATHS[language].advice}">${ADVICE_WORDS[language].link}</a>.</p>
<p>${comeBack(language)}</p>
<form method="post" action="${PATHS[language].form}" enctype="multipart/form-data" novalidate><input type="hidden" name="once" value="${state.once}">
${STEPS.map(
  (step) =>
    html`<h2>${QUESTION_WORDS[language].steps[step.name]}</h2>${(
      step.questions as readonly (Question & { readonly name: AnswerName })[]
    ).map((question) =>
      questionField(language, question, state.answers, state.place, mistakeOf(question.name)),
    )}`,
)}
${filesField(language, state)}
<div class="warning"><p>${SEALED_WORDS[language].checkAdvice}</p></div>
<details><summary>${ADVICE_WORDS[language].heading}</summary>${adviceBody(language)}</details>
<div class="actions"><button type="submit" class="action">${SEALED_WORDS[language].send}</button></div>
</form>`,
  );
};

/** The same in the other language, on the page itself: a link to it would lose the words. */
const inOther = (language: Language): Html => {
  const words = MAILBOX_WORDS[language];
  return html`<details class="no-print" lang="${language}"><summary>${LANGUAGE_NAMES[language]}</summary><p>${words.stored}. ${words.wordsAdvice}</p><p>${PLAIN_WORDS[language].whatNext}</p></details>`;
};

/** The receipt. Without script nothing could say it sooner: who is in danger now has to call. */
export const sentPage = (
  language: Language,
  receipt: readonly string[],
  danger: boolean,
  said: readonly string[],
): Html => {
  const words = MAILBOX_WORDS[language];
  const plain = PLAIN_WORDS[language];
  return frame(
    language,
    'answer',
    words.titles.sent,
    html`<h1 tabindex="-1" class="no-print">${words.stored}</h1>
${danger ? html`<div class="warning no-print"><p><strong>${withNumbers(SEALED_WORDS[language].dangerNow)}</strong></p></div>` : ''}
<h2 class="no-print">${words.yourWords}</h2>
<ol class="words">${receipt.map((word) => html`<li lang="nl">${word}</li>`)}</ol>
<p class="no-print">${words.wordsAdvice}</p>
<p class="no-print">${plain.whatNext}</p>
<p class="no-print">${plain.wordsWritten} ${plain.copyNow}</p>${
      said.length === 0
        ? ''
        : html`
<div class="no-print"><h2>${FILE_FIELD_WORDS[language].sentAlong}</h2>${said.map((line) => html`<p>${line}</p>`)}</div>`
    }
${inOther(language === 'nl' ? 'en' : 'nl')}`,
  );
};

/** Coming back: a field for the eight words. */
export const backPage = (language: Language, typed: string, mistake: string | null): Html => {
  const words = MAILBOX_WORDS[language];
  const mistakes = mistake === null ? [] : [{ name: 'words', text: mistake }];
  return frame(
    language,
    'back',
    words.titles.return,
    html`<h1 tabindex="-1">${words.comeBack}</h1>
${errorSummary(SEALED_WORDS[language].mistakes, mistakes)}
<form method="post" action="${PATHS[language].back}" novalidate>
${textArea('words', words.wordsLabel, words.wordsHint, typed, mistake ?? undefined)}
<div class="actions"><button type="submit" class="action">${words.look}</button></div>
</form>
<p><a href="${PATHS[language].form}">${PLAIN_WORDS[language].newReport}</a></p>`,
  );
};

/** The door stays shut and says why. */
export const shutPage = (language: Language, reason: ShutReason, phone: string | null): Html => {
  const words = REFUSAL_WORDS[language];
  return frame(
    language,
    'form',
    words.heading,
    html`<h1 tabindex="-1">${words.heading}</h1>
<div class="warning"><p>${words.reasons[reason]}</p><p>${words.nothingSent}</p></div>
<p>${phone === null ? words.callSomehow : withNumbers(words.call(phone), phone)}</p>`,
  );
};

/** What could give somebody away, with how to write it instead: to be read before the questions. */
export const advicePage = (language: Language): Html => {
  const words = ADVICE_WORDS[language];
  return frame(
    language,
    'advice',
    words.title,
    html`<h1 tabindex="-1">${words.heading}</h1>
${adviceBody(language)}
<p class="actions"><a class="action" href="${PATHS[language].form}">${PLAIN_WORDS[language].newReport}</a></p>
<p>${comeBack(language)}</p>`,
  );
};

const onePage = (language: Language, title: string, sentence: string): Html =>
  frame(
    language,
    'form',
    title,
    html`<h1 tabindex="-1">${sentence}</h1><p><a href="${PATHS[language].form}">${PLAIN_WORDS[language].newReport}</a></p><p>${comeBack(language)}</p>`,
  );

/** One sentence about what went wrong, and a way on. Nobody is sent back in the browser: no form keeps what was typed there. */
export const sentencePage = (
  language: Language,
  what: 'notHere' | 'fault' | 'tooLarge' | 'wrongForm',
): Html => {
  const words = PLAIN_WORDS[language];
  return onePage(language, what === 'notHere' ? words.notHereTitle : words.faultTitle, words[what]);
};

/** One sentence about what was done in the mailbox, when that can no longer be shown. */
export const saidPage = (language: Language, said: string): Html =>
  onePage(language, MAILBOX_WORDS[language].titles.mailbox, said);
