import type { Language } from '@seinhuis/core/wire/tip';
import { html } from 'hono/html';
import { ADVICE_WORDS } from '../words/advice.ts';
import { FRONT_WORDS } from '../words/front.ts';
import type { Html } from './frame.ts';
import { withNumbers } from './phone-numbers.ts';

/** Where the other door is, on this origin: the switchboard answers with a way to it. */
const PLAIN_DOOR: Readonly<Record<Language, string>> = {
  nl: '/zonder-script/',
  en: '/zonder-script/en/',
};

/** The page of advice there, and the one for who reported before. */
const ADVICE_PAGE: Readonly<Record<Language, string>> = { nl: 'advies', en: 'advice' };
const BACK_PAGE: Readonly<Record<Language, string>> = { nl: 'terug', en: 'back' };

type Step = readonly [what: string, why: string];
const stepText = ([what, why]: Step): Html => html`<strong>${what}</strong> ${why}`;

/** A step of how it works; one that goes another way without script says so there. */
const howItGoes = (step: Step, plain: Step | undefined): Html =>
  plain === undefined
    ? stepText(step)
    : html`<span data-script hidden>${stepText(step)}</span><noscript>${stepText(plain)}</noscript>`;

/**
 * The front page. Without script it is whole; the two buttons show once the script is there, and the script then
 * takes `main` over. `[data-phone]` gets the network's number, after the word that it holds, when network.json has been
 * verified.
 */
export const frontBody = (language: Language): Html => {
  const words = FRONT_WORDS[language];
  return html`<h1 tabindex="-1">${words.heading}</h1>
<p class="lead">${words.lead}</p>
<div class="warning"><p><strong>${words.danger}</strong> ${withNumbers(words.dangerText)}</p><p>${withNumbers(words.noHurry)}</p></div>
<p class="actions" data-script hidden><button type="button" class="action" id="start">${words.start}</button> <button type="button" class="quiet" id="return">${words.comeBack}</button></p>
<p id="wait" role="status"></p>
<noscript><p>${words.noScript}</p><p class="actions"><a class="action" href="${PLAIN_DOOR[language]}">${words.plainLink}</a> <a class="quiet" href="${PLAIN_DOOR[language]}${BACK_PAGE[language]}">${words.comeBack}</a></p></noscript>
<h2>${words.how}</h2>
<ol class="steps">${words.howSteps.map((step, at) => html`<li>${howItGoes(step, words.howPlain[at])}</li>`)}</ol>
<h2>${words.safe}</h2>
<ul>${words.safeAdvice.map((advice) => html`<li>${advice}</li>`)}</ul>
<p><a href="${PLAIN_DOOR[language]}${ADVICE_PAGE[language]}">${ADVICE_WORDS[language].link}</a></p>
<h2>${words.call}</h2>
<p><span data-phone="${words.callAt}"><a href="${PLAIN_DOOR[language]}">${words.callNumber}</a></span> ${words.callText}</p>
<h2>${words.elsewhere}</h2>
<ul>${words.elsewhereText.map((line) => html`<li>${withNumbers(line)}</li>`)}</ul>
<p data-script hidden>${words.plainOffer} <a href="${PLAIN_DOOR[language]}">${words.plainLink}</a></p>`;
};
