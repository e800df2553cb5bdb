import type { Language } from '@seinhuis/core/wire/tip';
import { el } from '../sealed/dom.ts';
import { HINT_WORDS } from '../words/hints.ts';
import type { Field } from './change.ts';
import { type Remark, sameWords } from './remarks.ts';

/** What somebody chose: `keep`, or the change that the remark offers. */
export type Choice = 'change' | 'keep';

/** The remarks that stand beside one field. */
export type RemarkList = {
  /** Shows these and no others. What stood there already stays as it is, so that nobody hears it twice. */
  readonly show: (language: Language, remarks: readonly Remark[]) => void;
  /** The words of which something is said now. */
  readonly shown: () => ReadonlySet<string>;
  /** Says what was done, with a way back while there is one. */
  readonly say: (language: Language, text: string, back: (() => void) | null) => void;
  /** To the next thing to choose, or else to the field. */
  readonly focusNext: () => void;
};

/** The longest piece of a text that is quoted whole. */
const QUOTE = 70;
const ENDS = 30;

export const quote = (words: string): string => {
  const line = words.replace(/\s+/g, ' ');
  return line.length <= QUOTE ? line : `${line.slice(0, ENDS).trimEnd()} … ${line.slice(-ENDS).trimStart()}`;
};

const keyOf = (language: Language, { words, instead }: Remark): string =>
  JSON.stringify([language, words, instead]);

let drawn = 0;

/** Puts an empty list after a field. It is there before the first remark, so that a remark is announced. */
export const remarkList = (field: Field, choose: (remark: Remark, choice: Choice) => void): RemarkList => {
  const list = el('div', { 'aria-live': 'polite' });
  const status = el('p', { role: 'status', class: 'hint' });
  const group = el('div', { role: 'group' }, list, status);
  const parts = new Map<string, { readonly node: HTMLElement; remark: Remark }>();
  (field.closest('.field') ?? field).append(group);

  const part = (language: Language, key: string, remark: Remark): HTMLElement => {
    const words = HINT_WORDS[language];
    const { instead } = remark;
    drawn += 1;
    const id = `remark-${drawn}`;
    const option = (text: string, choice: Choice): HTMLElement =>
      el(
        'button',
        {
          type: 'button',
          class: 'quiet',
          'aria-describedby': id,
          onclick: () => choose(parts.get(key)?.remark ?? remark, choice),
        },
        text,
      );
    return el(
      'div',
      { class: 'remark' },
      el(
        'p',
        { id },
        `${words.said(quote(remark.words))} ${words.why} ${instead === null ? words.leaveOut : words.instead(instead)}`,
      ),
      option(instead === null ? words.leaveOutButton : words.insteadButton(instead), 'change'),
      option(words.keepButton, 'keep'),
    );
  };

  return {
    show: (language, remarks) => {
      group.setAttribute('aria-label', HINT_WORDS[language].group);
      const wanted = new Map(remarks.map((remark) => [keyOf(language, remark), remark]));
      for (const [key, { node }] of parts) {
        if (wanted.has(key)) continue;
        node.remove();
        parts.delete(key);
      }
      for (const [key, remark] of wanted) {
        const known = parts.get(key);
        // Where the words stand may have changed; what is said of them has not.
        if (known !== undefined) known.remark = remark;
        else {
          const node = part(language, key, remark);
          parts.set(key, { node, remark });
          list.append(node);
        }
      }
    },
    shown: () => new Set([...parts.values()].map(({ remark }) => sameWords(remark.words))),
    say: (language, text, back) => {
      status.replaceChildren(text);
      if (back === null) return;
      status.append(
        ' ',
        el('button', { type: 'button', class: 'link', onclick: back }, HINT_WORDS[language].undoButton),
      );
    },
    focusNext: () => (list.querySelector('button') ?? field).focus({ preventScroll: true }),
  };
};
