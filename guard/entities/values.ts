// The normalised value of a learned entity: what a statement's field is filled with and what hits compare.
import type { EntityKind } from '../corpus/tip.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { numberOf } from '../times/atoms.ts';
import { findTimes } from '../times/times.ts';
import { normalPlate } from './plates.ts';
import { resolved } from './resolved.ts';

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

export function entityValue(kind: EntityKind, text: string): string {
  if (kind === 'plate') return normalPlate(text);
  if (kind === 'social') return text.replace(/^@/, '').toLowerCase();
  if (kind === 'place') {
    const answer = resolved(text);
    return answer.kind === 'found' ? answer.gmCode : tidy(text);
  }
  if (kind === 'time' || kind === 'date') {
    const values = findTimes(tokenise(text))
      .map(({ value }) => value)
      .filter(Boolean);
    return values.length > 0 ? values.join(';') : tidy(text).toLowerCase();
  }
  if (kind === 'amount') return amountValue(tokenise(text)) ?? tidy(text).toLowerCase();
  if (kind === 'address')
    return tidy(text)
      .replace(/\s*-\s*/g, '-')
      .replace(/(\d)\s+([a-zA-Z])$/, '$1$2');
  if (kind === 'person' || kind === 'nickname' || kind === 'company') return tidy(text);
  return tidy(text).toLowerCase();
}

/** "€ 1.500,50" and "1500,50 euro" are 1500.50 EUR. */
function amountValue(tokens: readonly Token[]): string | null {
  const euro = tokens.some(({ norm, raw }) => raw === '€' || /^euro|^eur$/.test(norm));
  if (!euro) return null;
  const figures = tokens
    .filter(({ raw }) => /^[\d.,]+$/.test(raw))
    .map(({ raw }) => raw)
    .join('');
  const plain = figures
    .replace(/^[.,]+|[.,]+$/g, '')
    .replace(/[.](?=\d{3}(?:\D|$))/g, '')
    .replace(',', '.');
  if (/^\d+(?:\.\d+)?$/.test(plain)) return `${plain} EUR`;
  const words = tokens.map(({ norm }) => numberOf(norm)).filter((n) => n !== null);
  return words.length === 1 ? `${words[0]} EUR` : null;
}
