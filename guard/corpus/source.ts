// Reads a *.src.txt file into labelled tips and checks all of the format (rules: corpus/README.md).
import type { Circle } from '../findings/kinds.ts';
import { formatErrors } from './formats.ts';
import { type Marked, parseMarkUp } from './mark-up.ts';
import { isOneOf, THEMES, type Tip, UNUSABLE_REASONS } from './tip.ts';

export type SourceError = { readonly id: string; readonly error: string };

type Block = { id: string; head: Map<string, string>; text: string[]; safe: string[] };

const HEADERS = ['lang', 'channel', 'theme', 'place', 'usable', 'urgent', 'circle', 'odd'] as const;
const LANGS = ['nl', 'en', 'pl', 'tr', 'de', 'ar'] as const;

export function readSource(source: string): {
  readonly tips: readonly Tip[];
  readonly errors: readonly SourceError[];
} {
  const errors: SourceError[] = [];
  const tips: Tip[] = [];
  const ids = new Set<string>();
  for (const block of parseBlocks(source, errors)) {
    if (ids.has(block.id)) errors.push({ id: block.id, error: 'id twice' });
    ids.add(block.id);
    const made = makeTip(block);
    errors.push(...made.errors.map((error) => ({ id: block.id, error })));
    tips.push(made.tip);
  }
  return { tips, errors };
}

function parseBlocks(source: string, errors: SourceError[]): readonly Block[] {
  const blocks: Block[] = [];
  let section: 'head' | 'text' | 'safe' = 'head';
  source.split(/\r?\n/).forEach((line, n) => {
    const at = `line ${n + 1}`;
    const start = /^=== (\S+)\s*$/.exec(line);
    const block = blocks.at(-1);
    if (start) {
      blocks.push({ id: start[1] ?? '', head: new Map(), text: [], safe: [] });
      section = 'head';
    } else if (!block) {
      if (line.trim() && !line.startsWith('#')) errors.push({ id: at, error: 'text before the first block' });
    } else if (/^--- (text|safe)\s*$/.test(line)) section = line.includes('text') ? 'text' : 'safe';
    else if (/^(===|---)/.test(line)) errors.push({ id: block.id, error: `unknown separator on ${at}` });
    else if (section !== 'head') block[section].push(line);
    else if (line.trim() && !line.startsWith('#')) {
      const found = /^([a-z]+):\s*(.*?)\s*$/.exec(line);
      const name = found?.[1];
      if (!isOneOf(HEADERS, name)) errors.push({ id: block.id, error: `unknown header on ${at}` });
      else if (block.head.has(name)) errors.push({ id: block.id, error: `header twice: ${name}` });
      else block.head.set(name, found?.[2] ?? '');
    }
  });
  return blocks;
}

function makeTip({ id, head, text, safe }: Block): { readonly tip: Tip; readonly errors: readonly string[] } {
  const errors = HEADERS.filter((name) => name !== 'odd' && !head.has(name)).map(
    (name) => `header missing: ${name}`,
  );
  const get = (name: string): string => head.get(name) ?? '';
  const marked = parseMarkUp(text.join('\n').trim());
  const safeText = safe.join('\n').trim();
  const usable = /^(?:(yes)|no ([a-z0-9-]+))$/.exec(get('usable'));
  const place = /^(GM\d{4}|-)(?: (.+))?$/.exec(get('place'));
  const theme = get('theme');
  const reason = usable?.[2];
  const tip: Tip = {
    id,
    lang: get('lang'),
    channel: get('channel'),
    text: marked.text,
    identifying: marked.identifying,
    entities: marked.entities,
    theme: isOneOf(THEMES, theme) ? theme : 'overig',
    place: { gm_code: place?.[1] === '-' ? null : (place?.[1] ?? null), name: place?.[2] ?? null },
    usable: usable?.[1] === 'yes',
    unusable_reason: isOneOf(UNUSABLE_REASONS, reason) ? reason : null,
    urgent: get('urgent') === 'yes',
    circle: Number(get('circle')) as Circle,
    safe_text: safeText,
  };
  const odd = get('odd')
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
  return {
    tip,
    errors: [
      ...errors,
      ...headErrors(tip, head, place !== null),
      ...overlapErrors(marked),
      ...formatErrors(tip, odd),
    ],
  };
}

function headErrors(tip: Tip, head: ReadonlyMap<string, string>, placed: boolean): readonly string[] {
  const words = tip.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const checks: readonly (readonly [boolean, string])[] = [
    [isOneOf(LANGS, tip.lang), 'unknown lang'],
    [tip.channel === 'web' || tip.channel === 'phone', 'unknown channel'],
    [isOneOf(THEMES, head.get('theme')), 'unknown theme'],
    [/^[1-4]$/.test(head.get('circle') ?? ''), 'unknown circle'],
    [/^(yes|no)$/.test(head.get('urgent') ?? ''), 'unknown urgent'],
    [placed, 'unknown place'],
    [tip.place.gm_code === null || tip.place.name !== null, 'a place without a name'],
    [tip.usable || tip.unusable_reason !== null, 'unknown usable'],
    [tip.usable === (tip.safe_text !== ''), 'usable and safe text do not agree'],
    [tip.unusable_reason !== 'only-suspect' || tip.circle <= 2, 'only-suspect with a circle above 2'],
    [tip.unusable_reason !== 'emergency-112' || tip.urgent, 'emergency-112 but not urgent'],
    [words >= 15 && words <= 350, `${words} words`],
  ];
  return checks.filter(([ok]) => !ok).map(([, error]) => error);
}

function overlapErrors({ identifying, entities, errors }: Marked): readonly string[] {
  const found = [...errors];
  for (const list of [identifying, entities]) {
    list.forEach((span, i) => {
      if (i > 0 && span.start < (list[i - 1]?.end ?? 0)) found.push(`spans overlap at ${span.start}`);
    });
  }
  for (const entity of entities) {
    const crosses = identifying.some(
      ({ start, end }) =>
        entity.start < end && entity.end > start && (entity.start < start || entity.end > end),
    );
    if (crosses) found.push(`an entity crosses the edge of a clue at ${entity.start}`);
  }
  return found;
}
