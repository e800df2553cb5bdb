import type { Language } from '@seinhuis/core/wire/tip';

/** What stands around every page of both doors. */
export type FrameWords = {
  readonly skip: string;
  readonly home: string;
  readonly leave: string;
  readonly other: string;
  readonly foot: string;
};

export const FRAME_WORDS: Readonly<Record<Language, FrameWords>> = {
  nl: {
    skip: 'Naar de inhoud',
    home: 'Startpagina',
    leave: 'Snel weg',
    other: 'English',
    foot: 'Deze site plaatst geen cookies en vraagt niets op bij andere sites.',
  },
  en: {
    skip: 'Skip to content',
    home: 'Home page',
    leave: 'Leave now',
    other: 'Nederlands',
    foot: 'This site sets no cookies and asks nothing of other sites.',
  },
};

/** Where "leave now" goes: the weather, from a public body, with nothing about where one came from. */
export const LEAVE_TO = 'https://www.knmi.nl/nederland-nu/weer';
