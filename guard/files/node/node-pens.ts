import { LONGEST_DRAWING_MS } from '../limits.ts';
import type { Pens } from '../scrub.ts';
import { pagesPen } from './pages-pen.ts';

/** The pens of a place without a browser: the plain door's process and the command line. */
export const nodePens = (mostMs: number = LONGEST_DRAWING_MS): Pens => ({
  picture: async (...asked) => (await import('./sharp-pen.ts')).sharpPen(...asked),
  pages: pagesPen(mostMs),
});
