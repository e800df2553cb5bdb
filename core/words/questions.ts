import type { AnswerName, DAYS, HOW, OFTEN, PARTS, StepName } from '../questions/tree.ts';
import type { TopThemeCode } from '../reference/themes.ts';
import type { Language } from '../wire/tip.ts';

// The question tree in words, for both doors and for intake by phone. Names of themes stand in reference/themes.ts.

type Asked = { readonly label: string; readonly hint?: string };
type Named<Codes extends readonly string[]> = Readonly<Record<Codes[number], string>>;

export type QuestionWords = {
  readonly steps: Readonly<Record<StepName, string>>;
  readonly questions: Readonly<Record<AnswerName, Asked>>;
  readonly often: Named<typeof OFTEN>;
  readonly days: Named<typeof DAYS>;
  readonly parts: Named<typeof PARTS>;
  readonly how: Named<typeof HOW>;
  readonly danger: { readonly no: string; readonly yes: string };
};

export const QUESTION_WORDS: Readonly<Record<Language, QuestionWords>> = {
  nl: {
    steps: {
      what: 'Wat is er aan de hand?',
      where: 'Waar is het?',
      when: 'Wanneer gebeurt het?',
      who: 'Om wie gaat het?',
      how: 'Hoe weet u dit?',
      more: 'Wilt u nog iets vertellen?',
    },
    questions: {
      themes: { label: 'Waar gaat het over?', hint: 'U mag meer dan één onderwerp kiezen.' },
      what: {
        label: 'Wat gebeurt er?',
        hint: 'Vertel het in uw eigen woorden. Noem uzelf niet. Wij schrijven later een eigen tekst: uw zinnen gaan nooit door naar anderen.',
      },
      place: {
        label: 'In welke plaats of gemeente?',
        hint: 'Bijvoorbeeld Almelo, of een postcode: 7607.',
      },
      address: {
        label: 'Op welk adres, of bij welke plek?',
        hint: 'Bijvoorbeeld een straat met nummer, of: de loods achter het station.',
      },
      often: { label: 'Hoe vaak gebeurt het?' },
      days: { label: 'Op welke dagen?', hint: 'Kies wat u weet.' },
      parts: { label: 'Op welk deel van de dag?', hint: 'Kies wat u weet.' },
      when: {
        label: 'Kunt u meer zeggen over de tijd?',
        hint: 'Bijvoorbeeld: sinds de zomer. Of: altijd vlak na sluitingstijd.',
      },
      who: {
        label: 'Wie doet dit?',
        hint: 'Bijvoorbeeld een naam, een bijnaam, hoe iemand eruitziet, of de naam van een bedrijf.',
      },
      vehicle: {
        label: 'Ziet u een auto of een ander voertuig?',
        hint: 'Bijvoorbeeld het kenteken, het merk of de kleur.',
      },
      how: {
        label: 'Hoe weet u dit?',
        hint: 'Kies wat het beste past. Schrijf niet van wie u het hoorde. Zo blijft u veilig.',
      },
      danger: { label: 'Is er nu gevaar?' },
      more: {
        label: 'Wat moeten we nog weten?',
        hint: 'Bijvoorbeeld een website of een telefoonnummer, maar niet dat van uzelf. Of iets waar wij op moeten letten.',
      },
    },
    often: {
      once: 'Eén keer',
      sometimes: 'Soms',
      weekly: 'Elke week',
      daily: 'Elke dag',
      now: 'Het gebeurt nu',
    },
    days: {
      mon: 'Maandag',
      tue: 'Dinsdag',
      wed: 'Woensdag',
      thu: 'Donderdag',
      fri: 'Vrijdag',
      sat: 'Zaterdag',
      sun: 'Zondag',
    },
    parts: {
      night: 'Nacht (0 tot 6 uur)',
      morning: 'Ochtend (6 tot 12 uur)',
      afternoon: 'Middag (12 tot 18 uur)',
      evening: 'Avond (18 tot 24 uur)',
    },
    how: {
      saw: 'Ik heb het zelf gezien',
      heard: 'Ik heb het zelf gehoord of geroken',
      told: 'Iemand heeft het verteld',
      online: 'Ik las of zag het op internet',
      other: 'Op een andere manier',
    },
    danger: { no: 'Nee', yes: 'Ja, iemand is nu in gevaar' },
  },
  en: {
    steps: {
      what: 'What is going on?',
      where: 'Where is it?',
      when: 'When does it happen?',
      who: 'Who is it about?',
      how: 'How do you know this?',
      more: 'Is there anything else?',
    },
    questions: {
      themes: { label: 'What is it about?', hint: 'You can choose more than one subject.' },
      what: {
        label: 'What happens?',
        hint: 'Tell it in your own words. Do not name yourself. We write our own text later: your sentences are never passed on.',
      },
      place: { label: 'In which town or municipality?', hint: 'For example Almelo, or a postcode: 7607.' },
      address: {
        label: 'At which address or spot?',
        hint: 'For example a street with a number, or: the shed behind the station.',
      },
      often: { label: 'How often does it happen?' },
      days: { label: 'On which days?', hint: 'Choose what you know.' },
      parts: { label: 'At what time of day?', hint: 'Choose what you know.' },
      when: {
        label: 'Can you say more about the time?',
        hint: 'For example: since the summer. Or: always just after closing time.',
      },
      who: {
        label: 'Who does this?',
        hint: 'For example a name, a nickname, what somebody looks like, or the name of a company.',
      },
      vehicle: {
        label: 'Do you see a car or another vehicle?',
        hint: 'For example the number plate, the make or the colour.',
      },
      how: {
        label: 'How do you know this?',
        hint: 'Choose what fits best. Do not write who told you. That keeps you safe.',
      },
      danger: { label: 'Is there danger now?' },
      more: {
        label: 'What else should we know?',
        hint: 'For example a website or a phone number, but not your own. Or something we should look out for.',
      },
    },
    often: {
      once: 'Once',
      sometimes: 'Sometimes',
      weekly: 'Every week',
      daily: 'Every day',
      now: 'It is happening now',
    },
    days: {
      mon: 'Monday',
      tue: 'Tuesday',
      wed: 'Wednesday',
      thu: 'Thursday',
      fri: 'Friday',
      sat: 'Saturday',
      sun: 'Sunday',
    },
    parts: {
      night: 'Night (0 to 6)',
      morning: 'Morning (6 to 12)',
      afternoon: 'Afternoon (12 to 18)',
      evening: 'Evening (18 to 24)',
    },
    how: {
      saw: 'I saw it myself',
      heard: 'I heard or smelled it myself',
      told: 'Somebody told me',
      online: 'I read or saw it on the internet',
      other: 'In another way',
    },
    danger: { no: 'No', yes: 'Yes, somebody is in danger now' },
  },
};

