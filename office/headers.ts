import { type Headers, headersOf } from '@seinhuis/core/wire/headers';

/** The folder of dist/ that holds the worker that guards (guard/worker.ts), and nothing else. */
export const OFFICE_GUARD_FOLDER = 'guard';

/** Headers of every file of the office but that worker: nothing from elsewhere, nothing inline, one Trusted Types policy. */
export const OFFICE_HEADERS: Headers = headersOf('office');

/** Headers of a file of the built office, by its name. A worker goes by the policy of its own file. */
export const officeHeadersOf = (file: string): Headers =>
  file.startsWith(`${OFFICE_GUARD_FOLDER}/`) ? headersOf('office-guard') : OFFICE_HEADERS;
