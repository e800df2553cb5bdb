// Which attributes of a token and its neighbours make a feature, alone or two together: "w-1&w" is the word before and
// the word. The place of a template in its list is part of what the model learned: new ones are added at the end.
import type { AttributeName } from './attributes.ts';

export type Slot = readonly [name: AttributeName, offset: number];
export type Template = readonly [Slot] | readonly [Slot, Slot];

function slot(text: string): Slot {
  const [, name, offset] = /^([a-z]+)([+-]\d)?$/.exec(text) ?? [];
  if (!name) throw new TypeError('a slot is an attribute and how far away');
  return [name as AttributeName, Number(offset ?? 0)];
}

const templates = (rows: readonly string[]): readonly Template[] =>
  rows
    .join(' ')
    .split(' ')
    .map((text): Template => {
      const [first = '', second] = text.split('&');
      return second === undefined ? [slot(first)] : [slot(first), slot(second)];
    });

export const FINDING_TEMPLATES = templates([
  'w w-1 w+1 w-2 w+2 w-1&w w&w+1 pre suf bone bone-1 bone+1 shape spot near',
  'class class-1 class+1 class-2 class+2 class+3 class-3 class&class+1 class-1&class class&clause class&near',
  'spot&class spot&clause w&class+1 w&class-1 rule rule-1 rule+1 clause sent hit hit-1 hit+1',
  'near&spot near&w near&hit clause&near doc doc&class doc&near',
]);

export const ENTITY_TEMPLATES = templates([
  'w w-1 w+1 w-2 w+2 w-1&w w&w+1 w-1&shape w-2&shape w+1&shape pre suf suf-1 suf+1 bone',
  'shape shape-1 shape+1 shape-1&shape shape&shape+1 spot&shape',
  'class class-1 class+1 class+2 class-2 class-1&class class&class+1 class-1&shape class&shape',
  'hit hit-1 hit+1 hit&shape hit&w-1 hit&w hit&hit+1 hit-1&hit',
  'list list-1 list+1 list&shape list&list+1 list-1&list list&class-1 list&w-1 list-1&shape',
]);

/** How a template reads to people: "w-1", "class & shape". */
export const templateName = (template: Template): string =>
  template
    .map(([name, offset]) => (offset === 0 ? name : `${name}${offset > 0 ? '+' : ''}${offset}`))
    .join(' & ');