/** What a choice of a question is called. Themes have their names in reference/themes.ts: theirs is the code. */
export const choiceName = (language: Language, name: AnswerName, code: string): string => {
  const { often, days, parts, how, danger } = QUESTION_WORDS[language];
  const lists: Readonly<Partial<Record<AnswerName, Readonly<Record<string, string>>>>> = {
    often,
    days,
    parts,
    how,
    danger,
  };
  return lists[name]?.[code] ?? code;
};

/** Themes as people look for them: a short list of groups, each of which opens. Every offered theme is in one. */
export const THEME_GROUPS: readonly {
  readonly nl: string;
  readonly en: string;
  readonly tops: readonly TopThemeCode[];
}[] = [
  { nl: 'Drugs', en: 'Drugs', tops: ['drugs'] },
  {
    nl: 'Geweld, wapens en vuurwerk',
    en: 'Violence, weapons and fireworks',
    tops: ['geweld', 'wapens', 'overval', 'vuurwerk', 'radicalisering'],
  },
  { nl: 'Diefstal en inbraak', en: 'Theft and burglary', tops: ['diefstal', 'inbraak', 'heling'] },
  {
    nl: 'Geld, fraude en corruptie',
    en: 'Money, fraud and corruption',
    tops: ['fraude', 'witwassen', 'corruptie', 'vervalsing', 'ondermijning'],
  },
  {
    nl: 'Misbruik van mensen',
    en: 'Abuse of people',
    tops: ['mensenhandel', 'uitbuiting', 'prostitutie', 'wonen'],
  },
  {
    nl: 'Huizen en panden',
    en: 'Homes and premises',
    tops: ['adresfraude', 'illegale-bewoning', 'woonfraude', 'overlastpand'],
  },
  {
    nl: 'Milieu, dieren en medicijnen',
    en: 'Environment, animals and medicines',
    tops: ['milieu', 'afvaldumping', 'dierenmishandeling', 'geneesmiddelen'],
  },
  { nl: 'Iets anders', en: 'Something else', tops: ['gezocht-persoon', 'overig'] },
];
