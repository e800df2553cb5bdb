// Where an address begins and ends when the tagger has found its middle: ordinals before the street and additions
// behind the number; and the abbreviation "str." with a number, which the tagger does not know.
import type { Token } from '../text/tokens.ts';
import { monthOf, numberOf } from '../times/atoms.ts';
import type { TokenHit } from './addresses.ts';

const ORDINAL = /^(?:eerste|tweede|derde|vierde|vijfde|zesde|[1-9](?:e|de|ste))$/;
const ADDITION =
  /^(?:II|III|IV|hs|bis|huis|zwart|rood|boven|beneden|bov|achter|bg|hoek|sous|hoog|\dhoog|[A-H])$/;
const NUMBER = /^\d{1,4}[a-z]{0,2}$/i;
/** Behind a number that counts or tells the time: then it is no house number. */
const COUNTED =
  /^(?:uur|euro|jaar|jaren|keer|maal|man|mensen|personen|dagen|weken|maanden|minuten|meter|kilo|gram|procent|stuks|%|:|,\d|o|am|pm|euros|uurs|hours|years|times|people|persons|stoelen|kinderen|flessen|dozen|tassen|auto's|maal)$/;
/** "Laan van de Bork": the tagger sometimes finds only what stands behind. */
const ROAD = /^(?:Laan|Plein|Weg|Straat|Singel|Hof|Dijk|Pad|Kade|Gracht|Baan|Dreef)$/;
const BETWEEN = /^(?:van|voor|in|op|aan|de|den|der|het)$/;
/** An article that is part of a name: written large inside a sentence. */
const ARTICLE = /^(?:De|Het|Den)$/;
const SPOT = /^(?:garagebox|box|unit|kamer|appartement|app|toev|toevoeging|k)$/;
const MOST_BETWEEN = 2;

/** The first token of an address that was found from `from`. */
export function addressStart(tokens: readonly Token[], from: number): number {
  const first = tokens[from];
  const at = (k: number): Token | undefined =>
    tokens[k]?.sentence === first?.sentence ? tokens[k] : undefined;
  const before = at(from - 1);
  if (!first || !before) return from;
  if (/^\de$/.test(before.norm) || (WITHIN.test(before.norm) && SPOT_NUMBER.test(first.raw))) return from - 1;
  if (first.raw === '.' && /^\p{Lu}$/u.test(before.raw)) return addressStart(tokens, from - 1);
  const titled = titleStart(tokens, from);
  if (titled < from) return titled;
  if (!/^\p{Lu}/u.test(first.raw)) return from;
  if (ORDINAL.test(before.norm)) return from - 1;
  if (before.raw === '-' && !first.spaced && at(from - 2)?.norm === "'s") return from - 2;
  if (ARTICLE.test(before.raw) && at(from - 2)?.word && first.raw !== first.raw.toUpperCase())
    return from - 1;
  let k = from - 1;
  while (k > from - 1 - MOST_BETWEEN && BETWEEN.test(at(k)?.norm ?? '')) k--;
  return k < from - 1 && ROAD.test(at(k)?.raw ?? '') ? k : from;
}

/** "77a boven de winkel": the way to the house, no part of the number. */
const LOOSE = /^(?:boven|beneden|achter)$/;
const TITLE =
  /^(?:burgemeester|burg|prins|prinses|koningin|koning|graaf|professor|prof|dokter|doctor|dr|generaal|admiraal|pastoor|deken|sint|st|pieter|jan|willem|van)$/;
const PARTICLE = /^(?:de|van|der|den|ter|ten)$/;

/** "burgemeester de Vlugtlaan", "Generaal Cronjéstraat", "K.R. Poststraat": the tagger may find only the end. */
function titleStart(tokens: readonly Token[], from: number): number {
  const first = tokens[from];
  if (!first || !STREET_END.test(first.norm)) return from;
  const at = (k: number): Token | undefined =>
    tokens[k]?.sentence === first.sentence ? tokens[k] : undefined;
  let k = from - 1;
  while (k > from - 3 && PARTICLE.test(at(k)?.norm ?? '')) k--;
  const title = at(k);
  if (title && TITLE.test(title.norm) && title.norm !== 'van') return k;
  let i = from;
  while (at(i - 1)?.raw === '.' && /^\p{Lu}$/u.test(at(i - 2)?.raw ?? '')) i -= 2;
  return i;
}

/** One past the last token of an address that was found up to `to`. */
export function addressEnd(tokens: readonly Token[], to: number): number {
  const [last, next] = [tokens[to - 1], tokens[to]];
  if (last && !last.word && last.raw !== '.') return addressEnd(tokens, to - 1);
  if (last?.norm === 't' && next?.raw === '/') return addressEnd(tokens, to - 1);
  if (LOOSE.test(last?.norm ?? '') && /^(?:de|het|een|van)$/.test(next?.norm ?? '')) return to - 1;
  if (SPOT.test(last?.norm ?? '')) return Math.max(to, spotEnd(tokens, to - 1));
  const misses =
    last &&
    next &&
    last.sentence === next.sentence &&
    /^\p{Lu}\p{L}+$/u.test(last.raw) &&
    NUMBER.test(next.raw) &&
    !COUNTED.test(tokens[to + 1]?.norm ?? '');
  let end = misses ? to + 1 : to;
  if (!NUMBER.test(tokens[end - 1]?.raw ?? '')) return numberedEnd(tokens, end);
  const [mark, part] = [tokens[end], tokens[end + 1]];
  if (/^[-/]$/.test(mark?.raw ?? '') && mark?.spaced === false && part?.spaced === false) {
    if (!/^(?:\d{1,3}|[a-z]{1,2}|I{2,3}|garage|unit)$/i.test(part.raw)) return end;
    end += 2;
  } else if (
    /^\d{1,4}$/.test(tokens[end - 1]?.raw ?? '') &&
    ADDITION.test(mark?.raw ?? '') &&
    !/^(?:de|het|een|van|aan)$/.test(part?.norm ?? '')
  )
    end++;
  return storeyEnd(tokens, spotEnd(tokens, rangeEnd(tokens, end)));
}

const STOREY = /^(?:etage|verdieping)$/;
const HIGH = /^(?:een|twee|drie|vier|vijf|zes|zeven|acht|\d)hoog$/;
const WHICH =
  /^(?:begane|eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|\d{1,2}(?:e|de|ste)?)$/;

/** ", tweede etage", "driehoog". */
function storeyEnd(tokens: readonly Token[], end: number): number {
  const i = tokens[end]?.raw === ',' ? end + 1 : end;
  if (HIGH.test(tokens[i]?.norm ?? '')) return i + 1;
  return WHICH.test(tokens[i]?.norm ?? '') && STOREY.test(tokens[i + 1]?.norm ?? '') ? i + 2 : end;
}

/** ", garagebox 5", "toev. B". */
function spotEnd(tokens: readonly Token[], end: number): number {
  let i = tokens[end]?.raw === ',' ? end + 1 : end;
  if (!SPOT.test(tokens[i]?.norm ?? '')) return end;
  i++;
  if (tokens[i]?.raw === '.' && tokens[i]?.spaced === false) i++;
  return /^(?:\d{1,4}[a-z]?|[A-Z]{1,2}\d{0,3}|[a-h])$/.test(tokens[i]?.raw ?? '') ? i + 1 : end;
}

/** "kerkstr. 14", "Molenstr 3a". */
export function shortStreets(tokens: readonly Token[]): readonly TokenHit[] {
  return tokens.flatMap(({ norm }, i) => {
    if (norm.length < 6 || !norm.endsWith('str')) return [];
    const at = tokens[i + 1]?.raw === '.' ? i + 2 : i + 1;
    return /^\d{1,4}[a-z]?$/i.test(tokens[at]?.raw ?? '')
      ? [{ from: i, to: addressEnd(tokens, at + 1), label: 'address' }]
      : [];
  });
}

const WITHIN =
  /^(?:chalet|unit|box|ligplaats|standplaats|kavel|stacaravan|staplaats|opslagbox|garagebox|berth|kamer|kamers|tuinhuis|huisje|plek|steiger)$/;
const UP_TO = /^(?:tot|t\/m|-)$/;

/** A numbered spot on a site, which is all the address there is: "chalet 88", "box F18". */
export function numberedSpots(tokens: readonly Token[]): readonly TokenHit[] {
  return tokens.flatMap(({ norm }, i) =>
    WITHIN.test(norm) && SPOT_NUMBER.test(tokens[i + 1]?.raw ?? '')
      ? [{ from: i, to: rangeEnd(tokens, i + 2), label: 'address' }]
      : [],
  );
}

const SPOT_NUMBER = /^[A-Z]?\d{1,4}[a-z]?$/i;

/** "kamer 20 tot 26", "kamers 30 t/m 44". */
function rangeEnd(tokens: readonly Token[], at: number): number {
  const through = tokens[at]?.norm === 't' && tokens[at + 2]?.norm === 'm' ? at + 3 : at + 1;
  const joined = through > at + 1 || UP_TO.test(tokens[at]?.norm ?? '');
  return joined && /^\d{1,4}$/.test(tokens[through]?.raw ?? '') ? through + 1 : at;
}

/** Behind a street without a number: ", op nummer 36", "nr. 3". */
function numberedEnd(tokens: readonly Token[], to: number): number {
  let i = to;
  if (tokens[i]?.raw === ',') i++;
  if (/^(?:op|at|behind|achter)$/.test(tokens[i]?.norm ?? '')) i++;
  if (!/^(?:nummer|nr|number|no)$/.test(tokens[i]?.norm ?? '')) return to;
  i++;
  if (tokens[i]?.raw === '.') i++;
  const number = tokens[i];
  return number && number.sentence === tokens[to - 1]?.sentence && numberOf(number.norm) !== null
    ? i + 1
    : to;
}

/** What the tagger takes for a house though the number counts or is a sum: "charges 150 euros", "takes 1,200". */
export function isHouse(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to);
  if (!words.some(({ norm }) => /\p{L}{2}/u.test(norm))) return false;
  if (
    words.some(
      ({ norm }) => STREET_END.test(norm) && !/^(?:af|aan|toe|op|in|uit|gade)?slaan$|^kapelaan$/.test(norm),
    )
  )
    return true;
  const last = words.at(-1);
  if (words.some(({ norm }) => /^(?:cobra|yamaha|super)$/.test(norm))) return false;
  const [next, after] = [tokens[to], tokens[to + 1]];
  if (!/\d/.test(last?.raw ?? '')) return true;
  if (words.some(({ norm }) => COUNTED.test(norm)) || (COUNTED.test(next?.norm ?? '') && next?.raw !== ','))
    return false;
  return !(
    /^[.,]$/.test(next?.raw ?? '') &&
    next?.spaced === false &&
    /^\d/.test(after?.raw ?? '') &&
    after?.spaced === false
  );
}

