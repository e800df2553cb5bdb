// The guard on the command line, as pure functions: JSONL in and out, and an explanation for people.
import { guard } from './guard.ts';
import { explainText } from './tagger/explain.ts';

export type GuardLine = {
  readonly id: string | null;
  readonly identifying: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: string;
    readonly circle: number;
    readonly reason: string;
    readonly suggestion: string | null;
  }[];
  readonly entities: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: string;
    readonly value: string;
  }[];
  readonly usable: boolean;
  readonly unusable_reason: string | null;
  readonly theme: string;
  readonly place: { readonly gm_code: string | null; readonly name: string | null };
  readonly urgent: boolean;
};

/** A line that is not {id, text} gives {"id":null,"error":...}; the error never repeats what was read. */
export function guardLine(
  line: string,
): GuardLine | { readonly id: null; readonly error: 'not-json' | 'no-text' } {
  let tip: unknown;
  try {
    tip = JSON.parse(line);
  } catch {
    return { id: null, error: 'not-json' };
  }
  if (typeof tip !== 'object' || tip === null || !('text' in tip) || typeof tip.text !== 'string')
    return { id: null, error: 'no-text' };
  const id = 'id' in tip && typeof tip.id === 'string' ? tip.id : null;
  const lang = 'lang' in tip && tip.lang === 'en' ? 'en' : 'nl';
  const { findings, entities, usable, unusableReason, theme, place, urgent } = guard(tip.text, { lang });
  return {
    id,
    identifying: findings.map(({ start, end, kind, circle, reason, suggestion }) => ({
      start,
      end,
      kind,
      circle,
      reason,
      suggestion,
    })),
    entities: entities.map(({ start, end, kind, value }) => ({ start, end, kind, value })),
    usable,
    unusable_reason: unusableReason,
    theme,
    place,
    urgent,
  };
}

/** One line out for every line in that is not empty, in the same order. */
export async function* guardLines(lines: AsyncIterable<string>): AsyncIterable<string> {
  for await (const line of lines) if (line.trim() !== '') yield JSON.stringify(guardLine(line));
}

/** What the guard sees in a text and why, for reading in a terminal. */
export function explain(text: string): string {
  return explainText(text);
}
