import type { Language } from '@seinhuis/core/wire/tip';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';

// Dutch first, English second. The choice is the only thing that the office keeps in the browser's own storage.

const STORED = 'seinhuis-language';

type Chosen = { readonly language: Language; readonly choose: (language: Language) => void };
const LanguageContext = createContext<Chosen>({ language: 'nl', choose: () => undefined });

const remembered = (): Language => {
  try {
    return localStorage.getItem(STORED) === 'en' ? 'en' : 'nl';
  } catch {
    return 'nl';
  }
};

export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = useState<Language>(remembered);
  useEffect(() => {
    document.documentElement.lang = language;
    try {
      localStorage.setItem(STORED, language);
    } catch {
      // Storage is closed: then the choice lasts as long as the page.
    }
  }, [language]);
  return <LanguageContext value={{ language, choose: setLanguage }}>{children}</LanguageContext>;
};

export const useLanguage = (): Chosen => use(LanguageContext);

/** The words of one room in the chosen language. */
export const useWords = <Words,>(table: Readonly<Record<Language, Words>>): Words =>
  table[useLanguage().language];
