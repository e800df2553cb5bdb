// Money and counted goods.
import { perForm } from '../text/forms.ts';
import { inClass } from '../text/lexicon.ts';
import type { Token } from '../text/tokens.ts';
import { numberOf } from '../times/atoms.ts';
import type { TokenHit } from './addresses.ts';

const isNumber = (norm: string): boolean =>
  /^\d/.test(norm) || numberOf(norm) !== null || inClass(norm, 'GETAL');
/** Can an amount begin with this word? */
const begins = perForm(({ raw, norm }) => /^[€$]$/.test(raw) || isNumber(norm));
const MONEY = /^(?:euro|euros|eur|€|\$|dollar|dollars|pond|pounds|cent|piek|ruggen|rug|mille)$/;

export function findAmounts(tokens: readonly Token[]): readonly TokenHit[] {
  const hits: TokenHit[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const form = tokens[i]?.form;
    if (!form || !begins(form)) continue;
    let to = i;
    if (/^[€$]$/.test(tokens[i]?.raw ?? '')) to = figureEnd(tokens, i + 1);
    else if (isNumber(tokens[i]?.norm ?? '')) {
      const end = figureEnd(tokens, i);
      const unit = tokens[end]?.norm ?? '';
      if (MONEY.test(unit) || inClass(unit, 'MAAT')) to = end + 1;
      else if (/^\d+(?:k|kg|gr?|euro|liter|l)$/.test(tokens[i]?.norm ?? '')) to = end;
    }
    if (to <= i + (tokens[i]?.raw === '€' ? 1 : 0)) continue;
    if (tokens[to]?.norm === 'per' && inClass(tokens[to + 1]?.norm ?? '', 'MAAT')) to += 2;
    hits.push({ from: i, to, label: 'amount' });
    i = to - 1;
  }
  return hits;
}

/** "1.500,00", "twee tot drie duizend", "3,5", "1.000,-". */
function figureEnd(tokens: readonly Token[], at: number): number {
  let i = at;
  while (i < tokens.length && i < at + 7) {
    const { raw, norm, spaced } = tokens[i] ?? { raw: '', norm: '', spaced: true };
    const figure = isNumber(norm);
    const mark =
      i > at &&
      /^[.,]$/.test(raw) &&
      !spaced &&
      /^[\d-]/.test(tokens[i + 1]?.raw ?? '') &&
      tokens[i + 1]?.spaced === false;
    const cents = i > at && raw === '-' && !spaced && tokens[i - 1]?.raw === ',';
    const range = i > at && /^(?:tot|a|à|of|-)$/.test(norm) && isNumber(tokens[i + 1]?.norm ?? '');
    if (!(figure || mark || cents || range)) break;
    i++;
  }
  return i;
}
