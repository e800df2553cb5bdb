import type { Language } from '@seinhuis/core/wire/tip';

/** What browsers offer first. Only the bytes decide. */
export const ACCEPT = 'image/*,application/pdf,video/mp4,video/quicktime,audio/mp4,.m4a';

/** What the doors say around files. What is said of one file stands in the guard (files/words). */
export type FileFieldWords = {
  readonly label: string;
  readonly hintPlain: string;
  readonly again: string;
  readonly file: (at: number) => string;
  readonly sentAlong: string;
  readonly cleaning: string;
  readonly added: (count: number) => string;
  readonly drop: (at: number) => string;
  readonly preview: (at: number, page: number) => string;
  readonly refused: string;
};

export const FILE_FIELD_WORDS: Readonly<Record<Language, FileFieldWords>> = {
  nl: {
    label: 'Hebt u foto’s, een PDF, een film of een opname?',
    hintPlain:
      'Maximaal 5 bestanden, samen 12 MB. Wij maken foto’s en PDF’s opnieuw en halen uit films plaats, tijd en toestel. Dat gebeurt hier op de computer van het meldpunt. Let op: aan de hoek, een spiegeling of een stem kan iemand u herkennen. Beschrijven is veiliger.',
    again: 'Uw bestanden zijn niet bewaard. Kies ze opnieuw.',
    file: (at) => `Bestand ${at}`,
    sentAlong: 'Dit ging mee:',
    cleaning: 'Even geduld. Het bestand wordt schoongemaakt.',
    added: (count) => (count === 1 ? '1 bestand gaat mee' : `${count} bestanden gaan mee`),
    drop: (at) => `Haal bestand ${at} weg`,
    preview: (at, page) => (page === 0 ? `Bestand ${at}` : `Bestand ${at}, bladzijde ${page}`),
    refused: 'Niet toegevoegd',
  },
  en: {
    label: 'Do you have pictures, a PDF, a film or a recording?',
    hintPlain:
      'At most 5 files, 12 MB together. We make pictures and PDFs again and take place, time and device out of films. That happens here, on the computer of the tip line. Mind: by the angle, a reflection or a voice somebody may recognise you. Describing it is safer.',
    again: 'Your files were not kept. Choose them again.',
    file: (at) => `File ${at}`,
    sentAlong: 'This went along:',
    cleaning: 'One moment. The file is being cleaned.',
    added: (count) => (count === 1 ? '1 file goes along' : `${count} files go along`),
    drop: (at) => `Remove file ${at}`,
    preview: (at, page) => (page === 0 ? `File ${at}` : `File ${at}, page ${page}`),
    refused: 'Not added',
  },
};
