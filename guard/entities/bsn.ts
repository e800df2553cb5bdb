// Citizen service numbers: nine figures that pass the eleven test. Looked for before phones.
import type { EntityHit } from './hit.ts';

const NINE = /(?=\d)(?<![\p{L}\d.,-])\d(?:[ .]?\d){8}(?![\p{L}\d]|[.,-]\d)/gu;

export function isBsn(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false;
  let sum = -Number(digits[8]);
  for (let i = 0; i < 8; i++) sum += Number(digits[i]) * (9 - i);
  return sum % 11 === 0;
}

export function findBsns(text: string): readonly EntityHit[] {
  const hits: EntityHit[] = [];
  for (const { index, 0: raw } of text.matchAll(NINE)) {
    const value = raw.replace(/\D/g, '');
    const international = /\+[\d ()]{0,7}$/.test(text.slice(Math.max(0, index - 8), index));
    if (!international && isBsn(value))
      hits.push({ start: index, end: index + raw.length, kind: 'bsn', value });
  }
  return hits;
}
