// The crime themes (DOMAIN 5), two levels with a dot. One table, read by the question tree, the routing
// rules, the figures and both doors.
import { type Named, THEME_ROWS, TOP_ROWS } from './themes.data.ts';

export interface Theme {
  readonly code: ThemeCode;
  readonly top: TopThemeCode;
  readonly nl: string;
  readonly en: string;
  /** One line for the tipster at B1 level: what does somebody see? */
  readonly hintNl: string;
  readonly hintEn: string;
  /** False: a judgement for the desk, not for a tipster to choose. Validation accepts every code all the same. */
  readonly offered: boolean;
}

export type TopThemeCode = keyof typeof TOP_ROWS;

export type ThemeCode = keyof typeof THEME_ROWS;

/** A theme, a whole top level (`drugs` covers `drugs.hennep`), or everything. */
export type Covered = ThemeCode | TopThemeCode | '*';

const isTop = (text: string): text is TopThemeCode => Object.hasOwn(TOP_ROWS, text);

export function isThemeCode(text: string): text is ThemeCode {
  return Object.hasOwn(THEME_ROWS, text);
}

/** The top level of a theme: `drugs.hennep` -> `drugs`. Rows at the switchboard hold only this. */
export function topOf(code: ThemeCode): TopThemeCode {
  const top = code.split('.', 1)[0] ?? code;
  if (!isTop(top)) throw new Error('a theme without a top level');
  return top;
}

export const THEMES: readonly Theme[] = Object.keys(THEME_ROWS)
  .filter(isThemeCode)
  .map((code) => {
    const [nl, en, hintNl, hintEn, offered] = THEME_ROWS[code];
    return { code, top: topOf(code), nl, en, hintNl, hintEn, offered };
  });

export interface TopTheme extends Named {
  readonly code: TopThemeCode;
}

/** The top levels in the order in which the question tree shows them. */
export const TOP_THEMES: readonly TopTheme[] = Object.keys(TOP_ROWS)
  .filter(isTop)
  .map((code) => ({ code, ...TOP_ROWS[code] }));

const BY_CODE: ReadonlyMap<string, Theme> = new Map(THEMES.map((theme) => [theme.code, theme]));

/** The theme with this code, or null when there is none. */
export function theme(code: string): Theme | null {
  return BY_CODE.get(code) ?? null;
}
