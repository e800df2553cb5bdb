import { el } from './dom.ts';

/** The id of a question's field; an error links to it. */
export const fieldId = (name: string): string => `f-${name}`;

export const heading = (text: string): HTMLElement => el('h1', { tabindex: '-1' }, text);

/** What is wrong, with a link to each field that is meant. Speaks up when it appears. */
export const errorBox = (
  title: string,
  problems: readonly { readonly id: string; readonly text: string }[],
  focus: (id: string) => void,
): HTMLElement =>
  el(
    'div',
    { class: 'errors', role: 'alert', id: 'errors', tabindex: '-1' },
    el('h2', {}, title),
    el(
      'ul',
      {},
      ...problems.map(({ id, text }) =>
        el(
          'li',
          {},
          el(
            'a',
            {
              href: `#${id}`,
              onclick: (event) => {
                event.preventDefault();
                focus(id);
              },
            },
            text,
          ),
        ),
      ),
    ),
  );

/** Marks a field as wrong, with the reason beside it. */
export const markField = (root: ParentNode, name: string, text: string): void => {
  const field = root.querySelector(`#${fieldId(name)}`);
  if (field === null) return;
  const id = `${fieldId(name)}-mistake`;
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute(
    'aria-describedby',
    [field.getAttribute('aria-describedby'), id].filter(Boolean).join(' '),
  );
  field.before(el('p', { class: 'mistake', id }, text));
};

/** Takes the marks of an earlier try away. */
export const clearMarks = (root: ParentNode): void => {
  for (const mark of root.querySelectorAll('.mistake, #errors')) mark.remove();
  for (const field of root.querySelectorAll('[aria-invalid]')) {
    field.removeAttribute('aria-invalid');
    const rest = (field.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .filter((id) => !id.endsWith('-mistake'));
    field.setAttribute('aria-describedby', rest.join(' '));
  }
};
