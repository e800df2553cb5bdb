import { REFUSAL_WORDS } from '../words/refusals.ts';
import { el } from './dom.ts';
import { button, type Door, type Drawn, type Ready } from './door.ts';
import { heading } from './marks.ts';

/** A sentence with a number in it that can be called by a tap. */
export const callLine = (sentence: string, phone: string): HTMLElement => {
  const [before = '', ...after] = sentence.split(phone);
  return el(
    'p',
    {},
    before,
    el('a', { href: `tel:${phone.replace(/[^+\d]/g, '')}` }, phone),
    after.join(phone),
  );
};

/** The door stays shut, says why, and offers the phone where its number is known. Nothing has been typed or sent. */
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
      shut.phone ? callLine(words.call(shut.phone), shut.phone) : el('p', {}, words.callSomehow),
      el(
        'div',
        { class: 'actions' },
        button(words.again, () => location.reload(), 'quiet'),
      ),
    ],
  };
};
