import type { TipFile } from '@seinhuis/core/tipster';
import type { Language } from '@seinhuis/core/wire/tip';
import { LARGEST_TOTAL, MOST_FILES } from '@seinhuis/guard/files/limits';
import type { Refusal } from '@seinhuis/guard/files/refusals';
import { type Pens, scrub } from '@seinhuis/guard/files/scrub';
import { FILE_WORDS, takenAway } from '@seinhuis/guard/files/words';
import { FILE_FIELD_WORDS } from '../words/files.ts';
import type { FormLimits, PostedForm } from './multipart.ts';

const MIB = 1024 * 1024;

/** All files of one form. A form has half a minute to come in: more would not arrive over an ordinary line. */
const LARGEST_UPLOAD = 12 * MIB;
/** The files of all forms that are being read or cleaned now. */
const MOST_HELD = 72 * MIB;
/** How long a form waits for those before it. This process ends within a minute of its first text (C2). */
const LONGEST_WAIT_MS = 8_000;

/** How long one document may take to draw here, where others wait for it. */
export const LONGEST_PAGES_MS = 12_000;

type Cleaned = {
  readonly files: readonly TipFile[];
  /** What is said of each file that goes along. */
  readonly said: readonly string[];
  /** What is said of each that does not. */
  readonly refused: readonly string[];
};

export type Uploads = {
  readonly limits: (fields: number) => FormLimits & { readonly done: () => void };
  readonly clean: (posted: PostedForm, language: Language) => Promise<Cleaned>;
};

const saidOf = (language: Language, type: TipFile['type'], pages: number): string => {
  const { sent, filmWarning, soundWarning } = FILE_WORDS[language];
  if (type === 'video/mp4') return `${sent.film}. ${filmWarning}`;
  if (type === 'audio/mp4') return `${sent.sound}. ${soundWarning}`;
  return `${type === 'application/pdf' ? sent.pages(pages) : sent.picture}.`;
};

/**
 * Files of the plain door: taken in as far as there is room, cleaned one after the other, so that many visitors with
 * large files do not fill the memory. Nothing is written anywhere.
 */
export const makeUploads = (pens: Pens): Uploads => {
  let held = 0;
  let turn: Promise<void> = Promise.resolve();

  const inTurn = async <T>(work: () => Promise<T>): Promise<T | 'busy'> => {
    const before = turn;
    let finish = (): void => {};
    turn = new Promise((done) => {
      finish = done;
    });
    const late = new Promise<false>((passed) => setTimeout(() => passed(false), LONGEST_WAIT_MS).unref());
    const came = await Promise.race([before.then(() => true), late]);
    if (!came) {
      void before.then(finish);
      return 'busy';
    }
    try {
      return await work();
    } finally {
      finish();
    }
  };

  return {
    limits: (fields) => {
      let mine = 0;
      return {
        fields,
        files: LARGEST_UPLOAD,
        count: MOST_FILES,
        body: LARGEST_TOTAL,
        room: (bytes) => {
          if (held + bytes > MOST_HELD) return false;
          held += bytes;
          mine += bytes;
          return true;
        },
        done: () => {
          held -= mine;
          mine = 0;
        },
      };
    },
    clean: async ({ files, left }, language) => {
      const words = FILE_WORDS[language];
      const cleaned = { files: [] as TipFile[], said: [] as string[], refused: [] as string[] };
      const refuse = (code: Refusal, at: number | null): void => {
        const which = at === null ? '' : `${FILE_FIELD_WORDS[language].file(at + 1)}: `;
        cleaned.refused.push(which + words.refused[code]);
      };
      if (left !== null) refuse(left === 'too-large' ? 'total-too-large' : left, null);
      for (const [at, bytes] of files.entries()) {
        const answer = await inTurn(() => scrub(bytes, pens));
        if (answer === 'busy') refuse('busy', at);
        else if (!answer.ok) refuse(answer.reason, at);
        else {
          cleaned.files.push(answer.file);
          cleaned.said.push(
            `${saidOf(language, answer.file.type, answer.pages)} ${takenAway(words, answer.traces)}`,
          );
        }
      }
      return cleaned;
    },
  };
};
