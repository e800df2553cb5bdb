// The words of an address, each in one table: what a street ends on, what only looks like one, what stands behind a
// house number, what has a number of its own, and what shows that a number counts something else.
import { type Form, perForm } from '../text/forms.ts';
import type { Token } from '../text/tokens.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const endsOn = (list: string): RegExp => new RegExp(`\\p{L}{2}(?:${list.split(' ').join('|')})$`, 'u');

/** A word that ends like this is a street, with or without a number. */
const STRONG = endsOn(
  'straat straatje laan weg plein singel gracht kade dijk steeg dreef plantsoen boulevard burgwal leane strjitte str',
);
/** And like this when a number follows, or when it is written as a name behind "aan de". */
const LIKELY = endsOn(
  'straad strat wg wech gragt plijn ln laantje wegje pleintje dyk dijkje allee markt hof hoeve erf pad park baan vaart haven poort veste wal brink kamp veld velden akker akkers weide gaarde gaard rade zoom bocht meent wetering buurt zijde sloot rondeel loane',
);
/** And like this when it is written as a name, with a number or behind "aan de". */
const NAMED = endsOn('end eind einde kant hoek diep vliet dam vest hout donk landen burg wijk hoogte');
/** And like this when it is written as a name and a number follows. */
const WEAK = endsOn(
  'es ring rak horst oord haag heuvel berg burcht broek mors wade gang meer loop waard horn',
);
/** Behind the end: "Kerkweg-Oost". */
const DIRECTED = /-(?:noord|oost|zuid|west)(?:oost|west)?(?:zijde)?$/;
/** "Rijksweg Zuid", "Winschoterdiep Oostzijde". */
const DIRECTION = /^(?:noord|oost|zuid|west)(?:oost|west)?(?:zijde|einde)?$|^centrum$/;

/** A kind of road: a street when it is written as a name and has a number ("Markt 12"). */
const BARE = words(
  'weg straat laan plein hof markt park dijk gracht kade steeg baan veld akker erf kamp haven poort buurt hoek hout weide singel dreef boulevard wijk dam diep eind einde brink wal spui heuvel hoeve straatweg plantsoen',
);
/** A word for a road that many streets are named with: a street when it is written as a name or has a number. */
const COMMON = words(
  'zeedijk marktplein dorpsplein kerkplein provincialeweg rijksweg parallelweg kruisweg landweg zandweg schoolweg veldweg bosweg ringweg industrieweg havenkade loskade winterdijk hoofdstraat hoofdweg achterstraat dwarsstraat dwarsweg binnenweg grindweg',
);
/** Ends like a street and is none. */
const NO_STREET = words(
  'snelweg onderweg uitweg omweg halverwege vanwege simpelweg grofweg kortweg ruwweg domweg botweg gewoonweg heenweg terugweg vluchtweg sluipweg ventweg toegangsweg waterweg autoweg spoorweg verkeersweg fietsweg invalsweg uitvalsweg voorrangsweg zijweg overweg dwaalweg tolweg melkweg luchtweg ' +
    'zijstraat dealerstraat fietsstraat winkelstraat wasstraat autowasstraat achterafstraat castraat substraat oprijlaan kapelaan sukade blokkade ' +
    'schoolplein voorplein binnenplein parkeerplein laadplein wasplein speelplein winkelboulevard meubelboulevard autoboulevard zomerdijk stuifdijk slotgracht stadsgracht brandsteeg ' +
    'rijbaan busbaan renbaan startbaan loopbaan skatebaan atletiekbaan ijsbaan kartbaan landingsbaan fietspad voetpad wandelpad tuinpad bospad zebrapad zandpad gangpad ruiterpad looppad schildpad vakantiepark bungalowpark bedrijvenpark recreatiepark wagenpark pretpark chaletpark caravanpark dierenpark ' +
    'bouwmarkt supermarkt rommelmarkt arbeidsmarkt kerstmarkt weekmarkt woningmarkt achterkant voorkant overkant zijkant buitenkant binnenkant bovenkant onderkant waterkant linkerkant rechterkant straatkant achterzijde voorzijde overzijde linkerzijde rechterzijde ' +
    'jachthaven luchthaven vluchthaven binnenhaven zeehaven werkhof doolhof tuinhof gerechtshof woonerf boerenerf uitvaart luchtvaart scheepvaart binnenvaart rondvaart doorvaart welvaart woonwijk achterstandswijk nieuwbouwwijk villawijk volkswijk woonbuurt achterbuurt speelveld sportveld voetbalveld grasveld brandhout timmerhout achterhoek invalshoek straathoek uithoek weekeinde uiteinde belanden weilanden bouwlanden paspoort jaarmarkt automarkt',
);
/** "Hij ging er op slaan": a verb, where "Dreeslaan" is an avenue. */
const VERB =
  /^(?:af|aan|toe|op|om|in|uit|dood|neer|dicht|over|terug|stuk|ver|be|ont|door|los|voor|gade|mis|lek|plat|rond|weg)?slaan$/;
