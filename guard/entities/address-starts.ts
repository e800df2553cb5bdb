// Where the name of a street begins: "Jan van Galenstraat", "Tweede Schinkelstraat", "Prof. Kochlaan", and not in
// "Emmeloord aan de Espelerweg", "Rick Derksen van Lengelseweg" or "Pand Kerkstraat".
import { namePartOf } from '../names/lists.ts';
import { type Form, perForm } from '../text/forms.ts';
import type { Token } from '../text/tokens.ts';
import { streetKind } from './address-words.ts';
import { within } from './house-numbers.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Before a street, written as a name or small: "oude", "tweede", "burgemeester". */
const ADJECTIVE = words(
  'nieuwe oude grote kleine lange korte hoge lage verlengde gedempte rode witte zwarte groene gouden noorder zuider ooster wester eerste tweede derde vierde vijfde zesde 1e 2e 3e 4e 5e 6e 1ste 2de 3de 4de 5de',
);
const TITLE = words(
  'burgemeester burg burgem prins prinses koningin koning kon graaf professor prof dokter doctor dr generaal gen admiraal adm pastoor past deken dominee ds sint st meester mr president pres minister kardinaal mgr monseigneur ir ridder hertog jonkheer jhr kapitein commandant luitenant zuster frater pater',
);
/** Written large at the start of a sentence or as a label, and no part of the name of a street. */
const NO_PART = words(
  'de het een the in op aan bij naar van voor achter naast langs tegenover boven onder tussen door uit over om hier daar waar dit dat die deze dan en of maar want dus ook hij zij ze ik wij we u er toen nu als flat pand woning huis adres address bezorgadres postadres woonadres huisadres locatie plaats plek loods kelderbox garagebox box garage berging ligplaats halte bushalte uitgang ingang afslag afrit kantoor winkel school hoek corner corporatieflat studentenflat studentenhuis appartement kamer studio hotel bar cafe restaurant camping park loc woont wonend woonachtig gevestigd at on near from behind and hem haar heer mevrouw meneer mr mrs dhr mevr mw fam familie at is was straat steegje pleintje',
);
/** A kind of building or of address: "Corporatiewoning Nassaustraat", "Spookadres Dorpstraat". */
const BUILDING =
  /(?:adres|woning|flat|huis|schuur|loods|box|pand|boerderij|villa|kantoor|praktijk|winkel|garage|camping|terrein|stand|complex|zaak)$/;
const ROAD = words('laan plein park hof weg straat singel dijk pad kade gracht baan dreef kamp');
/** "Boven Westerdiep", "Achter de Hoven": written large inside a sentence they begin a name. */
const POSITION = /^(?:Achter|Boven|Beneden|Onder|Buiten|Binnen)$/;
const PARTICLE = /^(?:van|naar|de|den|der|ter|ten|het|'t|la|du|von|d')$/;
/** "Veluweweg", "Lengelseweg", "Kerkstraat": named after a place or a thing, so no surname goes before. */
const OF_PLACE =
  /(?:[st]e|er|sche|kerk|school|dorps|molen|station|hoofd|nieuw)(?:weg|straat|dijk|laan|plein|singel|kade)$|(?:hout|wijk|berg|bosch|bos|wou[dt])(?:weg|laan|straat)$/;

