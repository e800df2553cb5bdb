// The inline mark-up of the corpus: [[kind/circle|...]] for a clue, {{kind|...}} for an entity. An entity may stand
// inside a clue; there is no other nesting. Errors name a place, never the text: the held-out files pass through here.
import type {} from '@seinhuis/core/rules/decisions';
import type { Circle } from '../findings/kinds.ts';
import {
  ENTITY_KINDS,
  type EntityKind,
  isClueKind,
  isOneOf,
  type LabelledFinding,
  type Span,
} from './tip.ts';

export type Marked = {
  readonly text: string;
  readonly identifying: readonly LabelledFinding[];
  readonly entities: readonly Span<EntityKind>[];
  readonly errors: readonly string[];
};

const OPEN = /\[\[([a-z-]+)\/([1-4])\||\{\{([a-z]+)\|/y;
const byStart = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  a.start - b.start || a.end - b.end;

export function parseMarkUp(marked: string): Marked {
  const identifying: LabelledFinding[] = [];
  const entities: Span<EntityKind>[] = [];
  const errors: string[] = [];
  const stack: { clue: boolean; kind: string; circle: number; start: number }[] = [];
  let text = '';
  for (let i = 0; i < marked.length; ) {
    const two = marked.slice(i, i + 2);
    if (two === '[[' || two === '{{') {
      OPEN.lastIndex = i;
      const found = OPEN.exec(marked);
      if (!found) {
        errors.push(`bad opening at ${i}`);
        i += 2;
        continue;
      }
      const clue = two === '[[';
      if (stack.length > 0 && (clue || stack.some((span) => !span.clue))) errors.push(`nesting at ${i}`);
      stack.push({
        clue,
        kind: found[1] ?? found[3] ?? '',
        circle: Number(found[2] ?? 0),
        start: text.length,
      });
      i += found[0].length;
    } else if (two === ']]' || two === '}}') {
      const span = stack.pop();
      const kind = span?.kind;
      if (!span || span.clue !== (two === ']]')) errors.push(`closing without its opening at ${i}`);
      else {
        errors.push(...edgeErrors(text.slice(span.start), i));
        if (span.clue && isClueKind(kind))
          identifying.push({ start: span.start, end: text.length, kind, circle: span.circle as Circle });
        else if (!span.clue && isOneOf(ENTITY_KINDS, kind))
          entities.push({ start: span.start, end: text.length, kind });
        else errors.push(`unknown kind at ${i}`);
      }
      i += 2;
    } else {
      const ch = marked[i] ?? '';
      if ('[]{}|'.includes(ch)) errors.push(`stray mark-up at ${i}`);
      text += ch;
      i++;
    }
  }
  if (stack.length > 0) errors.push('a span is never closed');
  return { text, identifying: identifying.sort(byStart), entities: entities.sort(byStart), errors };
}

function edgeErrors(span: string, at: number): readonly string[] {
  if (span === '' || span !== span.trim()) return [`empty span or white space at its edge at ${at}`];
  const abbreviation = /(?:^|[\s.])\p{L}{1,2}\.$/u;
  return /[,;:.!?…]$/.test(span) && !abbreviation.test(span) ? [`span ends in punctuation at ${at}`] : [];
}
