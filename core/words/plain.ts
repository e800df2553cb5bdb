/** Text in small letters without accents or ligatures: what people type in many ways, written in one. */
export const plainLetters = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
