import type { NetworkRefusal } from '@seinhuis/core/wire/network';
import type { Language } from '@seinhuis/core/wire/tip';

/** Why a door stays shut: what network.json did not pass, no crypto in the browser, a fault of ours, or no answer. */
export type ShutReason = NetworkRefusal | 'crypto' | 'fault' | 'not-reached';

export type RefusalWords = {
  readonly heading: string;
  readonly reasons: Readonly<Record<ShutReason, string>>;
  readonly nothingSent: string;
  readonly call: (phone: string) => string;
  /** Where no number is known, or none that can be believed. */
  readonly callSomehow: string;
  readonly again: string;
};

export const REFUSAL_WORDS: Readonly<Record<Language, RefusalWords>> = {
  nl: {
    heading: 'U kunt hier nu niet veilig melden',
    reasons: {
      form: 'De gegevens van het meldpunt zijn beschadigd.',
      pin: 'De gegevens zijn niet van dit meldpunt. Misschien doet iemand zich voor als het meldpunt.',
      signatures: 'De gegevens van het meldpunt zijn niet goed ondertekend. Misschien zijn ze veranderd.',
      'too-old': 'De gegevens van het meldpunt zijn te oud.',
      crypto: 'Uw browser kan uw melding niet op slot doen.',
      fault: 'Er is bij ons een storing. Met uw internet is niets mis.',
      'not-reached': 'De pagina krijgt geen antwoord. Controleer uw internet.',
    },
    nothingSent: 'Daarom stopt deze pagina. Er is niets verstuurd.',
    call: (phone) => `Bel het meldpunt: ${phone}. Ook dan vragen wij niet wie u bent.`,
    callSomehow: 'Probeer het later opnieuw.',
    again: 'Laad de pagina opnieuw',
  },
  en: {
    heading: 'You cannot report safely here now',
    reasons: {
      form: 'The details of the tip line are damaged.',
      pin: 'The details are not of this tip line. Somebody may be posing as the tip line.',
      signatures: 'The details of the tip line are not signed well. They may have been changed.',
      'too-old': 'The details of the tip line are too old.',
      crypto: 'Your browser cannot lock your report.',
      fault: 'There is a fault on our side. Nothing is wrong with your internet connection.',
      'not-reached': 'The page gets no answer. Check your internet connection.',
    },
    nothingSent: 'That is why this page stops. Nothing was sent.',
    call: (phone) => `Call the tip line: ${phone}. We will not ask who you are then either.`,
    callSomehow: 'Try again later.',
    again: 'Reload the page',
  },
};
