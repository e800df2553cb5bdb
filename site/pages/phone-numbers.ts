import { html } from 'hono/html';
import type { Html } from './frame.ts';

/** Numbers that stand in our sentences: in danger, without hurry, violence at home. */
const KNOWN = ['112', '0900-8844', '0800-2000'] as const;

/** What a telephone dials: the digits, and a plus before them. */
const dialled = (number: string): string => number.replace(/[^+\d]/g, '');

/** A sentence in which every known number, and the one given, can be called by a tap. */
export const withNumbers = (sentence: string, number?: string): Html => {
  const known: readonly string[] = number === undefined ? KNOWN : [...KNOWN, number];
  const parts: Html[] = [];
  let rest = sentence;
  for (;;) {
    const [first] = known
      .map((one) => ({ one, at: rest.indexOf(one) }))
      .filter(({ one, at }) => at >= 0 && one !== '')
      .sort((a, b) => a.at - b.at || b.one.length - a.one.length);
    if (first === undefined) return html`${parts}${rest}`;
    parts.push(html`${rest.slice(0, first.at)}<a href="tel:${dialled(first.one)}">${first.one}</a>`);
    rest = rest.slice(first.at + first.one.length);
  }
};
