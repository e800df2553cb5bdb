import { isRecipient } from '../crypto/recipient.ts';
import { isId } from '../ids.ts';
import type { Answers } from '../questions/answers.ts';
import { isAnswers } from '../questions/answers.ts';

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Where a tip came in. Stored beside the envelope: it is no secret which door was used. */
export const DOORS = ['sealed', 'plain', 'phone'] as const;
export type Door = (typeof DOORS)[number];

/**
 * What a tip can carry besides answers. Pictures and pages were drawn anew, films and recordings written anew, before
 * they were sealed; a name and a size never travel (PROTOCOL 6.3).
 */
export const FILE_TYPES = ['image/jpeg', 'image/png', 'application/pdf', 'video/mp4', 'audio/mp4'] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** Where the desk can answer: sealed inside the tip (PROTOCOL 6.3). */
export type ReturnAddress = { readonly address: string; readonly recipient: string };

/** What a tipster seals to the desk's intake: a new tip, or an answer to the desk's letter (PROTOCOL 6.5). */
export type TipBody =
  | {
      readonly format: 1;
      readonly kind: 'tip';
      readonly inner: string;
      readonly language: Language;
      readonly answers: Answers;
      readonly mailbox: ReturnAddress | null;
      readonly files: readonly { readonly type: FileType }[];
    }
  | {
      readonly format: 1;
      readonly kind: 'answer';
      readonly inner: string;
      readonly language: Language;
      readonly text: string;
      readonly mailbox: ReturnAddress;
      readonly letter: number;
    };

/** The longest text of one answer, in UTF-16 units. */
export const ANSWER_LIMIT = 20_000;

const isMailbox = (value: unknown): value is ReturnAddress => {
  const m = value as ReturnAddress | null;
  return (
    m !== null &&
    typeof m === 'object' &&
    typeof m.address === 'string' &&
    /^[0-9a-f]{64}$/.test(m.address) &&
    typeof m.recipient === 'string' &&
    isRecipient(m.recipient)
  );
};

/** Whether an opened tip has its form: it is anybody's input, so nothing of it is believed. */
export const isTipBody = (value: unknown): value is TipBody => {
  if (value === null || typeof value !== 'object') return false;
  const t = value as Record<string, unknown>;
  if (t.format !== 1 || !isId(t.inner) || !LANGUAGES.includes(t.language as Language)) return false;
  if (t.kind === 'tip')
    return (
      isAnswers(t.answers) &&
      (t.mailbox === null || isMailbox(t.mailbox)) &&
      Array.isArray(t.files) &&
      t.files.every((f) => FILE_TYPES.includes(f?.type))
    );
  return (
    t.kind === 'answer' &&
    typeof t.text === 'string' &&
    t.text.length <= ANSWER_LIMIT &&
    isMailbox(t.mailbox) &&
    Number.isSafeInteger(t.letter)
  );
};
