import { TEXT_LIMIT } from '@seinhuis/core/questions/answers';
import type { Language } from '@seinhuis/core/wire/tip';
import { HINT_WORDS } from '../words/hints.ts';
import { change, type Field } from './change.ts';
import { startReader } from './reader.ts';
import { type Choice, type RemarkList, remarkList } from './remark-list.ts';
import { type Remark, remarksOf, sameWords } from './remarks.ts';
import { remarksStill } from './remarks-still.ts';
import { leaveOut, undoOf, writeInstead } from './rewrite.ts';

/** How long somebody has stopped typing before anything is said. */
const PAUSE_MS = 900;

/** Where somebody writes freely. Not the eight words, and not a text that is only shown. */
const FREE = 'textarea:not([readonly], #f-words), input[type="text"]';

type Watched = {
  readonly list: RemarkList;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** The text of which something was said below it: said no longer once it is another. */
  said: string | null;
};

const language = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'nl');

/**
 * Watches every free text in `main`, now and as screens come and go. What is typed goes to a worker of this page and
 * nowhere else; what was kept stands in memory until the front page is back.
 */
const watch = (main: HTMLElement): void => {
  const reader = startReader();
  const kept = new Set<string>();
  const fields = new WeakMap<Field, Watched>();

  const look = async (field: Field, watched: Watched): Promise<void> => {
    const text = field.value;
    const asked = language();
    const readable = text.trim() !== '' && text.length <= TEXT_LIMIT;
    const findings = readable ? await reader.read(text, asked) : [];
    if (field.value === text && asked === language())
      watched.list.show(asked, remarksOf(text, findings, { kept, shown: watched.list.shown() }));
  };

  const choose = async (field: Field, remark: Remark, choice: Choice): Promise<void> => {
    const watched = of(field);
    const words = HINT_WORDS[language()];
    const { start, end, instead } = remark;
    const text = field.value;
    // Typed on since it was read: the words are elsewhere, and the next reading says where.
    if (text.slice(start, end) !== remark.words) return look(field, watched);
    const say = (said: string, back: (() => void) | null): void => {
      watched.said = field.value;
      watched.list.say(language(), said, back);
    };
    if (choice === 'keep') {
      kept.add(sameWords(remark.words));
      await look(field, watched);
      say(words.kept, null);
      watched.list.focusNext();
      return;
    }
    const edit = instead === null ? leaveOut(text, start, end) : writeInstead(text, start, end, instead);
    const back = undoOf(text, edit);
    change(field, edit);
    say(instead === null ? words.leftOut : words.changed, () => {
      kept.add(sameWords(remark.words));
      change(field, back);
      say(HINT_WORDS[language()].undone, null);
      void look(field, watched);
    });
    await look(field, watched);
  };

  const of = (field: Field): Watched => {
    const known = fields.get(field);
    if (known !== undefined) return known;
    const list = remarkList(field, (remark, choice) => void choose(field, remark, choice));
    const watched: Watched = { list, timer: undefined, said: null };
    fields.set(field, watched);
    return watched;
  };

  main.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLElement) || !target.matches(FREE)) return;
    const field = target as Field;
    const watched = of(field);
    if (watched.said !== null && watched.said !== field.value) {
      watched.said = null;
      watched.list.say(language(), '', null);
    }
    clearTimeout(watched.timer);
    watched.timer = setTimeout(() => void look(field, watched), PAUSE_MS);
  });

  const lookAtAll = (): void => {
    if (main.querySelector('#start') !== null) kept.clear();
    for (const field of main.querySelectorAll<Field>(FREE)) void look(field, of(field));
    void remarksStill(main, language(), reader, kept);
  };
  new MutationObserver(lookAtAll).observe(main, { childList: true });
  lookAtAll();
};

const main = document.querySelector<HTMLElement>('#main');
if (main !== null) watch(main);