const STREET_END = /\p{L}{3}(?:straat|laan|weg|plein|singel|gracht|kade|dijk|steeg|dreef)$/u;

/** Two addresses that were found as one: "Rozenlaan 1 en Heideweg 6"; and what stands before "at". */
export function apart(
  tokens: readonly Token[],
  from: number,
  to: number,
): readonly (readonly [number, number])[] {
  for (let i = from + 1; i < to - 1; i++) {
    const word = tokens[i]?.norm ?? '';
    if (word === 'at') return [[i + 1, to]];
    const [left, right] = [tokens[i - 1], tokens[i + 1]];
    if (
      /^(?:en|and)$/.test(word) &&
      /^\p{Lu}/u.test(right?.raw ?? '') &&
      (/\d/.test(left?.raw ?? '') ||
        (STREET_END.test(left?.norm ?? '') && STREET_END.test(right?.norm ?? '')))
    )
      return [[from, i], ...apart(tokens, i + 1, to)];
  }
  return [[from, to]];
}

const NO_STREET =
  /^(?:nummer|kenteken|artikel|lijn|groep|klas|team|bus|tram|uur|jaar|leeftijd|bedrag|pagina|zaak|zaaknummer|afdeling|kamer|nr|om|tot|van|voor|na|en|of|ruim|ongeveer|zeker|bijna|wel|met|rond|tegen|vanaf|minstens|maar|sinds|hectare|met|cobra|snelweg|afrit|halte|perron|spoor|poort|gate|kade|dijk|vrijdag|maandag|dinsdag|woensdag|donderdag|zaterdag|zondag|december|euro|minstens|circa|boven|onder|studio)$/;
const HOUSE = /^(?:\d{1,4}|\d{1,4}[a-h])$/i;

/** A name and a number right before the place it lies in: "Buitenhout 12a in Almere", "Lensheuvel 100a, Reusel". */
export function housesBeforePlaces(
  tokens: readonly Token[],
  places: readonly TokenHit[],
): readonly TokenHit[] {
  return places.flatMap(({ from, label }) => {
    const led = /^(?:in|te)$/.test(tokens[from - 1]?.norm ?? '') || tokens[from - 1]?.raw === ',';
    const end = led ? from - 1 : from;
    const [street, number] = [tokens[end - 2], tokens[end - 1]];
    return label !== 'word-place' &&
      street &&
      number &&
      street.sentence === number.sentence &&
      /^\p{L}{5,}$/u.test(street.raw) &&
      HOUSE.test(number.raw) &&
      !NO_STREET.test(street.norm) &&
      numberOf(street.norm) === null &&
      monthOf(street.norm) === null
      ? [{ from: end - 2, to: end, label: 'address' }]
      : [];
  });
}
