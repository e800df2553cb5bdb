import { MAILBOX_WORDS } from '../words/mailbox.ts';
import { SEALED_WORDS } from '../words/sealed.ts';
import { el, focusOn } from './dom.ts';
import { button, type Door, type Drawn } from './door.ts';
import { clearMarks, errorBox, fieldId, heading, markField } from './marks.ts';

/** Coming back: the words are checked on the device, before anything is asked of the network. */
export const returnScreen = (door: Door): Drawn => {
  const words = MAILBOX_WORDS[door.language];
  const id = fieldId('words');
  const input = el('textarea', {
    id,
    rows: '3',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    'aria-describedby': `${id}-hint`,
  });
  const status = el('p', { role: 'status' });
  const form = el('form', { novalidate: true });

  const wrong = (text: string, help: HTMLElement | null): void => {
    markField(form, 'words', text);
    if (help !== null) form.querySelector('.mistake')?.append(' ', help);
    form.prepend(errorBox(SEALED_WORDS[door.language].mistakes, [{ id, text }], focusOn));
    focusOn('errors');
  };
  const take = (position: number, nearest: string): HTMLElement =>
    button(
      words.wordTake(nearest),
      () => {
        const typed = input.value.trim().split(/[\s-]+/);
        typed[position - 1] = nearest;
        input.value = typed.join(' ');
        clearMarks(form);
        input.focus();
      },
      'link',
    );
  const look = async (event: Event): Promise<void> => {
    event.preventDefault();
    clearMarks(form);
    if (door.open === null) return;
    const { sealing, network } = door.open;
    const read = sealing.checkWords(input.value);
    if (!read.ok) {
      if (read.reason === 'count') wrong(words.wordsCount(read.count), null);
      else if (read.reason === 'check') wrong(words.wordsCheck, null);
      else wrong(words.wordUnknown(read.position, read.nearest), take(read.position, read.nearest));
      return;
    }
    status.textContent = words.looking;
    await new Promise((resolve) => setTimeout(resolve, 30));
    const box = await sealing.openBox(network, read.words);
    const letters = await sealing.collect(network, box.mailbox);
    status.textContent = '';
    if (letters === null) {
      wrong(words.notRead, null);
      return;
    }
    door.told.box = box;
    door.told.letters = letters;
    door.go('mailbox', true);
  };
  form.addEventListener('submit', (event) => void look(event));
  // Eight words are one line, however many lines they take: Enter looks.
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.append(
    el(
      'div',
      { class: 'field' },
      el('label', { for: id }, words.wordsLabel),
      el('p', { class: 'hint', id: `${id}-hint` }, words.wordsHint),
      input,
    ),
    el(
      'div',
      { class: 'actions' },
      el('button', { type: 'submit', class: 'action' }, words.look),
      button(SEALED_WORDS[door.language].back, () => door.go('front'), 'quiet'),
    ),
    status,
  );
  return { title: words.titles.return, nodes: [heading(words.comeBack), form] };
};
