/**
 * The keys that releases of this software are signed with, each by its eight words. None has been made yet: the first
 * release adds its own, and prints it outside this repository too (docs/operate/verify.md).
 */
export const KNOWN_RELEASE_KEYS: readonly string[] = [];
