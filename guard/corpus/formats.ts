// Entities with a hard format: what is labelled has it (or is listed as odd), and what has it is labelled.

import { isBsn } from '../entities/bsn.ts';
import { isIban } from '../entities/ibans.ts';
import { isPlate } from '../entities/plates.ts';
import type { EntityKind, Tip } from './tip.ts';

const FORMAT: Partial<Record<EntityKind, (s: string) => boolean>> = {
  plate: isPlate,
  iban: isIban,
  bsn: (s) => isBsn(s.replace(/[\s.]/g, '')),
  kvk: (s) => /^\d{8}$/.test(s.replace(/\s/g, '')),
  postcode: (s) => /^[1-9]\d{3} ?[A-Za-z]{2}$/.test(s),
  email: (s) => /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(s),
  phone: (s) => /^(\+31|0031|0)\d{9}$/.test(s.replace(/[\s().-]/g, '').replace('+310', '+31')),
};

const LOOSE: readonly (readonly [EntityKind, RegExp])[] = [
  ['plate', /(?<![\w-])(?:[A-Z]{1,3}|\d{1,3})-(?:[A-Z]{2,3}|\d{2,3})-(?:[A-Z]{1,3}|\d{1,3})(?![\w-])/gi],
  ['email', /[\w.+-]{1,60}@[\w-]{1,60}\.[a-z]{2,}/gi],
  ['iban', /(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,}/g],
  ['phone', /(?<![\d-])(?:\+31|0031|0)[ -]?(?:\d[ .-]?){9}(?!\d)/g],
  ['postcode', /(?<!\d)[1-9]\d{3} ?[A-Z]{2}(?![A-Za-z\d])/g],
  ['bsn', /(?<!\d)\d{9}(?!\d)/g],
  ['url', /https?:\/\/\S+|www\.\S+/gi],
];

export function formatErrors(
  { text, entities, identifying }: Tip,
  odd: readonly string[],
): readonly string[] {
  const errors: string[] = [];
  for (const { kind, start, end } of entities) {
    const value = text.slice(start, end);
    const ok = FORMAT[kind]?.(value) ?? true;
    if (!ok && !odd.includes(value)) errors.push(`${kind} in a wrong format at ${start}`);
  }
  const covered = [...entities, ...identifying.filter(({ kind }) => kind.startsWith('self-'))];
  for (const [kind, pattern] of LOOSE) {
    for (const { index, 0: value } of text.matchAll(pattern)) {
      if (covered.some(({ start, end }) => start <= index && index < end) || odd.includes(value.trim()))
        continue;
      errors.push(`looks like an unlabelled ${kind} at ${index}`);
    }
  }
  return [
    ...errors,
    ...odd.filter((value) => !text.includes(value)).map(() => 'listed as odd but not in the text'),
  ];
}
