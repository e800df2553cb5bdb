import type { ErrorCode } from '../wire/errors.ts';
import type { Language } from '../wire/tip.ts';

/** Every refusal as one sentence for people; `not-reached` when no answer came at all. Nothing typed is repeated. */
export const ERROR_WORDS: Readonly<Record<Language, Readonly<Record<ErrorCode | 'not-reached', string>>>> = {
  nl: {
    'bad-request': 'Er klopt iets niet aan wat is verstuurd. Laad de pagina opnieuw en probeer het nog eens.',
    'bad-envelope': 'Het verzegelde bericht is onderweg beschadigd. Probeer het opnieuw.',
    'not-signed-in': 'U bent niet aangemeld. Meld u eerst aan.',
    'wrong-sign-in': 'Aanmelden lukt niet met deze gegevens. Controleer ze en probeer het opnieuw.',
    'not-allowed': 'Dit mag u niet doen met uw rol.',
    'not-found': 'Dit is er niet, of niet meer.',
    'wrong-method': 'Deze pagina kan dat niet.',
    conflict: 'Dit is al opgeslagen, met een andere inhoud.',
    'wrong-state': 'Dit kan nu niet meer: iemand was u voor. Laad de lijst opnieuw.',
    'mailbox-full': 'De postbus is vol. De melder moet eerst lezen.',
    gone: 'Dit is vergeten of ingetrokken.',
    'too-large': 'Dit is te groot om te versturen. Haal een bestand weg of maak de tekst korter.',
    'wrong-type': 'Dit soort bericht kan hier niet worden ontvangen.',
    'too-many': 'Het is nu erg druk. Wacht een minuut en probeer het opnieuw.',
    'internal-fault': 'Er gaat bij ons iets mis. Probeer het later opnieuw.',
    'not-stored': 'Niet opgeslagen. Bewaar deze tekst en probeer het opnieuw.',
    'not-reached': 'Er komt geen antwoord. Controleer uw internet en probeer het opnieuw.',
  },
  en: {
    'bad-request': 'Something is wrong with what was sent. Reload the page and try again.',
    'bad-envelope': 'The sealed message was damaged on its way. Try again.',
    'not-signed-in': 'You are not signed in. Sign in first.',
    'wrong-sign-in': 'Signing in does not work with these details. Check them and try again.',
    'not-allowed': 'Your role does not allow this.',
    'not-found': 'This is not here, or not any more.',
    'wrong-method': 'This page cannot do that.',
    conflict: 'This was stored already, with other content.',
    'wrong-state': 'This is not possible any more: somebody was ahead of you. Reload the list.',
    'mailbox-full': 'The mailbox is full. The tipster has to read first.',
    gone: 'This has been forgotten or withdrawn.',
    'too-large': 'This is too large to send. Remove a file or shorten the text.',
    'wrong-type': 'This kind of message cannot be received here.',
    'too-many': 'It is very busy now. Wait a minute and try again.',
    'internal-fault': 'Something goes wrong on our side. Try again later.',
    'not-stored': 'Not stored. Keep this text and try again.',
    'not-reached': 'There is no answer. Check your internet connection and try again.',
  },
};
