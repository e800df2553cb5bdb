import type { Refusal, Trace } from './refusals.ts';

/** What is said about files, in both languages. Nothing of the file or its name ever stands in these sentences. */
export type FileWords = {
  readonly refused: Readonly<Record<Refusal, string>>;
  readonly traces: Readonly<Record<Trace, string>>;
  readonly takenAway: (what: string) => string;
  readonly nothingSeen: string;
  readonly sent: {
    readonly picture: string;
    readonly pages: (count: number) => string;
    readonly film: string;
    readonly sound: string;
  };
  readonly filmWarning: string;
  readonly soundWarning: string;
  readonly pictureWarning: string;
};

const nl: FileWords = {
  refused: {
    empty: 'Dit bestand is leeg.',
    'too-large': 'Dit bestand is te groot. Maak het kleiner, of vertel wat erop staat.',
    'too-many': 'U kunt maximaal 5 bestanden meesturen.',
    'total-too-large': 'Samen zijn de bestanden te groot. Laat er een weg.',
    office:
      'Een document uit Word, Excel of iets dergelijks sturen wij niet mee: daarin staat vaak een naam. Vertel wat erin staat, of druk het af als PDF.',
    packed: 'Een ingepakt bestand sturen wij niet mee. Kies de foto’s of de PDF zelf.',
    unknown:
      'Dit soort bestand kunnen wij niet schoonmaken. Vertel wat erin staat, of druk het af als PDF. Foto’s, PDF, MP4, MOV en M4A kunnen wel.',
    'two-kinds': 'In dit bestand zit nog een ander bestand verstopt. Maak een schermafdruk en kies die.',
    damaged: 'Dit bestand is beschadigd of niet compleet. Kies een ander, of maak er een schermafdruk van.',
    'too-many-pixels': 'Deze foto is te groot om opnieuw te tekenen. Maak er een schermafdruk van.',
    'not-drawable':
      'Deze soort foto (HEIC of AVIF) kan hier niet opnieuw getekend worden. Maak er een schermafdruk van.',
    'no-canvas':
      'Uw browser laat deze pagina niet tekenen. Tor Browser doet dat, om u te beschermen. Vertel wat er te zien is, of gebruik de eenvoudige pagina.',
    'pdf-locked': 'Deze PDF zit op slot. Druk hem af als een nieuwe PDF, of maak schermafdrukken.',
    'pdf-pages': 'Deze PDF heeft te veel bladzijden: maximaal 25. Kies alleen de bladzijden die ertoe doen.',
    'pdf-bomb': 'Deze PDF vraagt te veel van de computer. Maak schermafdrukken van wat u wilt laten zien.',
    'film-kind':
      'Deze soort film of opname kunnen wij niet schoonmaken. Vertel wat u ziet of hoort, of stuur een schermafdruk.',
    'too-slow': 'Het schoonmaken van dit bestand duurt te lang. Maak er een schermafdruk van.',
    busy: 'Het is nu te druk voor bestanden. Uw tekst staat er nog. Probeer het zo nog eens, of stuur zonder bestand.',
  },
  traces: {
    place: 'de plaats',
    time: 'de tijd',
    device: 'het toestel of programma',
    author: 'een naam',
    thumbnail: 'een klein voorbeeld van de eerste foto',
    text: 'tekst achter het beeld',
    frames: 'de bewegende beelden (alleen het eerste gaat mee)',
    trailer: 'iets wat achter het beeld geplakt was',
    tracks: 'wat de camera naast beeld en geluid bijhield',
    scripts: 'opdrachten',
    attachments: 'bijlagen',
    remarks: 'opmerkingen',
    form: 'ingevulde velden',
    history: 'eerdere versies',
  },
  takenAway: (what) => `Weggehaald: ${what}.`,
  nothingSeen: 'Wij vonden geen verborgen gegevens.',
  sent: {
    picture: 'Foto, opnieuw gemaakt zonder verborgen gegevens',
    pages: (count) => (count === 1 ? 'Een bladzijde, als plaatje' : `${count} bladzijden, als plaatjes`),
    film: 'Een film, zonder gegevens van de camera',
    sound: 'Een opname, zonder gegevens van het toestel',
  },
  filmWarning:
    'Let op: aan uw stem, aan geluiden en aan de plek waar u filmde, kan iemand u herkennen. Beschrijven is veiliger.',
  soundWarning:
    'Let op: aan uw stem en aan geluiden om u heen kan iemand u herkennen. Beschrijven is veiliger.',
  pictureWarning: 'Kijk goed: ziet u uw raam, een spiegeling of uw schaduw? Laat de foto dan weg.',
};

