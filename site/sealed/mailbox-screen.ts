import type { FoundLetter, Sealed } from '@seinhuis/core/tipster';
import { MAILBOX_WORDS } from '../words/mailbox.ts';
import { SEALED_WORDS } from '../words/sealed.ts';
import { el, focusOn } from './dom.ts';
import { button, type Door, type Drawn, nothingTold } from './door.ts';
import { clearMarks, errorBox, fieldId, heading, markField } from './marks.ts';

type Readable = Extract<FoundLetter, { ok: true }>;

const longDay = (language: string, day: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** The mailbox: what the desk wrote, never what the tipster wrote. A damaged letter is shown as damaged. */
export const mailboxScreen = (door: Door): Drawn => {
  const words = MAILBOX_WORDS[door.language];
  const status = el('p', { role: 'status' });
  const list = el('div', {});

  const without = (id: string, said: string): void => {
    door.told.letters = door.told.letters.filter((letter) => letter.id !== id);
    status.textContent = said;
    show();
  };
  const remove = async (id: string): Promise<void> => {
    const { open, told } = door;
    if (open === null || told.box === null) return;
    if (await open.sealing.clear(told.box.mailbox, [id])) without(id, words.removed);
    else status.textContent = words.notRemoved;
  };

  const answerForm = ({ id, letter }: Readable): HTMLElement => {
    const field = fieldId(`answer-${letter.number}`);
    const text = el('textarea', {
      id: field,
      rows: '5',
      autocomplete: 'off',
      'aria-describedby': `${field}-hint`,
    });
    const form = el('form', { novalidate: true });
    let last: { readonly of: string; readonly sealed: Sealed } | null = null;
    const refuse = (title: string, why: string): void => {
      markField(form, `answer-${letter.number}`, why);
      form.prepend(errorBox(title, [{ id: field, text: why }], focusOn));
      focusOn('errors');
    };
    const send = async (event: Event): Promise<void> => {
      event.preventDefault();
      clearMarks(form);
      const { open, told } = door;
      if (open === null || told.box === null) return;
      if (text.value.trim() === '') {
        refuse(SEALED_WORDS[door.language].mistakes, words.answerEmpty);
        return;
      }
      const { sealing, network } = open;
      const { mailbox } = told.box;
      if (last?.of !== text.value)
        last = {
          of: text.value,
          sealed: await sealing.sealReply(network, door.language, text.value, letter.number, mailbox),
        };
      const posted = await sealing.post(last.sealed, door.language);
      if (!posted.ok) {
        refuse(words.notStored, `${words.notStoredText} ${posted.why === '' ? words.ourFault : posted.why}`);
        return;
      }
      await sealing.clear(mailbox, [id]);
      without(id, words.answerStored);
    };
    form.addEventListener('submit', (event) => void send(event));
    form.append(
      el(
        'div',
        { class: 'field' },
        el('label', { for: field }, words.answerLabel),
        el('p', { class: 'hint', id: `${field}-hint` }, words.answerHint),
        text,
      ),
      el('div', { class: 'actions' }, el('button', { type: 'submit', class: 'action' }, words.answerSend)),
    );
    return form;
  };

  const letterNode = (found: FoundLetter): HTMLElement => {
    const away = button(found.ok ? words.remove : words.removeDamaged, () => void remove(found.id), 'link');
    if (!found.ok) return el('div', { class: 'letter' }, el('p', {}, words.damaged), el('p', {}, away));
    const { letter, day } = found;
    return el(
      'article',
      { class: 'letter' },
      el('h2', {}, words.statuses[letter.status]),
      el('p', { class: 'hint' }, words.letterOn(longDay(door.language, day))),
      letter.text !== '' && el('p', { class: 'said' }, letter.text),
      letter.status === 'question' ? answerForm(found) : el('p', {}, away),
    );
  };
  const show = (): void =>
    list.replaceChildren(
      ...(door.told.letters.length === 0 ? [el('p', {}, words.none)] : door.told.letters.map(letterNode)),
    );
  show();
  return {
    title: words.titles.mailbox,
    nodes: [
      heading(words.box),
      status,
      list,
      el(
        'div',
        { class: 'actions' },
        button(
          words.close,
          () => {
            door.told = nothingTold();
            door.go('front', true);
          },
          'quiet',
        ),
      ),
    ],
  };
};
