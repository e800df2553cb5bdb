// What the guard says of each kind of clue, and what to do about it on the rewrite ladder (DOMAIN 3).
import type { ClueKind, LadderStep } from '@seinhuis/core/rules/decisions';

/** How many people could, as the subject sees it, have told this: one, 2-5, 6-20, more. */
export type Circle = 1 | 2 | 3 | 4;

export type Lang = 'nl' | 'en';

type KindWords = {
  readonly step: LadderStep;
  readonly circle: Circle;
  readonly reason: Readonly<Record<Lang, string>>;
  /** Words to put in the place of the span; null when only leaving out will do. */
  readonly suggestion: Readonly<Record<Lang, string | null>>;
};

export const KIND_WORDS: Readonly<Record<ClueKind, KindWords>> = {
  'self-name': {
    step: 'drop',
    circle: 1,
    reason: { nl: 'Hier staat uw eigen naam.', en: 'This is your own name.' },
    suggestion: { nl: null, en: null },
  },
  'self-contact': {
    step: 'drop',
    circle: 1,
    reason: {
      nl: 'Met dit nummer of adres kan iemand u vinden.',
      en: 'With this number or address someone can find you.',
    },
    suggestion: { nl: null, en: null },
  },
  'self-address': {
    step: 'generalise-place',
    circle: 2,
    reason: { nl: 'Wie dit leest, weet waar u woont.', en: 'Whoever reads this knows where you live.' },
    suggestion: { nl: 'in de buurt', en: 'in the neighbourhood' },
  },
  relation: {
    step: 'generalise-relation',
    circle: 2,
    reason: {
      nl: 'Wie dit leest, weet hoe u deze persoon kent.',
      en: 'Whoever reads this knows how you know this person.',
    },
    suggestion: { nl: 'een persoon', en: 'a person' },
  },
  role: {
    step: 'generalise-relation',
    circle: 2,
    reason: { nl: 'Dit vertelt wat uw werk of taak is.', en: 'This tells what your work or task is.' },
    suggestion: { nl: null, en: null },
  },
  vantage: {
    step: 'generalise-vantage',
    circle: 2,
    reason: {
      nl: 'Dit vertelt vanaf welke plek u het merkt.',
      en: 'This tells from which spot you notice it.',
    },
    suggestion: { nl: 'er zijn aanwijzingen', en: 'there are signs' },
  },
  exclusive: {
    step: 'drop',
    circle: 1,
    reason: { nl: 'Dit weet bijna niemand behalve u.', en: 'Hardly anybody but you knows this.' },
    suggestion: { nl: null, en: null },
  },
  presence: {
    step: 'drop',
    circle: 2,
    reason: { nl: 'Dit vertelt dat u erbij was.', en: 'This tells that you were there.' },
    suggestion: { nl: null, en: null },
  },
  'exact-time': {
    step: 'generalise-time',
    circle: 2,
    reason: {
      nl: 'Op dit precieze moment waren er maar weinig mensen bij.',
      en: 'Few people were there at this exact moment.',
    },
    suggestion: { nl: 'de afgelopen weken', en: 'in recent weeks' },
  },
  quote: {
    step: 'paraphrase',
    circle: 1,
    reason: {
      nl: 'Deze woorden zijn tegen u gezegd of aan u geschreven.',
      en: 'These words were said or written to you.',
    },
    suggestion: { nl: null, en: null },
  },
  history: {
    step: 'drop',
    circle: 1,
    reason: {
      nl: 'Dit ging eerder tussen u en iemand anders.',
      en: 'This happened before between you and someone else.',
    },
    suggestion: { nl: null, en: null },
  },
  household: {
    step: 'drop',
    circle: 1,
    reason: { nl: 'Dit gaat over uw gezin of huisgenoten.', en: 'This is about your family or housemates.' },
    suggestion: { nl: 'iemand', en: 'someone' },
  },
  'rare-fact': {
    step: 'merge',
    circle: 2,
    reason: { nl: 'Dit detail kennen maar weinig mensen.', en: 'Only few people know this detail.' },
    suggestion: { nl: null, en: null },
  },
  style: {
    step: 'paraphrase',
    circle: 3,
    reason: {
      nl: 'Dit zegt iets over wie u bent of hoe u praat.',
      en: 'This says something about who you are or how you speak.',
    },
    suggestion: { nl: null, en: null },
  },
};
