import type { ErrorCode } from '@seinhuis/core/wire/errors';
import type { Doer } from './note.ts';

/** A refusal on its way to the caller. Carries a code of the table and nothing of what was sent. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  /** Who was refused, where a guard knew them: for the audit. */
  readonly by: Doer | null;

  /** What the answer says beside its code: public, and nothing of what was sent. */
  readonly beside: object;

  constructor(code: ErrorCode, by: Doer | null = null, beside: object = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.by = by;
    this.beside = beside;
  }
}

export const refuse = (code: ErrorCode): never => {
  throw new Refusal(code);
};

/** The value, or a refusal where there is none. */
export const orRefuse = <T>(value: T | null | undefined, code: ErrorCode): T => value ?? refuse(code);
