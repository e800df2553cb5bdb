import type { Language } from '@seinhuis/core/wire/tip';
import { ERROR_WORDS } from '@seinhuis/core/words/errors';

// Failures of the office itself, in words. What the switchboard refuses stands in core/words/errors.ts.

type Detail = Readonly<Record<string, string | number>>;
type Sentence = string | ((detail: Detail) => string);

const NL: Readonly<Record<string, Sentence>> = {
  locked: 'Uw sleutels zijn op slot. Meld u opnieuw aan; wat u typte is bewaard.',
  'no-roster': 'Er is nog geen ledenlijst. Wacht tot de netwerkbeheerder die publiceert.',
  'no-key': 'U hebt nog geen sleutel om dit te openen. Vraag een collega om de sleutel met u te delen.',
  'no-bundle': 'Bij deze manier van aanmelden zijn geen sleutels bewaard. Gebruik uw andere manier.',
  'no-unlocker': 'Kies eerst hoe u zich wilt aanmelden.',
  'no-mailbox': 'Deze melder heeft geen postbus.',
  'queue-full': (d) => `Er wachten al ${d.most ?? 50} brieven. Sluit de rest over een uur, of zonder brief.`,
  'no-guess': 'Schat eerst de kring.',
  'no-prf': 'Deze passkey kan geen sleutels bewaren. Kies een andere passkey, of gebruik de tien woorden.',
  'passkey-cancelled': 'Er is geen passkey gebruikt. Probeer het opnieuw.',
  tampered:
    'Dit is beschadigd of niet van wie het zegt te zijn. Gebruik het niet en meld het uw netwerkbeheerder.',
  'roster-changed': 'De ledenlijst is gewijzigd. Kijk bovenaan wat er verandert en kies ‘Gezien’.',
  'not-ready': 'Er ontbreekt nog iets. Kijk bij de knop wat.',
  'has-report': 'Van deze melding is al een bericht geschreven. Kies een andere.',
  'not-their-role': 'Deze collega staat nog niet in de ledenlijst met een rol die deze sleutel nodig heeft.',
  'circle-of-one': 'Een kring van één persoon gaat nooit door.',
  unresolved: 'Over een vondst van kring 1 of 2 is niets besloten. Stuur het bericht terug.',
  'no-guard':
    'De controle van de tekst start niet. Zonder controle gaat er niets door. Laad de pagina opnieuw.',
  'smaller-circle': 'U ziet een kleinere kring dan de schrijver. Stuur het bericht terug.',
  'words-count': (d) =>
    d.count === 0 ? 'Vul uw tien woorden in.' : `Dit zijn ${d.count} woorden. Het moeten er tien zijn.`,
  'words-unknown': (d) => `Woord ${d.position} staat niet in de lijst. Bedoelt u ‘${d.nearest}’?`,
  'words-check': 'Alle woorden bestaan, maar samen kloppen ze niet. Kijk of er twee verwisseld zijn.',
  'words-other': 'Dit zijn niet de woorden die u net kreeg. Typ ze over van uw papier.',
  'registrar-keys': 'Vul drie verschillende openbare sleutels in, elk 64 tekens (0-9 en a-f).',
  'registrar-key-form': 'Een beheerderssleutel heeft 64 tekens: cijfers en de letters a tot en met f.',
  'registrar-key-unknown': 'Deze sleutel hoort bij geen van de drie beheerders van dit netwerk.',
  'roster-rule': 'Deze ledenlijst houdt zich niet aan de regels van het netwerk.',
  'roster-signatures':
    'De ledenlijst is niet door twee beheerders ondertekend. Er wordt niets geopend of verstuurd.',
  'roster-form': 'De ledenlijst is onleesbaar. Er wordt niets geopend of verstuurd.',
  'roster-network': 'Deze ledenlijst is van een ander netwerk. Er wordt niets geopend of verstuurd.',
  'roster-older':
    'De server laat een oudere ledenlijst zien dan u al kende. Er wordt niets geopend of verstuurd.',
  'roster-forked':
    'De server laat een andere ledenlijst zien dan u al kende. Er wordt niets geopend of verstuurd.',
  'roster-expired': 'De ledenlijst is verlopen. De beheerders moeten een nieuwe ondertekenen.',
  'roster-pin': 'De beheerders zijn niet degenen die u kent. Er wordt niets geopend of verstuurd.',
  'roster-clock':
    'De datum van de server en die van dit apparaat verschillen. Zet de klok van dit apparaat goed.',
  'roster-withheld': 'De server laat geen ledenlijst meer zien. Er wordt niets geopend of verstuurd.',
};

