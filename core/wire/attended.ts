// When a session ends because nobody is there (PROTOCOL 9.5). Both sides count: the switchboard from the last request
// that somebody stood behind, the client from the last thing that somebody did.

const MINUTE = 60_000;

/** So long a session lasts without anybody, in milliseconds. */
export const IDLE = 30 * MINUTE;

/** So long somebody who proved who they are may give away keys, forget, and publish without doing so again. */
export const FRESH = 5 * MINUTE;

/**
 * The header of a request that a person stands behind: they touched, typed or went somewhere a moment ago. A request
 * without it, such as a list that asks again by itself, is answered and keeps no session alive.
 */
export const ATTENDED = 'seinhuis-attended';
