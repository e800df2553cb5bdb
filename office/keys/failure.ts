import type { Failure } from './contract.ts';

/** Something that cannot be done, by a code that words exist for (words/errors.ts). Holds nothing that was typed. */
export class OfficeError extends Error {
  readonly code: string;
  readonly detail: Failure['detail'];

  constructor(code: string, detail: Failure['detail'] = {}) {
    super(code);
    this.name = 'OfficeError';
    this.code = code;
    this.detail = detail;
  }
}

/** What crosses from the worker when something fails: codes of ours, and `internal-fault` for everything else. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof OfficeError) return { code: error.code, detail: error.detail };
  const { code, stage } = (error ?? {}) as { code?: unknown; stage?: unknown };
  return typeof code === 'string'
    ? { code, detail: typeof stage === 'string' ? { stage } : {} }
    : { code: 'internal-fault', detail: {} };
};
