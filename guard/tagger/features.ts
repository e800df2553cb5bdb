// From attributes to feature numbers, by a table of templates: [attribute, offset] alone or two together. A feature
// is 24 bits of a hash, so the shipped model needs no vocabulary.
import type { AttributeName, Attributes } from './attributes.ts';

export type Slot = readonly [AttributeName, number];
export type Template = readonly [Slot] | readonly [Slot, Slot];

export const FINDING_TEMPLATES: readonly Template[] = [
  [['w', 0]],
  [['w', -1]],
  [['w', 1]],
  [['w', -2]],
  [['w', 2]],
  [
    ['w', -1],
    ['w', 0],
  ],
  [
    ['w', 0],
    ['w', 1],
  ],
  [['pre', 0]],
  [['suf', 0]],
  [['bone', 0]],
  [['bone', -1]],
  [['bone', 1]],
  [['shape', 0]],
  [['spot', 0]],
  [['near', 0]],
  [['class', 0]],
  [['class', -1]],
  [['class', 1]],
  [['class', -2]],
  [['class', 2]],
  [['class', 3]],
  [['class', -3]],
  [
    ['class', 0],
    ['class', 1],
  ],
  [
    ['class', -1],
    ['class', 0],
  ],
  [
    ['class', 0],
    ['clause', 0],
  ],
  [
    ['class', 0],
    ['near', 0],
  ],
  [
    ['spot', 0],
    ['class', 0],
  ],
  [
    ['spot', 0],
    ['clause', 0],
  ],
  [
    ['w', 0],
    ['class', 1],
  ],
  [
    ['w', 0],
    ['class', -1],
  ],
  [['rule', 0]],
  [['rule', -1]],
  [['rule', 1]],
  [['clause', 0]],
  [['sent', 0]],
  [['hit', 0]],
  [['hit', -1]],
  [['hit', 1]],
  [
    ['near', 0],
    ['spot', 0],
  ],
  [
    ['near', 0],
    ['w', 0],
  ],
  [
    ['near', 0],
    ['hit', 0],
  ],
  [
    ['clause', 0],
    ['near', 0],
  ],
  [['doc', 0]],
  [
    ['doc', 0],
    ['class', 0],
  ],
  [
    ['doc', 0],
    ['near', 0],
  ],
];

export const ENTITY_TEMPLATES: readonly Template[] = [
  [['w', 0]],
  [['w', -1]],
  [['w', 1]],
  [['w', -2]],
  [['w', 2]],
  [
    ['w', -1],
    ['w', 0],
  ],
  [
    ['w', 0],
    ['w', 1],
  ],
  [
    ['w', -1],
    ['shape', 0],
  ],
  [
    ['w', -2],
    ['shape', 0],
  ],
  [
    ['w', 1],
    ['shape', 0],
  ],
  [['pre', 0]],
  [['suf', 0]],
  [['suf', -1]],
  [['suf', 1]],
  [['bone', 0]],
  [['shape', 0]],
  [['shape', -1]],
  [['shape', 1]],
  [
    ['shape', -1],
    ['shape', 0],
  ],
  [
    ['shape', 0],
    ['shape', 1],
  ],
  [
    ['spot', 0],
    ['shape', 0],
  ],
  [['class', 0]],
  [['class', -1]],
  [['class', 1]],
  [['class', 2]],
  [['class', -2]],
  [
    ['class', -1],
    ['class', 0],
  ],
  [
    ['class', 0],
    ['class', 1],
  ],
  [
    ['class', -1],
    ['shape', 0],
  ],
  [
    ['class', 0],
    ['shape', 0],
  ],
  [['hit', 0]],
  [['hit', -1]],
  [['hit', 1]],
  [
    ['hit', 0],
    ['shape', 0],
  ],
  [
    ['hit', 0],
    ['w', -1],
  ],
  [
    ['hit', 0],
    ['w', 0],
  ],
  [
    ['hit', 0],
    ['hit', 1],
  ],
  [
    ['hit', -1],
    ['hit', 0],
  ],
  [['list', 0]],
  [['list', -1]],
  [['list', 1]],
  [
    ['list', 0],
    ['shape', 0],
  ],
  [
    ['list', 0],
    ['list', 1],
  ],
  [
    ['list', -1],
    ['list', 0],
  ],
  [
    ['list', 0],
    ['class', -1],
  ],
  [
    ['list', 0],
    ['w', -1],
  ],
  [
    ['list', -1],
    ['shape', 0],
  ],
];

export const FEATURE_BITS = 24;
const MASK = (1 << FEATURE_BITS) - 1;
const NOTHING: readonly number[] = [];

const salt = (template: number): number => Math.imul(template + 1, 0x9e3779b1);

function half(salted: number, a: number): number {
  const h = Math.imul(a ^ salted, 0x85ebca6b);
  return h ^ (h >>> 15);
}

function whole(begun: number, b: number): number {
  let h = Math.imul(begun ^ b, 0xc2b2ae35);
  h ^= h >>> 13;
  h = Math.imul(h, 0x27d4eb2f);
  return (h ^ (h >>> 16)) & MASK;
}

const EDGE: readonly number[] = [1];

/** The values of an attribute, and those at a place, which may lie before the text or after it. */
type Column = readonly (readonly number[])[];
const valuesAt = (column: Column, at: number): readonly number[] =>
  at < 0 || at >= column.length ? EDGE : (column[at] ?? NOTHING);

/** Calls `emit` with every feature of token i, in the order of the templates. */
export function eachFeature(
  templates: readonly Template[],
  attributes: Attributes,
  i: number,
  emit: (feature: number, template: number, a: number, b: number) => void,
): void {
  templates.forEach(([[name, offset], second], t) => {
    const others = second ? valuesAt(attributes[second[0]], i + second[1]) : SINGLE;
    for (const a of valuesAt(attributes[name], i + offset)) {
      const begun = half(salt(t), a);
      for (const b of others) emit(whole(begun, b), t, a, b);
    }
  });
}

const SINGLE: readonly number[] = [0];

/** The features that template t alone makes of one value. */
export const featureOf = (t: number, value: number): number => whole(half(salt(t), value), 0);

/** The value of an attribute at a place before the text or after it. */
export const EDGE_VALUE = 1;

/**
 * Calls `emit` with every feature that these templates, by number, make of every token; each reads two columns only.
 */
export function everyFeature(
  templates: readonly Template[],
  numbers: readonly number[],
  attributes: Attributes,
  emit: (feature: number, i: number) => void,
): void {
  const length = attributes.w.length;
  for (const t of numbers) {
    const [first, second] = templates[t] ?? [];
    if (!first) continue;
    const column = attributes[first[0]];
    const other = second ? attributes[second[0]] : null;
    const salted = salt(t);
    for (let i = 0; i < length; i++) {
      const values = valuesAt(column, i + first[1]);
      const others = other && second ? valuesAt(other, i + second[1]) : SINGLE;
      for (let x = 0; x < values.length; x++) {
        const begun = half(salted, values[x] ?? 0);
        for (let y = 0; y < others.length; y++) emit(whole(begun, others[y] ?? 0), i);
      }
    }
  }
}

/** How a template reads to people: "word before", "class + shape". */
export function templateName(template: Template): string {
  return template
    .map(([name, offset]) => (offset === 0 ? name : `${name}${offset > 0 ? '+' : ''}${offset}`))
    .join(' & ');
}
