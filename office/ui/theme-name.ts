import { THEMES, TOP_THEMES, theme } from '@seinhuis/core/reference/themes';
import type { Language } from '@seinhuis/core/wire/tip';
import type { Choice } from './field.tsx';

const top = new Map<string, { readonly nl: string; readonly en: string }>(
  TOP_THEMES.map((t) => [t.code, { nl: t.nl, en: t.en }]),
);

/** The name of a theme of either level in a language; the code itself when it is unknown. */
export const themeName = (code: string, language: Language): string =>
  (theme(code) ?? top.get(code))?.[language] ?? code;

/** All themes as choices, the second level behind its first. */
export const themeChoices = (language: Language): readonly Choice[] =>
  THEMES.map((t) => {
    const above = top.get(t.top)?.[language] ?? t.top;
    return {
      value: t.code,
      text: t.code === t.top || above === t[language] ? t[language] : `${above}: ${t[language]}`,
    };
  });