const en: FileWords = {
  refused: {
    empty: 'This file is empty.',
    'too-large': 'This file is too large. Make it smaller, or tell what is in it.',
    'too-many': 'You can send at most 5 files.',
    'total-too-large': 'Together the files are too large. Leave one out.',
    office:
      'We do not send a document from Word, Excel or the like: there is often a name in it. Tell what it says, or print it to PDF.',
    packed: 'We do not send a packed file. Choose the pictures or the PDF itself.',
    unknown:
      'We cannot clean this kind of file. Tell what is in it, or print it to PDF. Pictures, PDF, MP4, MOV and M4A can be sent.',
    'two-kinds': 'Another file is hidden in this file. Make a screenshot and choose that.',
    damaged: 'This file is damaged or not complete. Choose another one, or make a screenshot of it.',
    'too-many-pixels': 'This picture is too large to draw again. Make a screenshot of it.',
    'not-drawable':
      'This kind of picture (HEIC or AVIF) cannot be drawn again here. Make a screenshot of it.',
    'no-canvas':
      'Your browser does not let this page draw. Tor Browser does so to protect you. Tell what can be seen, or use the simple page.',
    'pdf-locked': 'This PDF is locked. Print it as a new PDF, or make screenshots.',
    'pdf-pages': 'This PDF has too many pages: at most 25. Choose only the pages that matter.',
    'pdf-bomb': 'This PDF asks too much of the computer. Make screenshots of what you want to show.',
    'film-kind':
      'We cannot clean this kind of film or recording. Tell what you see or hear, or send a screenshot.',
    'too-slow': 'Cleaning this file takes too long. Make a screenshot of it.',
    busy: 'It is too busy for files now. Your text is still here. Try again in a moment, or send without a file.',
  },
  traces: {
    place: 'the place',
    time: 'the time',
    device: 'the device or program',
    author: 'a name',
    thumbnail: 'a small copy of the first picture',
    text: 'text behind the picture',
    frames: 'the moving pictures (only the first one is sent)',
    trailer: 'something that was put behind the picture',
    tracks: 'what the camera kept beside picture and sound',
    scripts: 'commands',
    attachments: 'attachments',
    remarks: 'remarks',
    form: 'fields that were filled in',
    history: 'earlier versions',
  },
  takenAway: (what) => `Taken away: ${what}.`,
  nothingSeen: 'We found no hidden details.',
  sent: {
    picture: 'Picture, made again without hidden details',
    pages: (count) => (count === 1 ? 'One page, as a picture' : `${count} pages, as pictures`),
    film: 'A film, without what the camera noted',
    sound: 'A recording, without what the device noted',
  },
  filmWarning:
    'Mind: by your voice, by sounds and by where you stood somebody may recognise you. Describing it is safer.',
  soundWarning:
    'Mind: by your voice and the sounds around you somebody may recognise you. Describing it is safer.',
  pictureWarning:
    'Look well: can your window, a reflection or your shadow be seen? Then leave the picture out.',
};

export const FILE_WORDS: Readonly<Record<'nl' | 'en', FileWords>> = { nl, en };

/** What was seen and taken away, as one sentence. */
export const takenAway = (words: FileWords, traces: readonly Trace[]): string =>
  traces.length === 0
    ? words.nothingSeen
    : words.takenAway(traces.map((trace) => words.traces[trace]).join(', '));
