/** Why a file is not taken along. Words for each stand in words.ts; nothing of the file is in them. */
export const REFUSALS = [
  'empty',
  'too-large',
  'too-many',
  'total-too-large',
  'office',
  'packed',
  'unknown',
  'two-kinds',
  'damaged',
  'too-many-pixels',
  'not-drawable',
  'no-canvas',
  'pdf-locked',
  'pdf-pages',
  'pdf-bomb',
  'film-kind',
  'too-slow',
  'busy',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Thrown where a file turns out to be something that is not taken along. Carries a code, never a part of the file. */
export class FileRefusedError extends Error {
  readonly code: Refusal;
  constructor(code: Refusal) {
    super(code);
    this.code = code;
  }
}

export const refuse = (code: Refusal): never => {
  throw new FileRefusedError(code);
};

/** What was seen in a file and stays behind. A list of what was recognised, not of all there was. */
export const TRACES = [
  'place',
  'time',
  'device',
  'author',
  'thumbnail',
  'text',
  'frames',
  'trailer',
  'tracks',
  'scripts',
  'attachments',
  'remarks',
  'form',
  'history',
] as const;
export type Trace = (typeof TRACES)[number];
