// Entities: numbers with a hard format by rule, the rest by the tagger; a name found once is found everywhere.
import { ENTITY_KINDS, type EntityKind, isOneOf } from '../corpus/tip.ts';
import type { EntityModels } from '../model/models.ts';
import type { Settings } from '../model/settings.ts';
import type { Reading } from '../reading.ts';
import { tokensOf } from '../tagger/labels.ts';
import { type Marginals, marginals, type Tagged } from '../tagger/tag.ts';
import { ENTITY_TEMPLATES } from '../tagger/templates.ts';
import { isWord, type Token } from '../text/tokens.ts';
import {
  addressEnd,
  addressStart,
  apart,
  housesBeforePlaces,
  isHouse,
  numberedSpots,
  shortStreets,
} from './address-edges.ts';
import { corners, numbersBefore, trimmed } from './address-joins.ts';
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
  const whole = (span: EntitySpan): EntitySpan => {
    if (span.kind !== 'address') return span;
    const [from, to] = [addressStart(tokens, span.from), addressEnd(tokens, span.to)];
    return { ...span, from: free(from, span.from) ? from : span.from, to: free(span.to, to) ? to : span.to };
  };
  const towns = new Map(reading.places.map((place) => [place.to, place]));
  const put = (found: readonly Tagged[], keep: (span: Tagged) => boolean): void => {
    for (const span of found) {
      if (keep(span) && free(span.from, span.to) && isOneOf(ENTITY_KINDS, span.kind))
        for (const [from, to] of span.kind === 'address'
          ? apart(tokens, span.from, span.to).map((one) => trimmed(tokens, one, towns))
          : [[span.from, span.to] as const])
          add(whole({ from, to, kind: span.kind, sure: span.sure }));
    }
  };
  const persons = names === 'sure' ? settings.personSure : settings.catchSure;
  const best = tagged.best();
  const joined = [...corners(tokens, reading.streets), ...numbersBefore(tokens, reading.streets)];
  for (const { from, to } of joined) if (free(from, to)) add({ from, to, kind: 'address', sure: 0.8 });
  put(best, ({ kind, from, to }) => kind === 'address' && isHouse(tokens, from, to));
  for (const { from, to } of [...housesBeforePlaces(tokens, reading.places), ...reading.streets])
    if (free(from, to)) add(whole({ from, to, kind: 'address', sure: 0.7 }));
  if (names === 'catch-all') put(tagged.of('person', settings.personFirst), () => true);
  put(best, ({ kind, sure }) => kind !== 'address' && (kind !== 'person' || sure >= persons));
  for (const { from, to } of [...shortStreets(tokens), ...numberedSpots(tokens)])
    if (free(from, to)) add({ from, to, kind: 'address', sure: 0.9 });
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
