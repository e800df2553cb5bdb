import { SEALED_WORDS } from '../words/sealed.ts';
import { el } from './dom.ts';
import type { Door } from './door.ts';
import { drawAnew, MOST_PICTURES } from './pictures.ts';

/** The pictures that go along, each drawn anew as soon as it is chosen. */
export const pictureField = (door: Door): HTMLElement => {
  const words = SEALED_WORDS[door.language];
  const status = el('p', { role: 'status' });
  const list = el('ul', { class: 'pictures' });
  const show = (): void => {
    list.hidden = door.told.pictures.length === 0;
    list.replaceChildren(
      ...door.told.pictures.map((picture, at) => {
        picture.canvas.setAttribute('role', 'img');
        picture.canvas.setAttribute('aria-label', words.picture(at + 1));
        return el(
          'li',
          {},
          picture.canvas,
          el(
            'button',
            {
              type: 'button',
              class: 'link',
              onclick: () => {
                door.told.pictures = door.told.pictures.filter((other) => other !== picture);
                status.textContent = words.pictureAdded(door.told.pictures.length);
                show();
                input.focus();
              },
            },
            words.pictureDrop(at + 1),
          ),
        );
      }),
    );
  };
  const add = async (files: readonly File[]): Promise<void> => {
    let refused = '';
    for (const file of files) {
      if (door.told.pictures.length >= MOST_PICTURES) {
        refused = words.pictureTooMany;
        break;
      }
      const picture = await drawAnew(file);
      if (picture === null) refused = words.pictureRefused;
      else door.told.pictures = [...door.told.pictures, picture];
    }
    status.textContent = `${words.pictureAdded(door.told.pictures.length)}. ${refused}`;
    status.className = refused === '' ? '' : 'mistake';
    show();
  };
  const input = el('input', {
    type: 'file',
    id: 'f-pictures',
    accept: 'image/jpeg,image/png',
    multiple: true,
    'aria-describedby': 'f-pictures-hint',
    onchange: () => {
      const files = [...(input.files ?? [])];
      input.value = '';
      void add(files);
    },
  });
  show();
  return el(
    'div',
    { class: 'field' },
    el('label', { for: 'f-pictures' }, words.pictures),
    el('p', { class: 'hint', id: 'f-pictures-hint' }, words.picturesHint),
    input,
    status,
    list,
  );
};
