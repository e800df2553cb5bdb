// Streets by their last part, with or without a number and its addition.
import { perForm } from '../text/forms.ts';
import type { Token } from '../text/tokens.ts';

export type TokenHit = { readonly from: number; readonly to: number; readonly label: string };

const STREET =
  /(?:straat|straatje|laan|weg|plein|singel|gracht|kade|dijk|hof|pad|steeg|dreef|plantsoen|burgwal|boulevard|allee|markt|erf|hoeve|oord|kamp|rak|wal|brink|rade|gaarde|donk|horst|dwarsweg|wegje|laantje|vaart|baan|park|ring|kamp|veld|akker|wetering|meent|zoom|kant|es|str|ln|bocht|leane|loane|strjitte|dyk|haven|poort|vest|veste|akkers|landen|buurt|burg|weide|hout|hoek)$/;
const STRONG =
  /(?:straat|laan|weg|plein|singel|gracht|kade|dijk|steeg|dreef|plantsoen|straatweg|boulevard|leane|strjitte)$/;
const NOT_STREETS = new Set(
  'weg snelweg onderweg straat laan plein pad hof markt park dijk gracht kade steeg zijstraat zijweg rijbaan fietspad voetpad marktplein schoolplein dorpsplein parkeerplaats ring baan kant veld akker erf achterkant voorkant overkant zijkant binnenweg uitweg landweg provincialeweg zandweg bouwmarkt supermarkt zwarte vluchtstrook rijksweg omweg halverwege vanwege dealerstraat kamp vakantiepark werf hoeve bungalowpark bedrijvenpark industrieweg zes les bes boulevard winkelboulevard meubelboulevard kapelaan oprijlaan busbaan fietsstraat winkelstraat kruisweg ventweg parallelweg toegangsweg sluipweg heenweg terugweg bosweg veldweg grindweg schoolweg loskade havenkade brandsteeg slotgracht stadsgracht zeedijk winterdijk zomerdijk voorplein binnenplein parkeerplein laadplein haven jachthaven poort buurt hoek hout weide vluchtweg dreef simpelweg grofweg kortweg ruwweg domweg wasstraat wasplein stuifdijk waterweg autoweg'.split(
    ' ',
  ),
);
/** "slaan", "afslaan": no avenue, where "Dreeslaan" is one. */
const VERB =
  /^(?:|af|aan|toe|op|in|uit|om|dood|neer|dicht|over|terug|stuk|ver|be|door|los|voor|gade|lek|rond)slaan$/;
/** Behind a number that counts: "takes 2,400", "charges 150 euros". */
const COUNTED = /^(?:uur|euro|euros|jaar|keer|man|mensen|kilo|gram|procent|a|per|hp|pk|stoelen)$/;
const WEAK = /(?:es|ring|rak|wal|horst|oord)$/;
/** A surname or a town ends like this as often as a street does. */
const SURNAME = /dijk$/;
const AT = /^(?:de|den|het|the|aan|op|langs|'t)$/;
const PARTICLE = /^(?:van|de|den|der|ter|ten|het|aan|op|t|'t|het|la|du|d)$/;

const isStreet = perForm(({ norm }) => norm.length >= 5 && STREET.test(norm) && !VERB.test(norm));

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
    if (number && counts(tokens, i + 2)) return;
    if (number && !capital && WEAK.test(token.norm)) return;
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
    if (!number && SURNAME.test(token.norm) && !AT.test(tokens[from - 1]?.norm ?? '')) return;
    hits.push({ from, to: numberEnd(tokens, i + 1), label: number ? 'address' : 'street' });
  });
  return hits;
}

/** Does the number before token i count something, or go on behind a comma? */
function counts(tokens: readonly Token[], i: number): boolean {
  const [next, after] = [tokens[i], tokens[i + 1]];
  if (!next) return false;
  if (/^[.,]$/.test(next.raw)) return !next.spaced && after?.spaced === false && /^\d/.test(after.raw);
  return COUNTED.test(next.norm);
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
