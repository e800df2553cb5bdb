import type { Language } from '@seinhuis/core/wire/tip';

/** The sealed door while it asks: loaded before the sealing code, so kept short. */
export type SealedWords = typeof nl;

const nl = {
  step: (at: number, of: number): string => `Stap ${at} van ${of}`,
  next: 'Volgende',
  back: 'Vorige',
  loading: 'Even geduld. De pagina haalt het slot op.',
  optional: 'Weet u iets niet? Sla die vraag dan over.',
  mistakes: 'Er klopt nog iets niet',
  nothing: 'Kies een onderwerp of vertel in uw eigen woorden wat er gebeurt.',
  tooLong: 'Deze tekst is te lang. Maak hem korter.',
  placeUnknown: 'Deze plaats kennen wij niet. Controleer de naam, of laat hem zo staan en ga verder.',
  placeTwice: 'Er zijn meer plaatsen met deze naam. Kies welke u bedoelt.',
  placeWhich: 'Welke plaats bedoelt u?',
  placeAsTyped: 'Geen van deze: laat staan wat ik heb ingevuld',
  dangerNow: 'Bel nu 112. Wij lezen uw melding niet meteen.',
  pictures: 'Hebt u foto’s?',
  picturesHint:
    'Hoogstens 5, JPEG of PNG. Uw browser tekent ze opnieuw: plaats, tijd en toestel gaan eraf. Let op: aan de hoek of een spiegeling kan men zien waar u stond.',
  pictureAdded: (count: number): string => `${count} van 5 foto’s toegevoegd`,
  pictureCount: (count: number): string => (count === 1 ? '1 foto' : `${count} foto’s`),
  pictureDrop: (at: number): string => `Haal foto ${at} weg`,
  picture: (at: number): string => `Foto ${at}`,
  pictureRefused:
    'Deze foto kan uw browser niet opnieuw tekenen. Kies een andere, of maak er een schermafdruk van.',
  pictureTooMany: 'U kunt hoogstens 5 foto’s meesturen.',
  check: 'Controleer uw antwoorden',
  checkAdvice:
    'Kijk nog één keer: staat er iets in waaraan iemand u kan herkennen? Uw naam, of iets wat alleen u weet? Haal het weg.',
  change: 'Wijzig',
  skipped: 'Overgeslagen',
  send: 'Verstuur mijn melding',
  sealing: 'Uw melding gaat op slot en wordt verstuurd …',
};

const en: SealedWords = {
  step: (at, of) => `Step ${at} of ${of}`,
  next: 'Next',
  back: 'Back',
  loading: 'One moment. The page is fetching the lock.',
  optional: 'Is there something you do not know? Skip that question.',
  mistakes: 'Something is not right yet',
  nothing: 'Choose a subject or tell in your own words what happens.',
  tooLong: 'This text is too long. Please make it shorter.',
  placeUnknown: 'We do not know this place. Check the name, or leave it as it is and go on.',
  placeTwice: 'There are more places with this name. Choose the one you mean.',
  placeWhich: 'Which place do you mean?',
  placeAsTyped: 'None of these: keep what I typed',
  dangerNow: 'Call 112 now. We do not read your report at once.',
  pictures: 'Do you have pictures?',
  picturesHint:
    'At most 5, JPEG or PNG. Your browser draws them again: place, time and device are removed. Mind: the angle or a reflection can show where you stood.',
  pictureAdded: (count) => `${count} of 5 pictures added`,
  pictureCount: (count) => (count === 1 ? '1 picture' : `${count} pictures`),
  pictureDrop: (at) => `Remove picture ${at}`,
  picture: (at) => `Picture ${at}`,
  pictureRefused:
    'Your browser cannot draw this picture again. Choose another one, or make a screenshot of it.',
  pictureTooMany: 'You can send at most 5 pictures.',
  check: 'Check your answers',
  checkAdvice:
    'Look once more: is there anything by which somebody could recognise you? Your name, or something only you know? Take it out.',
  change: 'Change',
  skipped: 'Skipped',
  send: 'Send my report',
  sealing: 'Your report is being locked and sent …',
};

export const SEALED_WORDS: Readonly<Record<Language, SealedWords>> = { nl, en };
