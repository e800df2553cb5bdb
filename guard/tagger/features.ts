// From attributes to feature numbers, by a table of templates: [attribute, offset] alone or two together. A feature
// is 24 bits of a hash, so the shipped model needs no vocabulary.
import type { AttributeName, Attributes } from './attributes.ts';

type Slot = readonly [AttributeName, number];
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

function mix(template: number, a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h ^ b, 0xc2b2ae35);
  h ^= h >>> 13;
  h = Math.imul(h, 0x27d4eb2f);
  return (h ^ (h >>> 16)) & MASK;
}

/** Calls `emit` with every feature of token i. */
export function eachFeature(
  templates: readonly Template[],
  attributes: Attributes,
  i: number,
  emit: (feature: number, template: number, a: number, b: number) => void,
): void {
  const last = attributes.w.length;
  for (let t = 0; t < templates.length; t++) {
    const template = templates[t];
    if (!template) continue;
    const [name, offset] = template[0];
    const at = i + offset;
    const first = at < 0 || at >= last ? EDGE : (attributes[name][at] ?? NOTHING);
    const second = template[1];
    if (!second) {
      for (const a of first) emit(mix(t, a, 0), t, a, 0);
      continue;
    }
    const to = i + second[1];
    const others = to < 0 || to >= last ? EDGE : (attributes[second[0]][to] ?? NOTHING);
    for (const a of first) for (const b of others) emit(mix(t, a, b), t, a, b);
  }
}

const EDGE: readonly number[] = [1];

/** How a template reads to people: "word before", "class + shape". */
export function templateName(template: Template): string {
  return template
    .map(([name, offset]) => (offset === 0 ? name : `${name}${offset > 0 ? '+' : ''}${offset}`))
    .join(' & ');
}
