// Entities: numbers with a hard format by rule, the rest by the tagger; a name found once is found everywhere.
import { ENTITY_KINDS, type EntityKind, isOneOf } from '../corpus/tip.ts';
import type { EntityModels } from '../model/models.ts';
import type { Settings } from '../model/settings.ts';
import type { Reading } from '../reading.ts';
import { tokensOf } from '../tagger/labels.ts';
import { type Marginals, marginals, type Tagged } from '../tagger/tag.ts';
import { ENTITY_TEMPLATES } from '../tagger/templates.ts';
import { isWord, type Token } from '../text/tokens.ts';
import { type AddressSpan, addressesOf } from './address-spans.ts';
import { spotEnd } from './house-numbers.ts';
import { entityValue } from './values.ts';

export type Entity = {
  readonly start: number;
  readonly end: number;
  readonly kind: EntityKind;
  readonly value: string;
  readonly sure: number;
};
export type NameSetting = 'catch-all' | 'sure';
export type EntitySpan = {
  readonly from: number;
  readonly to: number;
  readonly kind: EntityKind;
  readonly sure: number;
  readonly value?: string;
};

const REPEATED = new Set<EntityKind>(['person', 'nickname', 'company', 'place', 'drug', 'weapon', 'social']);

/** How likely each kind is at each word: the same for every setting. */
export const tagEntities = ({ attributes }: Reading, { entities }: EntityModels): Marginals =>
  marginals(entities, ENTITY_TEMPLATES, attributes);

export function entitySpans(
  reading: Reading,
  tagged: Marginals,
  settings: Settings,
  names: NameSetting,
): readonly EntitySpan[] {
  const { tokens, structured, times } = reading;
  const spans: EntitySpan[] = structured.flatMap(({ start, end, kind, value }) => {
    const range = tokensOf(tokens, start, end);
    return range ? [{ from: range[0], to: range[1], kind, sure: 1, value }] : [];
  });
  const taken = new Uint8Array(tokens.length);
  for (const { from, to } of spans) taken.fill(1, from, to);
  const free = (from: number, to: number): boolean => !taken.subarray(from, to).includes(1);
  const add = (span: EntitySpan): void => {
    taken.fill(1, span.from, span.to);
    spans.push(span);
  };
  const put = (found: readonly Tagged[], keep: (span: Tagged) => boolean): void => {
    for (const span of found)
      if (keep(span) && free(span.from, span.to) && isOneOf(ENTITY_KINDS, span.kind))
        add({ from: span.from, to: span.to, kind: span.kind, sure: span.sure });
  };
  const putAddresses = (found: readonly AddressSpan[]): void => {
    for (const span of found) if (free(span.from, span.to)) add({ ...span, kind: 'address' });
  };
  const persons = names === 'sure' ? settings.personSure : settings.catchSure;
  const best = tagged.best();
  const addresses = addressesOf(
    reading,
    best.filter(({ kind }) => kind === 'address'),
  );
  putAddresses(addresses.first);
  if (names === 'catch-all') put(tagged.of('person', settings.personFirst), () => true);
  put(best, ({ kind, sure }) => kind !== 'address' && (kind !== 'person' || sure >= persons));
  tokens.forEach((_, from) => {
    const to = spotEnd(tokens, from);
    if (to > from && free(from, to)) add({ from, to, kind: 'address', sure: 0.9 });
  });
  putAddresses(addresses.last);
  for (const { from, to, kind } of times) if (free(from, to)) add({ from, to, kind, sure: 0.5 });
  if (names === 'catch-all') put(tagged.of('person', settings.catchSure), () => true);
  for (const span of repeats(tokens, spans)) if (free(span.from, span.to)) add(span);
  return spans.sort((a, b) => a.from - b.from);
}

export function findEntities(
  { tokens, folded }: Reading,
  spans: readonly EntitySpan[],
  text: string,
): readonly Entity[] {
  return spans.map(({ from, to, kind, sure, value }) => {
    const [start, end] = folded.span(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
    return { start, end, kind, sure, value: value ?? entityValue(kind, text.slice(start, end)) };
  });
}

/** Other places where a found name, company, drug (and so on) is written the same; of a person also each long part. */
function repeats(tokens: readonly Token[], spans: readonly EntitySpan[]): readonly EntitySpan[] {
  const wanted = new Map<string, EntitySpan>();
  for (const span of spans) {
    if (!REPEATED.has(span.kind) || span.sure < 0.4) continue;
    const words = tokens.slice(span.from, span.to);
    if (words.length === 1 && (words[0]?.raw.length ?? 0) > 2) wanted.set(words[0]?.raw ?? '', span);
    if (span.kind === 'person')
      for (const { raw } of words)
        if (
          /^\p{Lu}\p{L}{2,}$/u.test(raw) &&
          !/^(?:Van|Den|Der|Ten|Ter|El|De|Mrs?|Heer|Mevrouw|Meneer)$/i.test(raw)
        )
          wanted.set(raw, span);
  }
  const found: EntitySpan[] = [];
  tokens.forEach((token, i) => {
    const span = isWord(token) ? wanted.get(token.raw) : undefined;
    if (span && !(span.from <= i && i < span.to))
      found.push({ from: i, to: i + 1, kind: span.kind, sure: span.sure });
  });
  return found;
}
