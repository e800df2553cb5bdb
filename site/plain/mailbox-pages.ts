import type { FoundLetter } from '@seinhuis/core/tipster';
import type { Language } from '@seinhuis/core/wire/tip';
import { html } from 'hono/html';
import type { Html } from '../pages/frame.ts';
import { MAILBOX_WORDS } from '../words/mailbox.ts';
import { PLAIN_WORDS } from '../words/plain.ts';
import { textArea } from './fields.ts';
import { frame, PATHS } from './pages.ts';

// The mailbox as the plain door draws it: its letters, and an answer that has to be sent once more.

const longDay = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** What was posted with an answer and came back because it was not stored. */
export type Unsent = { readonly id: string; readonly text: string; readonly why: string };

const letterPart = (language: Language, receipt: string, found: FoundLetter, unsent: Unsent | null): Html => {
  const words = MAILBOX_WORDS[language];
  const held = html`<input type="hidden" name="words" value="${receipt}"><input type="hidden" name="letter" value="${found.id}">`;
  const remove = html`<form method="post" action="${PATHS[language].remove}">${held}<p><button type="submit" class="link">${found.ok ? words.remove : words.removeDamaged}</button></p></form>`;
  if (!found.ok) return html`<div class="letter"><p>${words.damaged}</p>${remove}</div>`;
  const { letter, day } = found;
  const mine = unsent?.id === found.id ? unsent : null;
  const answer = html`<form method="post" action="${PATHS[language].answer}" novalidate>${held}${textArea(
    `answer-${letter.number}`,
    words.answerLabel,
    words.answerHint,
    mine?.text ?? '',
    mine?.why,
  )}<div class="actions"><button type="submit" class="action">${words.answerSend}</button></div></form>`;
  return html`<article class="letter"><h2>${words.statuses[letter.status]}</h2><p class="hint">${words.letterOn(longDay(language, day))}</p>${
    letter.text === '' ? '' : html`<p class="said">${letter.text}</p>`
  }${letter.status === 'question' ? answer : remove}</article>`;
};

/** The mailbox: what the desk wrote, never what the tipster wrote. */
export const boxPage = (
  language: Language,
  receipt: readonly string[],
  letters: readonly FoundLetter[],
  said: string | null,
  unsent: Unsent | null,
): Html => {
  const words = MAILBOX_WORDS[language];
  return frame(
    language,
    'back',
    words.titles.mailbox,
    html`<h1 tabindex="-1">${words.box}</h1>
${said === null ? '' : html`<p role="status">${said}</p>`}
${letters.length === 0 ? html`<p>${words.none}</p>` : letters.map((found) => letterPart(language, receipt.join(' '), found, unsent))}
<p>${PLAIN_WORDS[language].clear}</p>`,
  );
};

/** An answer as it was posted: with the words of its mailbox, the letter that it answers and the name of its field. */
export type KeptAnswer = {
  readonly words: string;
  readonly letter: string;
  readonly name: string;
  readonly text: string;
};

/** An answer that could not be taken in now: said, and given back to its writer, who sends it again from here. */
export const keptPage = (
  language: Language,
  why: string,
  { words: typed, letter, name, text }: KeptAnswer,
): Html => {
  const words = MAILBOX_WORDS[language];
  return frame(
    language,
    'answer',
    words.titles.mailbox,
    html`<h1 tabindex="-1">${words.notStored}</h1>
<div class="errors" role="alert"><p>${why}</p><p>${PLAIN_WORDS[language].answerKept}</p></div>
<form method="post" action="${PATHS[language].answer}" novalidate><input type="hidden" name="words" value="${typed}"><input type="hidden" name="letter" value="${letter}">
${textArea(name, words.answerLabel, words.answerHint, text, undefined)}
<div class="actions"><button type="submit" class="action">${words.answerSend}</button></div>
</form>`,
  );
};
