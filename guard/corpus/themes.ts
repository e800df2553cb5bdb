// Reads themes/*.tsv: short texts with what the desk would say of the whole (theme, urgent, why not usable) and no
// labels inside. One a line: theme, "yes" or "no" for urgent, the reason or "-", the text; "#" begins a comment.
import type { SourceError } from './source.ts';
import { isOneOf, THEMES, type Theme, UNUSABLE_REASONS, type UnusableReason } from './tip.ts';

export type ThemeText = {
  readonly id: string;
  readonly text: string;
  readonly theme: Theme;
  readonly urgent: boolean;
  readonly usable: boolean;
  readonly unusable_reason: UnusableReason | null;
};

const LEAST = 12;
const MOST = 350;

export function readThemeTexts(
  name: string,
  source: string,
): { readonly texts: readonly ThemeText[]; readonly errors: readonly SourceError[] } {
  const texts: ThemeText[] = [];
  const errors: SourceError[] = [];
  source.split(/\r?\n/).forEach((line, n) => {
    if (!line.trim() || line.startsWith('#')) return;
    const id = `${name}:${n + 1}`;
    const columns = line.split('\t');
    const [theme, urgent, reason, text = ''] = columns;
    const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    const checks: readonly (readonly [boolean, string])[] = [
      [columns.length === 4, `${columns.length} columns`],
      [isOneOf(THEMES, theme), 'unknown theme'],
      [urgent === 'yes' || urgent === 'no', 'unknown urgent'],
      [reason === '-' || isOneOf(UNUSABLE_REASONS, reason), 'unknown reason'],
      [reason !== 'emergency-112' || urgent === 'yes', 'emergency-112 but not urgent'],
      [words >= LEAST && words <= MOST, `${words} words`],
    ];
    const wrong = checks.filter(([ok]) => !ok).map(([, error]) => ({ id, error }));
    errors.push(...wrong);
    if (wrong.length > 0 || !isOneOf(THEMES, theme)) return;
    const why = isOneOf(UNUSABLE_REASONS, reason) ? reason : null;
    texts.push({ id, text, theme, urgent: urgent === 'yes', usable: why === null, unusable_reason: why });
  });
  return { texts, errors };
}
