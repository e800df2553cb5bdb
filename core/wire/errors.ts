/** Every refusal of the switchboard: status and code. What people read stands in words/, by code. */
export const ERRORS = {
  'bad-request': 400,
  'bad-envelope': 400,
  'not-signed-in': 401,
  'wrong-sign-in': 401,
  'not-allowed': 403,
  'not-fresh': 403,
  'not-found': 404,
  'wrong-method': 405,
  conflict: 409,
  'wrong-state': 409,
  'mailbox-full': 409,
  gone: 410,
  'too-large': 413,
  'wrong-type': 415,
  'too-many': 429,
  'internal-fault': 500,
  'not-stored': 503,
  'not-loaded': 503,
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** An RFC 9457 problem document. Holds nothing of what was sent. */
export type Problem = { readonly type: string; readonly title: ErrorCode; readonly status: number };

export const problem = (code: ErrorCode): Problem => ({
  type: `urn:seinhuis:error:${code}`,
  title: code,
  status: ERRORS[code],
});

export const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === 'string' && Object.hasOwn(ERRORS, value);
