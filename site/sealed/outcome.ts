import type { Language } from '@seinhuis/core/wire/tip';
import { bytesOfWords } from '@seinhuis/core/wire/words-code';
import { OUTCOME_WORDS } from '../words/outcome.ts';
import { call, codeOf } from './api.ts';
import { el, focusOn } from './dom.ts';
import { clearMarks, errorBox, fieldId, heading, markField } from './marks.ts';

// The page /afloop: the number and the six words of a delivery, and a code. No free text, no name.

const WORDS = 6;

const words = OUTCOME_WORDS[document.documentElement.lang as Language];

type Told = { readonly delivery: string; readonly words: string; readonly outcome: string };
type Wrong = { readonly name: 'number' | 'words' | 'outcome'; readonly text: string };

const refusalOf = (code: string): string => {
  if (code === 'not-stored' || code === 'internal-fault') return words.refused.busy;
  return ['too-many', 'gone', 'wrong-state'].includes(code) ? words.refused.closed : words.refused.unknown;
};

/** Null when stored, else why not. */
const tell = async (told: Told): Promise<string | null> => {
  try {
    const answer = await call('tellOutcome', {}, told);
    return answer.ok ? null : refusalOf(await codeOf(answer));
  } catch {
    return words.refused['not-reached'];
  }
};

const wrongIn = ({ delivery, words: typed, outcome }: Told): readonly Wrong[] => {
  const wrong: Wrong[] = [];
  if (!/^[0-9a-f]{4}-?[0-9a-f]{4}$/i.test(delivery)) wrong.push({ name: 'number', text: words.numberWrong });
  const read = bytesOfWords(typed, WORDS);
  if (!read.ok)
    wrong.push({
      name: 'words',
      text: read.reason === 'count' ? words.wordsCount : words.wordUnknown(read.position, read.nearest),
    });
  if (outcome === '') wrong.push({ name: 'outcome', text: words.choose });
  return wrong;
};

const start = (form: HTMLFormElement): void => {
  const value = (selector: string): string =>
    form.querySelector<HTMLInputElement>(selector)?.value.trim() ?? '';
  const show = (wrong: readonly Wrong[]): void => {
    for (const { name, text } of wrong) markField(form, name, text);
    form.prepend(
      errorBox(
        words.mistakes,
        wrong.map(({ name, text }) => ({ id: fieldId(name), text })),
        focusOn,
      ),
    );
    focusOn('errors');
  };
  let busy = false;
  const submit = async (): Promise<void> => {
    if (busy) return;
    clearMarks(form);
    const told = {
      delivery: value('#f-number'),
      words: value('#f-words'),
      outcome: value('input[name="outcome"]:checked'),
    };
    const wrong = wrongIn(told);
    if (wrong.length > 0) {
      show(wrong);
      return;
    }
    busy = true;
    const refused = await tell(told);
    busy = false;
    if (refused !== null) {
      show([{ name: 'words', text: refused }]);
      return;
    }
    const done = heading(words.thanks);
    document.getElementById('main')?.replaceChildren(done, el('p', { class: 'lead' }, words.thanksText));
    done.focus();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  form.hidden = false;
};

const form = document.querySelector('form');
if (form !== null) start(form);
