// From attributes to feature numbers. A feature is 24 bits of a hash of its template and one or two values, so the
// shipped model needs no vocabulary.
import { type AttributeName, type Attributes, valuesOf } from './attributes.ts';
import { valuesIn } from './column.ts';
import { EDGE_HASH, isScale, SCALES } from './scale.ts';
import type { Slot, Template } from './templates.ts';

export const FEATURE_BITS = 24;
const MASK = (1 << FEATURE_BITS) - 1;

export const salt = (template: number): number => Math.imul(template + 1, 0x9e3779b1);

export function half(salted: number, a: number): number {
  const h = Math.imul(a ^ salted, 0x85ebca6b);
  return h ^ (h >>> 15);
}

export function whole(begun: number, b: number): number {
  let h = Math.imul(begun ^ b, 0xc2b2ae35);
  h ^= h >>> 13;
  h = Math.imul(h, 0x27d4eb2f);
  return (h ^ (h >>> 16)) & MASK;
}

/** The second value where a template has one only. */
export const SINGLE = 0;
const SINGLES: readonly number[] = [SINGLE];

/** What a value of an attribute is hashed as. */
const hashOf = (name: AttributeName, value: number): number =>
  isScale(name) ? (SCALES[name].hashes[value] ?? EDGE_HASH) : value;

const hashesAt = (attributes: Attributes, [name, offset]: Slot, i: number): readonly number[] =>
  Array.from(valuesIn(valuesOf(attributes, name), i + offset), (value) => hashOf(name, value));

/** Calls `emit` with every feature of token i, in the order of the templates, and the hashes it is made of. */
export function eachFeature(
  templates: readonly Template[],
  attributes: Attributes,
  i: number,
  emit: (feature: number, template: number, a: number, b: number) => void,
): void {
  templates.forEach(([first, second], t) => {
    const others = second ? hashesAt(attributes, second, i) : SINGLES;
    for (const a of hashesAt(attributes, first, i)) {
      const begun = half(salt(t), a);
      for (const b of others) emit(whole(begun, b), t, a, b);
    }
  });
}
