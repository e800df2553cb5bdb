import { DISPOSITIONS } from '@seinhuis/core/rules/dispositions';
import type { Language } from '@seinhuis/core/wire/tip';
import { OUTCOME_NAMES } from '@seinhuis/core/words/outcomes';
import { html } from 'hono/html';
import { OUTCOME_WORDS } from '../words/outcome.ts';
import type { Html } from './frame.ts';

/** The outcome of a delivery, told with its number and six words: the same coded form for every theme. */
export const outcomeBody = (language: Language): Html => {
  const words = OUTCOME_WORDS[language];
  return html`<h1 tabindex="-1">${words.heading}</h1>
<p class="lead">${words.lead}</p>
<noscript><div class="warning"><p>${words.noScript}</p></div></noscript>
<form novalidate data-script hidden>
<div class="field"><label for="f-number">${words.number}</label><p class="hint" id="f-number-hint">${words.numberHint}</p><input type="text" id="f-number" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="f-number-hint"></div>
<div class="field"><label for="f-words">${words.words}</label><p class="hint" id="f-words-hint">${words.wordsHint}</p><input type="text" id="f-words" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="f-words-hint"></div>
<fieldset class="field" id="f-outcome" tabindex="-1"><legend>${words.what}</legend><div class="choices">${DISPOSITIONS.map(
    (code) =>
      html`<label class="choice"><input type="radio" name="outcome" value="${code}"><span>${OUTCOME_NAMES[language][code]}</span></label>`,
  )}</div></fieldset>
<div class="actions"><button type="submit" class="action">${words.send}</button></div>
<p role="status"></p>
</form>`;
};
