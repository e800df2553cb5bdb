// Style that came along from the tip: its spelling, its street words or dialect, its sayings. Only what stands in both
// texts: what the desk writes of its own is the desk's.
import { flagOf, type OutgoingFlag } from './flag.ts';
import { type Looked, type Word, wordsOf } from './words.ts';

export type StyleRow = {
  readonly name: string;
  readonly words?: readonly string[];
  readonly form?: RegExp;
  readonly phrases?: readonly string[];
  /** A piece of text with it, and one that looks like it and is house style. */
  readonly example: string;
  readonly counter: string;
};

const words = (text: string): readonly string[] => text.split(/\s+/);

export const STYLE_ROWS: readonly StyleRow[] = [
  {
    name: 'spelling',
    words: words(
      `meschien mischien eigelijk eigenlijg enigste sowiso onmiddelijk onmidellijk intressant interresant politsie
      verkooper crimeneel crimineelen gebeurdt wordt't henep hennip coccaine kokaine vuurwaapen adress tellefoon
      telefoonnumer ruzzie altijt nooid tenmiste teminste waarschijnelijk volgensmij defenitief garaage kenteeken
      bussje verdagt verdagte drugz politei beurman geweldadig onderandere geintereseerd appart verassing`,
    ),
    example: 'Er is meschien een wietkwekerij.',
    counter: 'Er is misschien een hennepkwekerij.',
  },
  {
    name: 'chat',
    words: words(
      'ff effe ffe idd mss wss egt gwn gwoon ofzo enzo zegmaar zgm w8 d8 kheb kzag das tis hoezo k8',
    ),
    example: 'Hij verkoopt gwn op het plein.',
    counter: 'Hij zou op het plein verkopen.',
  },
  {
    name: 'street',
    words: words(
      `ewa wollah wallah wajo fissa osso scotoe skotoe popo wout wouten pattas patta barkie doekoe djonko assie
      jonko ganja osso's chick chickie mattie matties gozer gast gasten bro sma chille chillen flexen bossen brakka
      loesoe tantoe dope tori faka fakka jalla juten smeris smerissen tata's`,
    ),
    example: 'De scotoe komt daar nooit.',
    counter: 'De politie zou er niet komen.',
  },
  {
    name: 'dialect',
    words: words(
      `ge gij gullie hullie zullie nie nimmer nen ne da wa efkes effekes efkens kwik ons-moe jonk menneke manneke
      kjeerl kearl noar joa nait wichter moi houdoe ikke tegaar allez amai goesting pinten gasje bietje gerust-wel
      hij-hei boer'n doar skuur skuurke schuurke hok'n`,
    ),
    example: 'Er staat een schuurke waar ge niet in mag.',
    counter: 'Er staat een schuurtje dat op slot is.',
  },
  {
    name: 'letters drawn out, and y for ij',
    form: /(\p{L})\1\1|^(?:hy|zy|wy|altyd|tyd|byna|myn|zyn|kryg|krygt|vry|blyft|rydt|ryden)$/u,
    example: 'Het stinkt zoooo hard.',
    counter: 'Het ruikt er sterk naar afval.',
  },
  {
    name: 'sayings',
    phrases: [
      'aan de lopende band',
      'zo zeker als wat',
      'ik zweer het',
      'op klaarlichte dag',
      'bij het leven',
      'geen haan die',
      'de spil in',
      'kind aan huis',
      'onder een hoedje',
      'als de dood',
      'zo fout als',
      'met geen tien paarden',
      'je weet toch',
      'je weet zelf',
      'mark my words',
      'broad daylight',
      'dag in dag uit',
      'de hele santenkraam',
      'de grote jongen uithangen',
      'zo link als',
      'niet pluis',
      'van de daken',
      'in en uit lopen als',
      'het is een komen en gaan',
    ],
    example: 'Dat gaat aan de lopende band.',
    counter: 'Dat gebeurt dagelijks.',
  },
];

const phraseAt = (all: readonly Word[], at: number, phrase: string): Word | null => {
  const parts = phrase.split(' ');
  return parts.every((part, n) => all[at + n]?.norm === part) ? (all[at + parts.length - 1] ?? null) : null;
};

/** Every piece of a text that is somebody's style, with the words by which it is found again elsewhere. */
const styled = (
  text: Looked,
): readonly { readonly start: number; readonly end: number; readonly key: string }[] => {
  const all = wordsOf(text);
  return all.flatMap((word, at) => {
    if (word.fact) return [];
    return STYLE_ROWS.flatMap((row) => {
      if (row.words?.includes(word.norm) || row.form?.test(word.norm))
        return [{ start: word.start, end: word.end, key: word.norm }];
      return (row.phrases ?? []).flatMap((phrase) => {
        const last = phraseAt(all, at, phrase);
        return last === null ? [] : [{ start: word.start, end: last.end, key: phrase }];
      });
    });
  });
};

export const findCarriedStyle = (out: Looked, tip: readonly Looked[]): readonly OutgoingFlag[] => {
  const known = new Set(tip.flatMap(styled).map(({ key }) => key));
  return styled(out)
    .filter(({ key }) => known.has(key))
    .map((span) => flagOf(span, 'carried-style', 3));
};
