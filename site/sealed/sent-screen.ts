import { MAILBOX_WORDS } from '../words/mailbox.ts';
import { el } from './dom.ts';
import { button, type Door, type Drawn, nothingTold } from './door.ts';
import { heading } from './marks.ts';

/** The receipt: eight words, large. The print bears the words and nothing else. */
export const sentScreen = (door: Door): Drawn => {
  const words = MAILBOX_WORDS[door.language];
  const receipt = door.told.box?.words ?? [];
  const actions = el(
    'div',
    { class: 'actions' },
    button(words.print, () => print(), 'quiet'),
    button(words.done, () => {
      door.told = nothingTold();
      door.go('front', true);
    }),
  );
  const parts = [
    heading(words.stored),
    el('h2', {}, words.yourWords),
    el('ol', { class: 'words' }, ...receipt.map((word) => el('li', { lang: 'nl' }, word))),
    el('p', {}, words.wordsAdvice),
    el('p', {}, words.whatNext),
    actions,
  ];
  for (const part of parts) if (!part.classList.contains('words')) part.classList.add('no-print');
  return { title: words.titles.sent, nodes: parts };
};
