// Settlements and municipalities by name, from the reference table. A name that is also a common word (Best, Echt,
// Een) counts for less: the tagger and the words around decide.

import { MUNICIPALITIES } from '@seinhuis/core/reference/municipalities';
import { allPlaces } from '@seinhuis/core/reference/places';
import { normalise, perForm } from '../text/forms.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import type { TokenHit } from './addresses.ts';

const ALSO_WORDS = new Set(
  "best echt een huizen haren soest elst nes ede goor heel horn zetten kamerik dalen putten sluis weert bergen buren wijk made heide halle eden ens oss lent beek bladel laren nederland holland rijs grave zeist olst erp well broek noord oost west zuid brug hoek mill rijen lage zwart hei den berg ter aar oude nieuwe america ten hem loo oud stad baar hout beers born maren maarn huis hall haar breda's uden oever koekoek veen velden vries kerkdorp son drie wanneer de moer sint rouwen lies wehl zand aalst burgh kring asch baak rust noorden polen turkije boven leur gouden's hank den dungen werven venen doorn helden lith meer waard elden haps koningsbosch heer ool tiel's waal lunter angeren borger's oude-tonge vierhouten zuiden leek's gemert hei- wouw rolde geld weg zwolle's gaast munster heeze's acht rips wellen vlieland's beesel scheemda's rottum"
    .split(' ')
    .filter((word) => !word.includes("'")),
);

type Known = { readonly length: number; readonly words: readonly string[] };
let gazetteer: Map<string, Known[]> | null = null;

function table(): Map<string, Known[]> {
  if (gazetteer) return gazetteer;
  const names = new Set<string>();
  for (const { name } of allPlaces())
    names.add(name.replace(/\s*\([^()]*\)$/, '').replace(/\s+(?:Gld|GN|Gn|L|NB|NH|Ut)$/, ''));
  for (const { name, aliases } of MUNICIPALITIES)
    for (const one of [name, ...aliases]) names.add(one.replace(/\s*\([^()]*\)$/, ''));
  gazetteer = new Map();
  for (const name of names) {
    const words = tokenise(name).map(({ norm }) => norm);
    const first = words[0];
    if (first)
      gazetteer.set(
        first,
        [...(gazetteer.get(first) ?? []), { length: words.length, words }].sort(
          (a, b) => b.length - a.length,
        ),
      );
  }
  return gazetteer;
}

/** The names that a word can begin, the longest first. */
const namesAt = perForm(({ norm }): readonly Known[] | null => table().get(norm) ?? null);

export function findPlaces(tokens: readonly Token[]): readonly TokenHit[] {
  const hits: TokenHit[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const form = tokens[i]?.form;
    const found =
      form && namesAt(form)?.find(({ words }) => words.every((word, k) => tokens[i + k]?.norm === word));
    if (!found) continue;
    const raw = tokens[i]?.raw ?? '';
    const capital = /^(?:'s|'t|\p{Lu})/u.test(raw);
    const doubtful = found.length === 1 && ALSO_WORDS.has(found.words[0] ?? '');
    hits.push({
      from: i,
      to: i + found.length,
      label: doubtful ? (capital ? 'place-word' : 'word-place') : capital ? 'place' : 'place-low',
    });
    i += found.length - 1;
  }
  return hits;
}

export const placeKey = (name: string): string => normalise(name);