/** A surname ends like this as often as a street does. */
const SURNAME = /dijk$/;

export type StreetKind = 'strong' | 'surname' | 'likely' | 'named' | 'weak' | 'common' | 'bare';

/** How much a word looks like a street by its ending, or null. */
export const streetKind: (form: Form) => StreetKind | null = perForm(({ norm }) => {
  if (BARE.has(norm)) return 'bare';
  if (COMMON.has(norm)) return 'common';
  if (norm.length < 5 || NO_STREET.has(norm) || VERB.test(norm)) return null;
  const main = norm.replace(DIRECTED, '');
  if (STRONG.test(main)) return SURNAME.test(main) ? 'surname' : 'strong';
  if (LIKELY.test(main)) return 'likely';
  return NAMED.test(main) ? 'named' : WEAK.test(main) ? 'weak' : null;
});

/** Certainly a street, also without a number. */
export const isStreet = ({ form }: Token): boolean => {
  const kind = streetKind(form);
  return kind === 'strong' || kind === 'surname';
};

export const isDirection = ({ norm }: Token): boolean => DIRECTION.test(norm);

/** Behind a number that counts: "takes 150 euros", "5 man", "10 uur". */
const COUNTED = words(
  "uur uurs euro euros eur jaar jaren jarige keer maal man mensen personen mannen vrouwen jongens meisjes meiden dagen dgn weken maanden minuten min sec km meter m2 kilo kg gram gr liter ltr ml procent stuks stoelen kinderen flessen dozen tassen zakken vaten auto's hp pk per x % graden punten tabletten pillen am pm o'clock hours minutes days weeks months years times people persons men women girls boys guys pounds",
);

/** Does the number before token i count something, tell the time or go on behind a point? */
export function counts(tokens: readonly Token[], i: number): boolean {
  const [next, after] = [tokens[i], tokens[i + 1]];
  if (!next) return false;
  if (/^[.,:]$/.test(next.raw)) return !next.spaced && after?.spaced === false && /^\d/.test(after.raw);
  if (next.norm === 'a') return /^\d/.test(after?.raw ?? '');
  return COUNTED.has(next.norm);
}

/** What can be part of a house number: "12 bis", "9 hs", "12-rood", "3 links". */
export const ADDITION = words(
  'hs huis bis ter zw zwart rd rood red black bv bg hoog ii iii iv links rechts souterrain sousterrain souterain sous achterom achterhuis voorhuis bovenwoning benedenwoning bovenhuis benedenhuis upstairs downstairs rear boven beneden bov ben achter achteraan hoek garage',
);
/** The same words lead to the house when something follows: "77a boven de winkel". */
export const LOOSE = words(
  'boven beneden achter achteraan links rechts huis achterom rear upstairs ter hoek',
);

/** What has a number of its own inside a building. */
export const PART = words(
  'kamer kamers room rooms unit units box boxen garagebox kelderbox berging hal hall loods flat portiek blok kavel perceel plek plaats ligplaats steiger berth app appartement apartment studio toev toevoeging k deur nr nrs no nummer deur vak',
);
/** What has a number of its own on a site, which is all the address there is: "chalet 88", "box F18". */
export const SPOT = words(
  'chalet chalets unit box ligplaats standplaats kavel stacaravan staplaats opslagbox garagebox kelderbox berth kamer kamers room tuinhuis huisje vakantiehuisje plek steiger bungalow trekkershut hut kraam kluisje perceel gebouw strandhuisje tuin appartement studio',
);
export const NUMBER_WORD = words('nummer nummers nr nrs number numbers no');
export const STOREY = words('etage verdieping floor');
/** Behind these a point ends no sentence: "Kerkstr. 4", "12, app. 3". */
export const SHORT = /(?:str|^(?:app|toev|k|o|v|nr|no|burg|kon|prof|gen|past))$/;
