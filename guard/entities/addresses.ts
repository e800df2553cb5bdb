// Streets by their last part, with or without a number and its addition.
import { perForm } from '../text/forms.ts';
import type { Token } from '../text/tokens.ts';

export type TokenHit = { readonly from: number; readonly to: number; readonly label: string };

const STREET =
  /(?:straat|straatje|laan|weg|plein|singel|gracht|kade|dijk|hof|pad|steeg|dreef|plantsoen|burgwal|boulevard|allee|markt|erf|hoeve|oord|kamp|rak|wal|brink|rade|gaarde|donk|horst|dwarsweg|wegje|laantje|vaart|baan|park|ring|kamp|veld|akker|wetering|meent|zoom|kant|es|str)$/;
const STRONG = /(?:straat|laan|weg|plein|singel|gracht|kade|dijk|steeg|dreef|plantsoen|straatweg|boulevard)$/;
const NOT_STREETS = new Set(
  'weg snelweg onderweg straat laan plein pad hof markt park dijk gracht kade steeg zijstraat zijweg rijbaan fietspad voetpad marktplein schoolplein dorpsplein parkeerplaats ring baan kant veld akker erf achterkant voorkant overkant zijkant binnenweg uitweg landweg provincialeweg zandweg bouwmarkt supermarkt zwarte vluchtstrook rijksweg omweg halverwege vanwege dealerstraat kamp vakantiepark werf hoeve bungalowpark bedrijvenpark industrieweg zes les bes'.split(
    ' ',
  ),
);
const PARTICLE = /^(?:van|de|den|der|ter|ten|het|aan|op|t|'t|het|la|du|d)$/;

const isStreet = perForm(({ norm }) => norm.length >= 5 && STREET.test(norm));

export function findAddresses(tokens: readonly Token[]): readonly TokenHit[] {
  const hits: TokenHit[] = [];
  tokens.forEach((token, i) => {
    if (!isStreet(token.form)) return;
    const capital = /^\p{Lu}/u.test(token.raw);
    const number =
      /^\d{1,4}[a-z]{0,3}$/i.test(tokens[i + 1]?.raw ?? '') && !/^(?:\d{4})$/.test(tokens[i + 1]?.raw ?? '');
    const generic = NOT_STREETS.has(token.norm);
    if (generic && !(number && capital)) return;
    if (!capital && !number && !STRONG.test(token.norm)) return;
    if (!STRONG.test(token.norm) && !number) return;
    let from = i;
    for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
      const before = tokens[k];
      if (!before || before.sentence !== token.sentence) break;
      if (
        /^\p{Lu}[\p{L}.]*$/u.test(before.raw) &&
        !/^(?:de|het|op|in|aan|hij|zij|ze|ik|een|naar|bij|van|the)$/.test(before.norm)
      )
        from = k;
      else if (!(before.raw === '.' || PARTICLE.test(before.norm)) || before.raw !== before.norm) break;
    }
    hits.push({ from, to: numberEnd(tokens, i + 1), label: number ? 'address' : 'street' });
  });
  return hits;
}

/** Behind the street: "12", "12a", "12 a", "12-3", "12 bis", "12 hs". */
function numberEnd(tokens: readonly Token[], at: number): number {
  let i = at;
  if (/^(?:nr|nummer|no)$/.test(tokens[i]?.norm ?? '')) {
    i++;
    if (tokens[i]?.raw === '.') i++;
  }
  if (!/^\d{1,4}[a-z]{0,4}$/i.test(tokens[i]?.raw ?? '')) return at;
  i++;
  if (
    /^[-/]$/.test(tokens[i]?.raw ?? '') &&
    tokens[i]?.spaced === false &&
    /^(?:\d{1,4}|[a-z]{1,2})$/i.test(tokens[i + 1]?.raw ?? '')
  )
    i += 2;
  else if (
    /^(?:[A-Za-z]|bis|hs|huis|I{1,3}|zwart|rood)$/.test(tokens[i]?.raw ?? '') &&
    !/^(?:u|n|t|k|e|i)$/.test(tokens[i]?.norm ?? '') &&
    tokens[i]?.raw !== 'I'
  )
    i++;
  return i;
}
