import type { ErrorCode } from '@seinhuis/core/wire/errors';

/** A refusal on its way to the caller. Carries a code of the table and nothing of what was sent. */
export class Refusal extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
  }
}

export const refuse = (code: ErrorCode): never => {
  throw new Refusal(code);
};

/** The value, or a refusal where there is none. */
export const orRefuse = <T>(value: T | null | undefined, code: ErrorCode): T => value ?? refuse(code);
