import { isThemeCode } from '@seinhuis/core/reference/themes';
import type { GuardedTip } from '../guard/contract.ts';
import { type Fill, fillsOf } from '../guard/fill.ts';
import { useLanguage, useWords } from '../ui/language.tsx';
import { themeName } from '../ui/theme-name.ts';
import { guardWords } from '../words/guard.ts';

/** What the tip names, as buttons that fill the report: normalised, never the tipster's sentence. */
export const Chips = ({
  guarded,
  active,
  onFill,
  onTheme,
}: {
  readonly guarded: GuardedTip;
  /** The statement that is filled, from 1. */
  readonly active: number;
  readonly onFill: (fill: Fill) => void;
  readonly onTheme: (theme: string) => void;
}) => {
  const words = useWords(guardWords);
  const { language } = useLanguage();
  const fills = fillsOf(guarded.entities);
  const theme = guarded.theme !== null && isThemeCode(guarded.theme.code) ? guarded.theme : null;
  if (fills.length === 0 && theme === null) return null;
  return (
    <section className="chips" aria-label={words.chips}>
      <h3>{words.chips}</h3>
      <p className="hint">{words.chipsText(active)}</p>
      <ul>
        {theme !== null && (
          <li>
            <button type="button" className="chip" onClick={() => onTheme(theme.code)}>
              {words.proposed(themeName(theme.code, language))}
              {theme.words.length > 0 && <small>{words.proposedWords(theme.words.join(', '))}</small>}
            </button>
          </li>
        )}
        {fills.map((fill) => (
          <li key={`${fill.field} ${fill.value}`}>
            <button type="button" className="chip" onClick={() => onFill(fill)}>
              {words.chip(words.entities[fill.kind], fill.value)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
