import type { Language } from '@seinhuis/core/wire/tip';
import { el } from '../sealed/dom.ts';
import { HINT_WORDS } from '../words/hints.ts';
import type { Reader } from './reader.ts';
import { quote } from './remark-list.ts';
import { remarksOf } from './remarks.ts';

/** The answers of the check page that were typed freely (sealed/check-screen). */
const FREE = 'dd[data-kind="text"], dd[data-kind="line"]';

/**
 * Says at the check page, under the advice there, of which words something was said that were neither changed nor
 * kept, with a way back to each. On other screens it finds nothing to do.
 */
export const remarksStill = async (
  main: HTMLElement,
  language: Language,
  reader: Reader,
  kept: ReadonlySet<string>,
): Promise<void> => {
  const answers = [...main.querySelectorAll<HTMLElement>(FREE)];
  if (answers.length === 0) return;
  const words = HINT_WORDS[language];
  const lines = el('div', { 'aria-live': 'polite' });
  main.querySelector('.warning')?.append(lines);
  for (const answer of answers) {
    const text = answer.textContent ?? '';
    const found = remarksOf(text, await reader.read(text, language), { kept, shown: new Set() });
    if (found.length === 0) continue;
    const question = answer.previousElementSibling?.textContent ?? '';
    const change = answer.closest('section')?.querySelector('button');
    const said = found.map((remark) => `‘${quote(remark.words)}’`).join(', ');
    lines.append(
      el(
        'p',
        {},
        `${words.still(question, said)} ${words.why} `,
        el(
          'button',
          {
            type: 'button',
            class: 'link',
            'aria-label': `${change?.textContent}: ${question}`,
            onclick: () => change?.click(),
          },
          change?.textContent,
        ),
      ),
    );
  }
};
