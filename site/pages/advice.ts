import type { Language } from '@seinhuis/core/wire/tip';
import { html } from 'hono/html';
import { ADVICE_WORDS } from '../words/advice.ts';
import type { Html } from './frame.ts';

/** What could give somebody away, with examples. Needs no script. */
export const adviceBody = (language: Language): Html => {
  const words = ADVICE_WORDS[language];
  return html`<p>${words.lead}</p>
<ul>${words.advice.map(
    ({ what, not, rather }) =>
      html`<li><strong>${what}</strong><br>${words.not} ‘${not}’<br>${
        rather === null ? words.leaveOut : html`${words.rather} ‘${rather}’`
      }</li>`,
  )}</ul>
<p><strong>${words.good}</strong><br>${words.goodText}</p>
<p>${words.doubt}</p>`;
};
