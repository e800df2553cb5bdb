import { THEMES, TOP_THEMES, theme } from '@seinhuis/core/reference/themes';
import type { Language } from '@seinhuis/core/wire/tip';
import type { Choice } from './field.tsx';

const top = new Map<string, { readonly nl: string; readonly en: string }>(
  TOP_THEMES.map((t) => [t.code, { nl: t.nl, en: t.en }]),
);

/** The name of a theme of either level in a language; the code itself when it is unknown. */
export const themeName = (code: string, language: Language): string =>
  (theme(code) ?? top.get(code))?.[language] ?? code;

/** The name of a theme behind that of its top level: "Drugs: Dealen op straat". The code itself when it is unknown. */
export const themeInFull = (code: string, language: Language): string => {
  const known = theme(code);
  const name = themeName(code, language);
  const above = known === null ? name : themeName(known.top, language);
  return above === name ? name : `${above}: ${name}`;
};

/** All themes as choices, the second level behind its first. */
export const themeChoices = (language: Language): readonly Choice[] =>
  THEMES.map(({ code }) => ({ value: code, text: themeInFull(code, language) }));
