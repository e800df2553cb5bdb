import type { Language } from '@seinhuis/core/wire/tip';
import { html } from 'hono/html';
import { FRONT_WORDS } from '../words/front.ts';
import type { Html } from './frame.ts';
import { withNumbers } from './phone-numbers.ts';

/** Where the other door is, on this origin: the switchboard answers with a way to it. */
const PLAIN_DOOR: Readonly<Record<Language, string>> = {
  nl: '/zonder-script/',
  en: '/zonder-script/en/',
};

/**
 * The front page. Without script it is whole; the two buttons show once the script is there, and the script then
 * takes `main` over. `[data-phone]` gets the network's number when network.json has been verified.
 */
export const frontBody = (language: Language): Html => {
  const words = FRONT_WORDS[language];
  return html`<h1 tabindex="-1">${words.heading}</h1>
<p class="lead">${words.lead}</p>
<div class="warning"><p><strong>${words.danger}</strong> ${withNumbers(words.dangerText)}</p><p>${withNumbers(words.noHurry)}</p></div>
<p class="actions" data-script hidden><button type="button" class="action" id="start">${words.start}</button> <button type="button" class="quiet" id="return">${words.comeBack}</button></p>
<p id="wait" role="status"></p>
<noscript><p>${words.noScript}</p><p class="actions"><a class="action" href="${PLAIN_DOOR[language]}">${words.plainLink}</a></p></noscript>
<h2>${words.how}</h2>
<ol class="steps">${words.howSteps.map(([what, why]) => html`<li><strong>${what}</strong> ${why}</li>`)}</ol>
<h2>${words.safe}</h2>
<ul>${words.safeAdvice.map((advice) => html`<li>${advice}</li>`)}</ul>
<h2>${words.call}</h2>
<p>${words.callText} <span data-phone>${words.callNumber}</span></p>
<h2>${words.elsewhere}</h2>
<ul>${words.elsewhereText.map((line) => html`<li>${withNumbers(line)}</li>`)}</ul>
<p data-script hidden>${words.plainOffer} <a href="${PLAIN_DOOR[language]}">${words.plainLink}</a></p>`;
};
