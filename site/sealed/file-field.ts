import { SEALED_WORDS } from '../words/sealed.ts';
import { el } from './dom.ts';
import type { Door } from './door.ts';

/** Where the code for files stands: put in by the build, and loaded when somebody chooses one. */
declare const FILES: string;
const load = (): Promise<typeof import('../files/choose.ts')> => import(/* @vite-ignore */ FILES);

/** The files that go along, each cleaned on this device as soon as it is chosen. */
export const fileField = ({ language, told }: Door): HTMLElement => {
  const words = SEALED_WORDS[language];
  const status = el('p', { role: 'status', tabindex: '-1' });
  const list = el('ul', { class: 'pictures' });
  const ask = (work: (code: Awaited<ReturnType<typeof load>>) => unknown): void => {
    told.cleaning = told.cleaning.then(async () => {
      try {
        await work(await load());
      } catch {
        status.textContent = words.filesNot;
      }
    });
  };
  const input = el('input', {
    type: 'file',
    id: 'f-files',
    multiple: true,
    'aria-describedby': 'f-files-hint',
    onchange: () => {
      const files = [...(input.files ?? [])];
      input.value = '';
      status.textContent = words.filesWait;
      ask((code) => code.addFiles(language, told, files, list, status));
    },
  });
  if (told.files.length > 0) ask((code) => code.showFiles(language, told, list, status));
  return el(
    'div',
    { class: 'field' },
    el('label', { for: 'f-files' }, words.files),
    el('p', { class: 'hint', id: 'f-files-hint' }, words.filesHint),
    input,
    status,
    list,
  );
};
