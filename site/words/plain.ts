import type { Language } from '@seinhuis/core/wire/tip';

/** What only the plain door says: above all who locks the report here. */
export type PlainWords = {
  readonly title: string;
  readonly heading: string;
  readonly who: readonly [string, string];
  readonly sealedDoor: string;
  readonly callToo: (phone: string) => string;
  readonly danger: string;
  readonly allAtOnce: string;
  readonly comeBack: string;
  readonly newReport: string;
  readonly clear: string;
  readonly answerKept: string;
  readonly tooLarge: string;
  readonly wrongForm: string;
  readonly notHere: string;
  readonly notHereTitle: string;
  readonly faultTitle: string;
  readonly fault: string;
  readonly placeWhich: string;
  readonly wordsWritten: string;
  readonly copyNow: string;
  /** Coming back, from here: as the other door says it, but by the ways there are without script. */
  readonly whatNext: string;
};

export const PLAIN_WORDS: Readonly<Record<Language, PlainWords>> = {
  nl: {
    title: 'Vragen',
    heading: 'Meld misdaad zonder uw naam',
    who: [
      'Hier gaat uw melding niet in uw eigen browser op slot, maar op de computer van het meldpunt.',
      'Die computer ziet uw tekst heel even, doet uw melding op slot en vergeet de tekst. Wij bewaren niets anders. Meldt u liever zo dat alleen uw eigen browser de tekst ziet?',
    ],
    sealedDoor: 'Gebruik dan de veiligere pagina',
    callToo: (phone) => `Bellen kan ook: ${phone}.`,
    danger: 'Is er nu gevaar? Bel 112. Geen haast, wel politie? Bel 0900-8844.',
    allAtOnce:
      'Alle vragen staan op deze pagina. Weet u iets niet? Sla die vraag dan over. Noem uzelf niet, en schrijf niets op wat alleen u kunt weten.',
    comeBack: 'Ik heb al gemeld en kom terug',
    newReport: 'Naar de vragen',
    clear: 'Sluit deze pagina als u klaar bent. Gebruik ‘Snel weg’ als er iemand aankomt.',
    answerKept: 'Uw antwoord staat hieronder. Wacht een minuut en verstuur het dan opnieuw.',
    tooLarge:
      'Dit is te lang om te versturen. Er is niets opgeslagen. Begin opnieuw en houd uw tekst korter.',
    wrongForm: 'Dit kan deze pagina niet lezen. Ga naar de vragen en vul ze in.',
    notHere: 'Deze pagina is er niet.',
    notHereTitle: 'Niet gevonden',
    faultTitle: 'Er ging iets mis',
    fault: 'Er gaat bij ons iets mis. Er is niets opgeslagen. Probeer het over een paar minuten opnieuw.',
    placeWhich: 'Welke plaats bedoelt u?',
    wordsWritten: 'Hebt u de woorden opgeschreven? Sluit dan dit venster.',
    copyNow: 'Ga niet terug in uw browser: dan zijn de woorden weg.',
    whatNext:
      'Kijk over een paar dagen of wij u iets vragen. Kies dan op de startpagina, of boven de vragen op de eenvoudige pagina, ‘Ik heb al gemeld en kom terug’.',
  },
  en: {
    title: 'Questions',
    heading: 'Report crime without your name',
    who: [
      'Here your report is not locked in your own browser, but on the computer of the tip line.',
      'That computer sees your text for a moment, locks it and forgets it. We keep nothing else. Would you rather have only your own browser see the text?',
    ],
    sealedDoor: 'Then use the safer page',
    callToo: (phone) => `You can also call: ${phone}.`,
    danger: 'Is there danger now? Call 112. No hurry, but the police? Call 0900-8844.',
    allAtOnce:
      'All questions are on this page. Is there something you do not know? Skip that question. Do not name yourself, and write nothing that only you can know.',
    comeBack: 'I reported before and come back',
    newReport: 'To the questions',
    clear: 'Close this page when you are done. Use ‘Leave now’ when somebody comes.',
    answerKept: 'Your answer stands below. Wait a minute and send it again.',
    tooLarge: 'This is too long to send. Nothing was stored. Start again and keep your text shorter.',
    wrongForm: 'This page cannot read that. Go to the questions and fill them in.',
    notHere: 'This page is not here.',
    notHereTitle: 'Not found',
    faultTitle: 'Something went wrong',
    fault: 'Something goes wrong on our side. Nothing was stored. Try again in a few minutes.',
    placeWhich: 'Which place do you mean?',
    wordsWritten: 'Did you write the words down? Then close this window.',
    copyNow: 'Do not go back in your browser: the words would be gone.',
    whatNext:
      'Look in a few days whether we ask you something. On the home page, or above the questions on the simple page, choose ‘I reported before and come back’.',
  },
};
