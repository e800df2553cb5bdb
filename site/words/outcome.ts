import type { Language } from '@seinhuis/core/wire/tip';

/** The page on which a partner tells what became of a report: one minute, no signing in, no free text. */
export type OutcomeWords = {
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
  readonly noScript: string;
  readonly number: string;
  readonly numberHint: string;
  readonly words: string;
  readonly wordsHint: string;
  readonly what: string;
  readonly send: string;
  readonly mistakes: string;
  readonly numberWrong: string;
  readonly wordsCount: string;
  readonly wordUnknown: (position: number, nearest: string) => string;
  readonly choose: string;
  readonly refused: Readonly<Record<'unknown' | 'closed' | 'busy' | 'not-reached', string>>;
  readonly thanks: string;
  readonly thanksText: string;
};

export const OUTCOME_WORDS: Readonly<Record<Language, OutcomeWords>> = {
  nl: {
    title: 'Afloop',
    heading: 'Wat is er met het bericht gedaan?',
    lead: 'U hebt van het meldpunt een bericht gekregen. Vertel in één minuut wat ermee is gebeurd. Het nummer en de zes woorden staan in het bericht.',
    noScript:
      'Deze pagina heeft scripts nodig. Zet ze aan, of meld u aan bij het kantoor en vul de afloop daar in.',
    number: 'Nummer van het bericht',
    numberHint: 'Acht tekens, bijvoorbeeld 3F9A-07C2.',
    words: 'De zes woorden uit het bericht',
    wordsHint: 'Met een spatie ertussen, in dezelfde volgorde.',
    what: 'Wat is de afloop?',
    send: 'Geef de afloop door',
    mistakes: 'Er klopt nog iets niet',
    numberWrong: 'Het nummer heeft acht tekens: cijfers en de letters A tot en met F.',
    wordsCount: 'Vul zes woorden in.',
    wordUnknown: (position, nearest) => `Woord ${position} staat niet in onze lijst. Bedoelt u ‘${nearest}’?`,
    choose: 'Kies wat de afloop is.',
    refused: {
      unknown:
        'Dit nummer en deze woorden horen niet bij elkaar. Na vijf keer fout kan het alleen nog in het kantoor.',
      closed: 'Deze woorden werken niet meer. Meld u aan bij het kantoor en vul de afloop daar in.',
      busy: 'Niet opgeslagen. Probeer het over een minuut opnieuw.',
      'not-reached': 'Niet opgeslagen: er komt geen antwoord. Probeer het opnieuw.',
    },
    thanks: 'Dank u wel',
    thanksText: 'De afloop is doorgegeven. U kunt deze pagina sluiten.',
  },
  en: {
    title: 'Outcome',
    heading: 'What was done with the message?',
    lead: 'You received a message from the tip line. Tell in one minute what became of it. The number and the six words are in the message.',
    noScript:
      'This page needs scripts. Switch them on, or sign in to the office and fill in the outcome there.',
    number: 'Number of the message',
    numberHint: 'Eight characters, for example 3F9A-07C2.',
    words: 'The six words from the message',
    wordsHint: 'With a space between them, in the same order.',
    what: 'What is the outcome?',
    send: 'Tell the outcome',
    mistakes: 'Something is not right yet',
    numberWrong: 'The number has eight characters: digits and the letters A to F.',
    wordsCount: 'Fill in six words.',
    wordUnknown: (position, nearest) => `Word ${position} is not in our list. Do you mean ‘${nearest}’?`,
    choose: 'Choose what the outcome is.',
    refused: {
      unknown:
        'This number and these words do not belong together. After five wrong tries only the office is left.',
      closed: 'These words do not work any more. Sign in to the office and fill in the outcome there.',
      busy: 'Not stored. Try again in a minute.',
      'not-reached': 'Not stored: there is no answer. Try again.',
    },
    thanks: 'Thank you',
    thanksText: 'The outcome has been passed on. You can close this page.',
  },
};
