/** What one report may carry, and how much of anything is looked at. The largest envelope holds 64 MiB (PROTOCOL 3.2). */
const MIB = 1024 * 1024;

/** How many files go with one report. */
export const MOST_FILES = 5;

/** The longest side of a picture or a page once it is drawn anew, in pixels. */
export const LONGEST_SIDE = 2048;

/** The most pixels that are ever unpacked: 64 million take 256 MB. Larger is a bomb, or a camera that must do less. */
export const MOST_PIXELS = 64_000_000;

/** The largest file that is looked at, by what it is. */
export const LARGEST = { picture: 40 * MIB, document: 40 * MIB, film: 48 * MIB } as const;

/** All files of one report together, cleaned: what fits in the largest envelope beside the answers. */
export const LARGEST_TOTAL = 60 * MIB;

/** A drawing above this goes as JPEG, which is smaller, also where it came as PNG. */
export const LARGEST_PNG = 3 * MIB;

export const MOST_PAGES = 25;

/** What all packed parts of a PDF may unpack to, together and each. */
export const MOST_UNPACKED = { together: 256 * MIB, each: 64 * MIB } as const;

/** How long a document may take to draw. A server that serves others takes less (site/plain). */
export const LONGEST_DRAWING_MS = 60_000;
