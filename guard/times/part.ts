// What a part of a phrase about time is, and the small words that lead it.
import { memo } from '../text/memo.ts';
import type { Token } from '../text/tokens.ts';
import { type DayPart, numberOf, type Unit } from './atoms.ts';

export type Meaning = {
  readonly weekdays?: readonly number[];
  readonly part?: DayPart;
  /** Minutes after midnight, as said: "elf" in the evening becomes 23:00 in value.ts. */
  readonly clock?: readonly number[];
  readonly every?: { readonly n: number; readonly unit: Unit };
  readonly times?: number;
  readonly relative?: { readonly n: number; readonly unit: Unit };
  readonly date?: { readonly day?: number; readonly month: number; readonly year?: number };
};

export type Part = { readonly to: number; readonly meaning: Meaning; readonly weak?: boolean };

export const EVERY = new Set('elke elk iedere ieder alle every each'.split(' '));
export const AROUND = new Set(
  'om rond omstreeks tegen vanaf tot sinds na voor vanf around at after before from until till since about ongeveer rondom circa by between tussen van vóór'.split(
    ' ',
  ),
);
export const SIDE = new Set(
  'vorige vorig volgende volgend afgelopen komende komend aanstaande laatste eerstvolgende deze dit last next past this coming begin eind einde halverwege midden hele heel'.split(
    ' ',
  ),
);
export const MOMENT = new Set(
  'gisteren gister gisteravond gisterenavond gisternacht gistermiddag gisterochtend gistermorgen eergisteren vandaag vanavond vannacht vanmiddag vanmorgen vanochtend morgen morgenavond morgenochtend morgenmiddag overmorgen yesterday today tonight tomorrow middernacht midnight noon pasgeleden laatst onlangs kerst pasen pinksteren koningsdag oudjaar oudejaarsavond sinterklaas ramadan suikerfeest carnaval'.split(
    ' ',
  ),
);

/** No more words than this lead a part: work per token stays bounded. */
export const LEADS = 6;

export type Reader = (tokens: readonly Token[], at: number) => Part | null;

export const norm = (tokens: readonly Token[], at: number): string => tokens[at]?.norm ?? '';
const setOf = memo((words: string): ReadonlySet<string> => new Set(words.split(' ')));
export const anyOf = (words: string, value: string): boolean => setOf(words).has(value);

export function counting(
  tokens: readonly Token[],
  at: number,
): { readonly n: number | null; readonly to: number } {
  let i = at;
  let n: number | null = null;
  while (anyOf('een n', norm(tokens, i)) && anyOf('paar aantal stuk', norm(tokens, i + 1))) i++;
  const first = numberOf(norm(tokens, i));
  if (first !== null) {
    n = first;
    i++;
    if (/^(?:of|tot|a|à|-|to)$/.test(norm(tokens, i)) && numberOf(norm(tokens, i + 1)) !== null) i += 2;
  }
  return { n, to: i };
}
