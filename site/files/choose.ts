import { LARGEST_TOTAL, MOST_FILES } from '@seinhuis/guard/files/limits';
import { readPicturePdf } from '@seinhuis/guard/files/picture-pdf';
import type { Refusal, Trace } from '@seinhuis/guard/files/refusals';
import type { CleanFile } from '@seinhuis/guard/files/scrub';
import { FILE_WORDS, takenAway } from '@seinhuis/guard/files/words';
import { el } from '../sealed/dom.ts';
import { FILE_FIELD_WORDS } from '../words/files.ts';
import { cleaned } from './workers.ts';

// What happens once a file is chosen: loaded then, not before.

/** A file as it will be sealed, and what is said and shown of it. */
export type Chosen = {
  readonly file: CleanFile;
  readonly traces: readonly Trace[];
  readonly pictures: readonly HTMLCanvasElement[];
  /** What it is, in both languages: the check page has no words of its own for it. */
  readonly said: Readonly<Record<Language, string>>;
};

type Language = keyof typeof FILE_WORDS;
/** What is told of files, as the door keeps it. */
type Keeper = { files: readonly Chosen[]; cleaning: Promise<unknown> };

const PREVIEW = 320;

const previewOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<HTMLCanvasElement> => {
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const scale = Math.min(1, PREVIEW / Math.max(bitmap.width, bitmap.height));
  const canvas = el('canvas', { role: 'img' });
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas;
};

const previews = async ({ type, bytes }: CleanFile): Promise<readonly HTMLCanvasElement[]> => {
  const pictures = type.startsWith('image/')
    ? [bytes]
    : (type === 'application/pdf' && readPicturePdf(bytes)) || [];
  const drawn: HTMLCanvasElement[] = [];
  for (const picture of pictures) drawn.push(await previewOf(picture));
  return drawn;
};

const saidOf = (language: Language, { type }: CleanFile, pages: number): string => {
  const { sent } = FILE_WORDS[language];
  return {
    'image/jpeg': sent.picture,
    'image/png': sent.picture,
    'application/pdf': sent.pages(pages),
    'video/mp4': sent.film,
    'audio/mp4': sent.sound,
  }[type];
};

const card = (language: Language, chosen: Chosen, at: number, drop: () => void): HTMLElement => {
  const words = FILE_WORDS[language];
  const own = FILE_FIELD_WORDS[language];
  const { file, pictures, traces, said } = chosen;
  const warning = {
    'image/jpeg': words.pictureWarning,
    'image/png': words.pictureWarning,
    'application/pdf': words.pictureWarning,
    'video/mp4': words.filmWarning,
    'audio/mp4': words.soundWarning,
  }[file.type];
  for (const [i, canvas] of pictures.entries())
    canvas.setAttribute('aria-label', own.preview(at + 1, file.type === 'application/pdf' ? i + 1 : 0));
  return el(
    'li',
    {},
    el('p', {}, el('strong', {}, `${own.file(at + 1)}: `), `${said[language]}.`),
    ...pictures,
    el('p', {}, takenAway(words, traces)),
    el('p', { class: 'hint' }, warning),
    el('button', { type: 'button', class: 'link', onclick: drop }, own.drop(at + 1)),
  );
};

/** Shows the files that go along, each with what was taken away and a button to leave it out. */
export const showFiles = (language: Language, told: Keeper, list: HTMLElement, status: HTMLElement): void => {
  list.hidden = told.files.length === 0;
  list.replaceChildren(
    ...told.files.map((chosen, at) =>
      card(language, chosen, at, () => {
        told.files = told.files.filter((other) => other !== chosen);
        status.textContent = FILE_FIELD_WORDS[language].added(told.files.length);
        showFiles(language, told, list, status);
        status.focus();
      }),
    ),
  );
};

const one = async (file: File, told: Keeper): Promise<Refusal | null> => {
  if (told.files.length >= MOST_FILES) return 'too-many';
  const answer = await cleaned(file);
  if (!answer.ok) return answer.reason;
  const full = told.files.reduce((sum, other) => sum + other.file.bytes.length, 0);
  if (full + answer.file.bytes.length > LARGEST_TOTAL) return 'total-too-large';
  const pictures = await previews(answer.file);
  const said = {
    nl: saidOf('nl', answer.file, pictures.length),
    en: saidOf('en', answer.file, pictures.length),
  };
  told.files = [...told.files, { file: answer.file, traces: answer.traces, pictures, said }];
  return null;
};

/** Cleans what was chosen, file after file, and says of each what became of it. What was typed stays as it is. */
export const addFiles = async (
  language: Language,
  told: Keeper,
  files: readonly File[],
  list: HTMLElement,
  status: HTMLElement,
): Promise<void> => {
  const words = FILE_FIELD_WORDS[language];
  const refused: string[] = [];
  for (const [at, file] of files.entries()) {
    status.className = '';
    status.textContent = words.cleaning;
    const why = await one(file, told).catch((): Refusal => 'damaged');
    if (why !== null)
      refused.push(
        `${files.length === 1 ? '' : `${words.file(at + 1)}: `}${FILE_WORDS[language].refused[why]}`,
      );
    showFiles(language, told, list, status);
    if (why === 'too-many') break;
  }
  const added = told.files.length > 0 ? `${words.added(told.files.length)}. ` : '';
  status.textContent = refused.length === 0 ? added : `${added}${words.refused}: ${refused.join(' ')}`;
  status.className = refused.length === 0 ? '' : 'mistake';
};
