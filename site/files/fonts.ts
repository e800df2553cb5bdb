/** The fonts that a PDF may name without bringing them, in base64: put in by the build (lean/pdf-parts.ts). */
export const FONTS: Readonly<Record<string, string>> = {};
