import type { Language } from '@seinhuis/core/wire/tip';

/** The remarks beside a field: calm, never a refusal. Loaded with the hints, not with the door. */
export type HintWords = {
  readonly group: string;
  readonly said: (words: string) => string;
  readonly why: string;
  readonly leaveOut: string;
  readonly instead: (words: string) => string;
  readonly leaveOutButton: string;
  readonly insteadButton: (words: string) => string;
  readonly keepButton: string;
  readonly leftOut: string;
  readonly changed: string;
  readonly undoButton: string;
  readonly undone: string;
  readonly kept: string;
  /** At the check page, of what was neither changed nor kept. */
  readonly still: (question: string, words: string) => string;
};

export const HINT_WORDS: Readonly<Record<Language, HintWords>> = {
  nl: {
    group: 'Opmerkingen bij uw tekst',
    said: (words) => `U schrijft ‘${words}’.`,
    why: 'Wie dit leest, kan dan weten wie u bent.',
    leaveOut: 'Weglaten?',
    instead: (words) => `Liever ‘${words}’ schrijven?`,
    leaveOutButton: 'Laat weg',
    insteadButton: (words) => `Schrijf ‘${words}’`,
    keepButton: 'Laat staan',
    leftOut: 'De woorden zijn weg.',
    changed: 'De woorden zijn veranderd.',
    undoButton: 'Zet terug',
    undone: 'De woorden staan er weer.',
    kept: 'De woorden blijven staan.',
    still: (question, words) => `Bij ‘${question}’ staat nog ${words}.`,
  },
  en: {
    group: 'Remarks about your text',
    said: (words) => `You write ‘${words}’.`,
    why: 'Whoever reads this may then know who you are.',
    leaveOut: 'Leave it out?',
    instead: (words) => `Rather write ‘${words}’?`,
    leaveOutButton: 'Leave out',
    insteadButton: (words) => `Write ‘${words}’`,
    keepButton: 'Keep it',
    leftOut: 'The words are gone.',
    changed: 'The words were changed.',
    undoButton: 'Put back',
    undone: 'The words are back.',
    kept: 'The words stay.',
    still: (question, words) => `At ‘${question}’ it still says ${words}.`,
  },
};
