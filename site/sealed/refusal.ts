import { REFUSAL_WORDS } from '../words/refusals.ts';
import { el } from './dom.ts';
import { button, type Door, type Drawn, type Ready } from './door.ts';
import { heading } from './marks.ts';

/** The door stays shut, says why, and offers the phone. Nothing has been typed or sent. */
export const refusal = (door: Door, shut: Extract<Ready, { ok: false }>): Drawn => {
  const words = REFUSAL_WORDS[door.language];
  return {
    title: words.heading,
    nodes: [
      heading(words.heading),
      el(
        'div',
        { class: 'warning' },
        el('p', {}, words.reasons[shut.reason]),
        el('p', {}, words.nothingSent),
      ),
      el('p', {}, shut.phone === null ? words.callSomehow : words.call(shut.phone)),
      el(
        'div',
        { class: 'actions' },
        button(words.again, () => location.reload(), 'quiet'),
      ),
    ],
  };
};
