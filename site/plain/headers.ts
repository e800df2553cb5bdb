import { type Headers, headersOf } from '@seinhuis/core/wire/headers';
import { STYLE_SOURCE } from '../look/style.ts';

/** Headers of every answer of the plain door: no script, nothing from anywhere, kept nowhere. */
export const PLAIN_HEADERS: Headers = headersOf('plain-page', STYLE_SOURCE);
