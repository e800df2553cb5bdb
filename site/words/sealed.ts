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
  files: 'Hebt u foto’s, een PDF, een film of een opname?',
  filesHint:
    'Maximaal 5 bestanden. Uw eigen apparaat maakt ze schoon: plaats, tijd en toestel gaan eraf. U ziet wat er meegaat. Let op: aan de hoek, een spiegeling of een stem kan iemand u herkennen.',
  filesWait: 'Even geduld …',
  filesNot: 'Bestanden lukken nu niet. Uw tekst staat er nog. Vertel wat erop staat.',
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
  files: 'Do you have pictures, a PDF, a film or a recording?',
  filesHint:
    'At most 5 files. Your own device cleans them: place, time and device are removed. You see what is sent. Mind: by the angle, a reflection or a voice somebody may recognise you.',
  filesWait: 'One moment …',
  filesNot: 'Files do not work now. Your text is still here. Tell what is in them.',
  check: 'Check your answers',
  checkAdvice:
    'Look once more: is there anything by which somebody could recognise you? Your name, or something only you know? Take it out.',
  change: 'Change',
  skipped: 'Skipped',
  send: 'Send my report',
  sealing: 'Your report is being locked and sent …',
};

export const SEALED_WORDS: Readonly<Record<Language, SealedWords>> = { nl, en };
