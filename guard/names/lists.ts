// What lists say about a word: a first name, a surname, or a word that is both a name and a common word.
import { type Form, perForm } from '../text/forms.ts';
import { FIRST_NAMES, FIRST_NAMES_ALSO_WORDS, SURNAMES, SURNAMES_ALSO_WORDS } from './names.data.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const LISTS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['first', setOf(FIRST_NAMES)],
  ['first-word', setOf(FIRST_NAMES_ALSO_WORDS)],
  ['last', setOf(SURNAMES)],
  ['last-word', setOf(SURNAMES_ALSO_WORDS)],
];
const PARTICLES = setOf('van de der den het ten ter el al la le ben bin von di da dos abu ait ould op in');
const TITLES = setOf(
  'dhr mevr mw heer mevrouw meneer familie fam mr mrs ms dr ene gebroeders zekere broertjes boer eigenaar eigenares huurder baas huisbaas chef bestuurder bewoner verhuurder voorman directeur uitbater barman conducteur boss owner landlord buurman buurvrouw oom tante zwager broer zus neef nicht collega',
);
const ENDINGS =
  /(?:stra|sma|tsma|inga|enga|sema|huis|huizen|sen|ssen|mans|aars|veld|velden|kamp|berg|bergen|steeg|horst|dijk|dam|broek|beek|hout|hof|hoff|ink|ing|ers|oglu|ski|cki|wicz|czyk|escu|eanu|ov|ova|ic|vic|aoui|ouchi|ani|adi|mann|stein|ema|sloot|brink|bosch|boom|donk|hoven|laar|loo|meer|schot|sluis|stede|waard|zijl|zaal)$/;
/** No ending has more letters. */
const LONGEST_ENDING = 6;

export const NAME_LISTS = [...LISTS.map(([label]) => label), 'particle', 'title', 'surname-like'];

export function nameLists(norm: string): readonly string[] {
  const found = LISTS.filter(([, names]) => names.has(norm)).map(([label]) => label);
  if (PARTICLES.has(norm)) found.push('particle');
  if (TITLES.has(norm)) found.push('title');
  if (norm.length > 5 && ENDINGS.test(norm.slice(-LONGEST_ENDING))) found.push('surname-like');
  return found;
}

export type NamePart = 'first' | 'last' | 'of' | 'letter';

/** What part of a name a word can be, in rules: a first name, a surname, what stands between, the letter of a first name. */
export const namePartOf: (form: Form) => Readonly<Record<NamePart, boolean>> = perForm(({ raw, norm }) => {
  const lists = new Set(nameLists(norm));
  const capital = /^\p{Lu}[\p{Ll}'-]/u.test(raw);
  const listed = lists.has('last') || lists.has('last-word') || lists.has('surname-like');
  return {
    // A name that is a common word too, only where it is written as a name.
    first: lists.has('first') || (capital && lists.has('first-word')),
    last: listed || capital,
    of: lists.has('particle'),
    letter: /^\p{L}$/u.test(raw),
  };
});
