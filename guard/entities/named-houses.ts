// Houses at a street whose name says nothing ("Overtoom 512", "De Rede 40"): a name and a number beside a town, a
// postcode or the words that lead to an address.
import { perForm } from '../text/forms.ts';
import type { Token } from '../text/tokens.ts';
import { monthOf, numberOf } from '../times/atoms.ts';
import { nameStart, withArticle } from './address-starts.ts';
import { counts } from './address-words.ts';
import { type TokenHit, townEnds } from './addresses.ts';
import { tailEnd, within } from './house-numbers.ts';

const isHouse = perForm(({ raw }) => /^\d{1,4}[a-df-h]?$/i.test(raw));
const NO_NAME =
  /^(?:nummer|kenteken|artikel|lijn|groep|klas|team|bus|tram|uur|jaar|leeftijd|bedrag|pagina|zaak|zaaknummer|afdeling|kamer|nr|om|tot|van|voor|na|en|of|ruim|ongeveer|zeker|bijna|wel|met|rond|tegen|vanaf|minstens|maar|sinds|hectare|cobra|snelweg|afrit|halte|perron|spoor|poort|gate|kade|dijk|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|euro|circa|boven|onder|studio|kvk|tel|telefoon|mobiel|whatsapp|app|snap|insta|box|unit|chalet|plek|hal|loods|blok|flat|in|op|aan|bij|te|is|de|het|een|nog|al|zijn|haar|er|die|dat|ook|minimaal|maximaal|omstreeks|about|around|only|over|under|at|from|to|the|and|for|with|deur|tafel|kassa|balie|bar|telefoon|lijn|klant|klanten|start|finish|loket)$/;
const LEAD =
  /^(?:adres|address|bezorgadres|postadres|woonachtig|wonend|gevestigd|woont|locatie|loc|ligplaats|opgegeven|flat|complex|huize)$/;
const ALONG = /^(?:aan|langs|on)$/;

export type NamedHouses = {
  /** Beside a town, or behind words that lead to an address. */
  readonly told: readonly TokenHit[];
  /** Between marks, with nothing to say that it is an address. */
  readonly alone: readonly TokenHit[];
};

export function namedHouses(tokens: readonly Token[], places: readonly TokenHit[]): NamedHouses {
  const towns = townEnds(places);
  const starts = new Set(places.filter(({ label }) => label !== 'word-place').map(({ from }) => from));
  const told: TokenHit[] = [];
  const alone: TokenHit[] = [];
  tokens.forEach((number, i) => {
    const name = tokens[i - 1];
    if (!name || !isHouse(number.form) || !isName(name) || counts(tokens, i + 1)) return;
    const at = within(tokens, i);
    if (!at(i - 1)) return;
    const from = withArticle(tokens, nameStart(tokens, i - 1, towns));
    const to = tailEnd(tokens, i + 1);
    const house = { from, to, label: 'address' };
    const capital = /^\p{Lu}/u.test(name.raw);
    if (
      beforeTown(at, to, starts, name) ||
      isNamed(at, from) ||
      isAlong(at, from) ||
      (capital && (behindTown(at, from, towns) || isLed(at, from)))
    )
      told.push(house);
    else if (capital && isEnclosed(at, from, to)) alone.push(house);
  });
  return { told, alone };
}

const isName = ({ raw, norm }: Token): boolean =>
  /^\p{L}[\p{L}'-]{2,}$/u.test(raw) &&
  !NO_NAME.test(norm) &&
  numberOf(norm) === null &&
  monthOf(norm) === null;

type At = (i: number) => Token | undefined;

/** "Buitenhout 12a in Almere", "Lensheuvel 100a, Reusel", "Westzijde 188 1506 EK". */
function beforeTown(at: At, to: number, starts: ReadonlySet<number>, name: Token): boolean {
  const link = /^(?:in|te)$/.test(at(to)?.norm ?? '') || at(to)?.raw === ',' || at(to)?.raw === '(';
  const town = link ? to + 1 : to;
  if (/^[1-9]\d{3}$/.test(at(town)?.raw ?? '') && /^[A-Z]{2}$/.test(at(town + 1)?.raw ?? '')) return true;
  return name.raw.length >= (/^\p{Lu}/u.test(name.raw) ? 3 : 4) && at(town) !== undefined && starts.has(town);
}

/** "in Veendam, Langeleegte 74", "Reusel (Lensheuvel 100a)". */
function behindTown(at: At, from: number, towns: ReadonlySet<number>): boolean {
  const mark = at(from - 1)?.raw;
  return mark === ',' || mark === '(' ? towns.has(from - 1) : towns.has(from);
}

/** "Adres: Vijftien Morgen 60", "adres is heigank 112". */
const isNamed = (at: At, from: number): boolean =>
  LEAD.test(at(/^(?:[:,]|is)$/.test(at(from - 1)?.norm ?? '') ? from - 2 : from - 1)?.norm ?? '');

/** "aan de kempenaar 12": so much an address that it need not be written as a name. */
const isAlong = (at: At, from: number): boolean =>
  /^(?:de|het|'t)$/.test(at(from - 1)?.norm ?? '') && at(from - 2)?.norm === 'aan';

/** "aan de Karnemelksloot 50", "op De Rede 40". */
function isLed(at: At, from: number): boolean {
  const before = at(from - 1);
  if (ALONG.test(before?.norm ?? '')) return true;
  if (/^(?:op|at)$/.test(before?.norm ?? '') && /^(?:De|Het|Den|'t)$/.test(at(from)?.raw ?? '')) return true;
  return /^(?:de|het|the|'t)$/.test(before?.norm ?? '') && ALONG.test(at(from - 2)?.norm ?? '');
}

/** "bij zijn ouders, Langestreek 53, ...": between marks, with nothing else beside it. */
function isEnclosed(at: At, from: number, to: number): boolean {
  const before = at(from - 1)?.raw;
  return (before === ',' || before === '(') && /^[,.):;]$/.test(at(to)?.raw ?? '.');
}
