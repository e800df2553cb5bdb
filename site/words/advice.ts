import type { Language } from '@seinhuis/core/wire/tip';

/** What could give somebody away, with how not to write it and how to write it instead. */
type Advice = {
  readonly what: string;
  readonly not: string;
  /** Null: leave it out. */
  readonly rather: string | null;
};

/** The page of advice of the plain door. The front page leads there; with script it is also said beside the field. */
export type AdviceWords = {
  readonly title: string;
  readonly heading: string;
  readonly link: string;
  readonly lead: string;
  readonly not: string;
  readonly rather: string;
  readonly leaveOut: string;
  readonly advice: readonly Advice[];
  readonly good: string;
  readonly goodText: string;
  readonly doubt: string;
};

export const ADVICE_WORDS: Readonly<Record<Language, AdviceWords>> = {
  nl: {
    title: 'Advies',
    heading: 'Zo schrijft u zonder dat iemand u herkent',
    link: 'Lees hoe u schrijft zonder dat iemand u herkent',
    lead: 'Iemand over wie u meldt, kan zich afvragen: wie wist dit? Laat daarom weg wat alleen u weet, of wat maar een paar mensen weten.',
    not: 'Liever niet:',
    rather: 'Liever zo:',
    leaveOut: 'Laat dit weg.',
    advice: [
      {
        what: 'Wie u bent',
        not: 'Mijn naam is Joke, bel mij op 06-…',
        rather: null,
      },
      {
        what: 'Hoe u iemand kent',
        not: 'Mijn buurman verkoopt wapens.',
        rather: 'Een man verkoopt wapens.',
      },
      {
        what: 'Uw werk of taak',
        not: 'Ik maak daar schoon en zag zakken met poeder.',
        rather: 'In het pand liggen zakken met poeder.',
      },
      {
        what: 'Waar u woont of staat',
        not: 'Uit mijn slaapkamerraam zie ik elke nacht een bestelbus.',
        rather: 'Elke nacht komt er een bestelbus.',
      },
      {
        what: 'Dat u erbij was',
        not: 'Ik was op zijn verjaardag en hij liet een pistool zien.',
        rather: 'Hij zou een pistool hebben.',
      },
      {
        what: 'Een precies moment',
        not: 'Gisteren om tien over half twaalf reden zij weg.',
        rather: 'Zij rijden vaak laat op de avond weg.',
      },
      {
        what: 'Wat alleen tegen u is gezegd',
        not: 'Hij vertelde mij dat het geld bij zijn moeder ligt.',
        rather: 'Er zou geld bij familie liggen.',
      },
      {
        what: 'Uw gezin',
        not: 'Mijn dochter kocht er pillen.',
        rather: 'Jongeren kopen er pillen.',
      },
      {
        what: 'Ruzie of een klacht van vroeger',
        not: 'Ik heb hier al twee keer over geklaagd bij de verhuurder.',
        rather: null,
      },
    ],
    good: 'Dit mag er wel in',
    goodText:
      'Wat veel mensen kunnen zien: de plaats, een adres, een kenteken, hoe iemand eruitziet, op welke dagen het gebeurt.',
    doubt:
      'Twijfelt u? Laat het weg. Een medewerker van het meldpunt schrijft een eigen tekst en haalt weg waaraan iemand u kan herkennen. Een collega kijkt mee.',
  },
  en: {
    title: 'Advice',
    heading: 'How to write without being recognised',
    link: 'Read how to write without being recognised',
    lead: 'Somebody you report may wonder: who knew this? So leave out what only you know, or only a few people.',
    not: 'Rather not:',
    rather: 'Rather like this:',
    leaveOut: 'Leave this out.',
    advice: [
      { what: 'Who you are', not: 'My name is Joke, call me on 06-…', rather: null },
      { what: 'How you know somebody', not: 'My neighbour sells weapons.', rather: 'A man sells weapons.' },
      {
        what: 'Your work or task',
        not: 'I clean there and saw bags of powder.',
        rather: 'There are bags of powder in the building.',
      },
      {
        what: 'Where you live or stand',
        not: 'From my bedroom window I see a van every night.',
        rather: 'Every night a van comes.',
      },
      {
        what: 'That you were there',
        not: 'I was at his birthday and he showed a gun.',
        rather: 'He is said to have a gun.',
      },
      {
        what: 'An exact moment',
        not: 'Yesterday at twenty to twelve they drove off.',
        rather: 'They often drive off late in the evening.',
      },
      {
        what: 'What was said to you alone',
        not: 'He told me that the money is at his mother’s.',
        rather: 'There may be money with family.',
      },
      {
        what: 'Your family',
        not: 'My daughter bought pills there.',
        rather: 'Young people buy pills there.',
      },
      {
        what: 'A quarrel or an earlier complaint',
        not: 'I complained about this to the landlord twice.',
        rather: null,
      },
    ],
    good: 'This may be there',
    goodText:
      'What many people can see: the place, an address, a number plate, what somebody looks like, on which days it happens.',
    doubt:
      'Are you in doubt? Leave it out. A member of staff of the tip line writes a text of our own and takes out what you could be recognised by. A colleague checks it.',
  },
};
