import { apply, type Edit } from './rewrite.ts';

/** A field in which somebody writes freely. */
export type Field = HTMLTextAreaElement | HTMLInputElement;

/** Changes what stands in a field as if it was typed, so that the browser's own undo takes it back as well. */
export const change = (field: Field, edit: Edit): void => {
  const { from, to, insert } = edit;
  const wanted = apply(field.value, edit);
  field.focus({ preventScroll: true });
  field.setSelectionRange(from, to);
  // Deprecated, but the only way into the history of a field; where it does nothing, the text is put in directly.
  if (insert === '') document.execCommand('delete');
  else document.execCommand('insertText', false, insert);
  if (field.value === wanted) return;
  field.value = wanted;
  field.setSelectionRange(from + insert.length, from + insert.length);
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