/** "Jan" is a word too, and counts all the same where it is written small: "jan van galenstraat". */
const isFirstName = (form: Form): boolean => form.norm === 'jan' || namePartOf(form).first;
const isAdjective = perForm(({ norm }) => ADJECTIVE.has(norm));
const isTitle = perForm(({ norm }) => TITLE.has(norm));
const isRoad = ({ raw, norm }: Form): boolean => ROAD.has(norm) && /^\p{Lu}\p{Ll}/u.test(raw);
const canBePart = perForm(
  ({ raw, norm }: Form) => /^\p{Lu}[\p{L}'-]*$/u.test(raw) && !NO_PART.has(norm) && !BUILDING.test(norm),
);
const isCapital = (token: Token): boolean => /^\p{Lu}/u.test(token.raw);
const MOST = 5;

/** The first token of the name whose last word is token i. `towns` holds where the names of towns end. */
export function nameStart(tokens: readonly Token[], i: number, towns: ReadonlySet<number>): number {
  const last = tokens[i];
  if (!last) return i;
  const at = within(tokens, i);
  const capital = isCapital(last);
  let from = i;
  for (let k = i - 1; k >= i - MOST; k--) {
    const word = at(k);
    if (!word || towns.has(k + 1)) break;
    if (word.raw === '.') {
      const short = at(k - 1);
      if (!short || !(/^\p{Lu}$/u.test(short.raw) || isTitle(short.form))) break;
      from = --k;
      continue;
    }
    if (word.raw === '-' && at(k - 1)?.norm === "'s") {
      from = --k;
      continue;
    }
    if (PARTICLE.test(word.norm)) {
      if (/^(?:Van|Ter|Ten)$/.test(word.raw)) from = k;
      continue;
    }
    const name = capital && isCapital(word) && canBePart(word.form);
    const person = name || (!capital && isFirstName(word.form));
    const part =
      isTitle(word.form) ||
      (POSITION.test(word.raw) && at(k - 1) !== undefined) ||
      (k + 1 < from ? isRoad(word.form) || (person && joins(at, k, from)) : person || isAdjective(word.form));
    if (!part) break;
    from = k;
  }
  return article(tokens, from);
}

/** Does a name before a particle belong to the street? "Jan van Galenstraat" but not "Evert van de Veluweweg". */
function joins(at: (i: number) => Token | undefined, first: number, from: number): boolean {
  const [one, two] = [at(first + 1)?.norm ?? '', first + 2 < from ? at(first + 2)?.norm : ''];
  const core = at(from);
  if (!core || streetKind(core.form) === null || core.raw === core.raw.toUpperCase()) return false;
  if (/^(?:de|ter|ten)$/.test(one)) return true;
  if (!/^(?:van|den|der)$/.test(one) || two === 'de' || two === 'het') return false;
  return !OF_PLACE.test(core.norm) && !/^\p{Lu}\p{Ll}/u.test(at(first - 1)?.raw ?? '');
}

/** "De Buisweg", "Het Haagje", "aan de van Lenneplaan": an article or "van" that is part of the name. */
function article(tokens: readonly Token[], from: number): number {
  const at = within(tokens, from);
  const [before, lead] = [at(from - 1), at(from - 2)];
  if (!before) return from;
  if (/^(?:De|Het|Den)$/.test(before.raw) && lead) return from - 1;
  let k = from - 1;
  while (k > from - 3 && /^(?:de|der|den|het)$/.test(at(k)?.norm ?? '') && at(k - 1)?.norm === 'van') k--;
  return at(k)?.norm === 'van' && /^(?:de|het|the|,|\()$/.test(at(k - 1)?.norm ?? '') ? k : from;
}

/** "bij haar ouders, de Kolk 6": behind a mark the article is part of a name that says nothing by itself. */
export const withArticle = (tokens: readonly Token[], from: number): number =>
  /^(?:de|het|'t)$/.test(tokens[from - 1]?.norm ?? '') &&
  /^[,(]$/.test(tokens[from - 2]?.raw ?? '') &&
  tokens[from - 2]?.sentence === tokens[from]?.sentence
    ? from - 1
    : from;

const MOST_LEAD = 4;

/** Can what the tagger puts before a street be the beginning of its name? "meint veningastraat", not "Chayenna van de". */
export function canLead(tokens: readonly Token[], from: number, to: number): boolean {
  const lead = tokens.slice(from, to);
  const [first, last] = [lead[0], tokens[to]];
  if (!first || !last || lead.length > MOST_LEAD) return false;
  if (isCapital(last) && !isCapital(first) && !PARTICLE.test(first.norm)) return false;
  if (/^(?:de|het)$/.test(lead.at(-1)?.norm ?? '') && lead.at(-2)?.norm === 'van' && !isTitle(first.form))
    return false;
  return lead.every(
    ({ raw, norm, word }) =>
      raw === '.' ||
      PARTICLE.test(norm) ||
      (word && !NO_PART.has(norm) && !BUILDING.test(norm) && !/\d/.test(raw)),
  );
}