const EN: Readonly<Record<string, Sentence>> = {
  locked: 'Your keys are locked. Sign in again; what you typed is kept.',
  'no-roster': 'There is no roster yet. Wait until the registrar publishes one.',
  'no-key': 'You have no key to open this yet. Ask a colleague to share the key with you.',
  'no-bundle': 'No keys are kept with this way of signing in. Use your other way.',
  'no-unlocker': 'First choose how you want to sign in.',
  'no-mailbox': 'This tipster has no mailbox.',
  'queue-full': (d) =>
    `${d.most ?? 50} letters wait already. Close the rest in an hour, or without a letter.`,
  'no-guess': 'First guess the circle.',
  'no-prf': 'This passkey cannot keep keys. Choose another passkey, or use the ten words.',
  'passkey-cancelled': 'No passkey was used. Try again.',
  tampered: 'This is damaged, or not from whom it says. Do not use it, and tell your registrar.',
  'roster-changed': 'The roster has changed. See at the top what changes and choose ‘Seen’.',
  'not-ready': 'Something is missing. See what at the button.',
  'has-report': 'A report was already written of this tip. Choose another one.',
  'not-their-role': 'This colleague is not in the roster yet with a role that needs this key.',
  'circle-of-one': 'A circle of one person is never forwarded.',
  unresolved: 'Nothing was decided about a finding of circle 1 or 2. Return the report.',
  'no-guard': 'The guard of the text does not start. Without it nothing is sent. Load the page again.',
  'smaller-circle': 'You see a smaller circle than the author. Return the report.',
  'words-count': (d) =>
    d.count === 0 ? 'Fill in your ten words.' : `These are ${d.count} words. There should be ten.`,
  'words-unknown': (d) => `Word ${d.position} is not in the list. Do you mean ‘${d.nearest}’?`,
  'words-check': 'All words exist, but together they are wrong. See whether two are swapped.',
  'words-other': 'These are not the words you just got. Type them from your paper.',
  'registrar-keys': 'Give three different public keys of 64 characters each (0-9 and a-f).',
  'registrar-key-form': 'A registrar key has 64 characters: digits and the letters a to f.',
  'registrar-key-unknown': 'This key belongs to none of the three registrars of this network.',
  'roster-rule': 'This roster breaks a rule of the network.',
  'roster-signatures': 'The roster was not signed by two registrars. Nothing is opened or sent.',
  'roster-form': 'The roster cannot be read. Nothing is opened or sent.',
  'roster-network': 'This roster is of another network. Nothing is opened or sent.',
  'roster-older': 'The server shows an older roster than you knew. Nothing is opened or sent.',
  'roster-forked': 'The server shows another roster than you knew. Nothing is opened or sent.',
  'roster-expired': 'The roster has expired. The registrars have to sign a new one.',
  'roster-pin': 'The registrars are not those you know. Nothing is opened or sent.',
  'roster-clock': 'The day of the server and of this device differ. Set the clock of this device right.',
  'roster-withheld': 'The server does not show a roster any more. Nothing is opened or sent.',
};

const OWN = { nl: NL, en: EN };

/** The sentence for a failure, in a language. An unknown code is a fault of ours and is told as one. */
export const errorText = (error: unknown, language: Language): string => {
  const { code, detail = {} } = (error ?? {}) as { code?: unknown; detail?: Detail };
  const own = typeof code === 'string' ? OWN[language][code] : undefined;
  if (own !== undefined) return typeof own === 'string' ? own : own(detail);
  const wire = ERROR_WORDS[language];
  return typeof code === 'string' && Object.hasOwn(wire, code)
    ? wire[code as keyof typeof wire]
    : wire['internal-fault'];
};

export const hasOwnWords = (code: string): boolean => Object.hasOwn(NL, code) && Object.hasOwn(EN, code);
