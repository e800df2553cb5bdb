import type { Language } from '@seinhuis/core/wire/tip';
import { html, raw } from 'hono/html';
import { FRAME_WORDS, LEAVE_TO } from '../words/frame.ts';

/** A piece of HTML in which everything from outside is escaped. */
export type Html = ReturnType<typeof html>;

// Some browsers check spelling and suggest words by sending what is typed to their makers: both are off (C15).

/** What stands around every public page, with or without script: skip link, sign, language, a quick way out. */
export type Frame = {
  readonly language: Language;
  /** Neutral: it stands in the history of the browser and in the list of open windows. */
  readonly title: string;
  readonly home: string;
  /** The same page in the other language; null where going there would lose what stands here. */
  readonly other: string | null;
  readonly style: string;
  /** What only the static pages put in the head. */
  readonly head?: Html;
};

/** The sign: a railway semaphore, drawn in the page so that nothing is fetched. */
const SIGN = html`<svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" focusable="false"><path d="M9 3v18M6 21h6" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/><path class="arm" d="M9 8 20 3.6v4.2L9 12z"/><circle cx="9" cy="4" r="1.8"/></svg>`;

const OTHER: Readonly<Record<Language, Language>> = { nl: 'en', en: 'nl' };

/** Each language by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  nl: FRAME_WORDS.en.other,
  en: FRAME_WORDS.nl.other,
};

const languageLink = ({ language, other }: Frame): Html =>
  other === null
    ? html``
    : html`<a id="language" href="${other}" lang="${OTHER[language]}" hreflang="${OTHER[language]}" data-frame="other">${FRAME_WORDS[language].other}</a>`;

export const page = (frame: Frame, body: Html): Html => {
  const words = FRAME_WORDS[frame.language];
  return html`<!doctype html>
<html lang="${frame.language}" spellcheck="false" writingsuggestions="false">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${frame.title}</title>
<link rel="icon" href="data:,">
<style>${raw(frame.style)}</style>
${frame.head ?? ''}
</head>
<body>
<a class="skip" href="#main" data-frame="skip">${words.skip}</a>
<header class="top">
<div class="bar">
<a class="sign" href="${frame.home}" aria-label="Seinhuis: ${words.home}">${SIGN}<span aria-hidden="true">Seinhuis</span></a>
<nav>
${languageLink(frame)}
<a class="leave" id="leave" href="${LEAVE_TO}" rel="noreferrer noopener" data-frame="leave">${words.leave}</a>
</nav>
</div>
</header>
<main id="main">
${body}
</main>
<footer class="foot"><p data-frame="foot">${words.foot}</p></footer>
</body>
</html>
`;
};
