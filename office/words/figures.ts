import { FOLLOWED_UP } from '@seinhuis/core/rules/dispositions';
import { OUTCOME_NAMES } from '@seinhuis/core/words/outcomes';

/** The outcomes that count as followed up, in the words in which a partner gave them. */
const oneOf = (language: keyof typeof OUTCOME_NAMES, or: string): string => {
  const names = FOLLOWED_UP.map((outcome) => `‘${OUTCOME_NAMES[language][outcome]}’`);
  return `${names.slice(0, -1).join(', ')} ${or} ${names.at(-1)}`;
};

const nl = {
  title: 'Cijfers',
  intro: 'Wat er met meldingen gebeurt. U ziet alleen wat bij uw rol hoort.',
  none: 'Er zijn nog geen cijfers',
  noneDo: 'Ze komen vanzelf zodra er meldingen zijn.',
  byMonth: 'Per maand',
  byTheme: 'Per thema',
  byOrganisation: 'Per organisatie',
  reasons: 'Waarom meldingen gesloten zijn',
  month: 'Maand',
  theme: 'Thema',
  organisation: 'Organisatie',
  contacts: 'Meldingen',
  usable: 'Bruikbaar',
  forwarded: 'Doorgezet',
  sent: 'Bezorgd',
  opened: 'Geopend',
  followedUp: 'Opgevolgd',
  confirmed: 'Afloop ondertekend',
  reported: 'Afloop met woorden',
  share: 'Deel opgevolgd',
  outcome: 'Reden',
  count: 'Aantal',
  forwardedReason: 'Doorgezet',
  answerReason: 'Antwoord verwerkt',
  primaryOnly: 'Bezorgd, geopend en opgevolgd tellen alleen wat een partner kreeg om te handelen.',
  followedUpMeans: `Opgevolgd: de partner gaf een van deze antwoorden: ${oneOf('nl', 'of')}.`,
  usableMeans:
    'Bruikbaar: gesloten omdat er een bericht van is doorgezet. Een melding telt mee zodra zij gesloten is.',
  partOf: (part: number, of: number) => `${part} van ${of}`,
};

const en: typeof nl = {
  title: 'Figures',
  intro: 'What happens to tips. You only see what belongs to your role.',
  none: 'There are no figures yet',
  noneDo: 'They come by themselves as soon as there are tips.',
  byMonth: 'By month',
  byTheme: 'By theme',
  byOrganisation: 'By organisation',
  reasons: 'Why tips were closed',
  month: 'Month',
  theme: 'Theme',
  organisation: 'Organisation',
  contacts: 'Tips',
  usable: 'Usable',
  forwarded: 'Forwarded',
  sent: 'Delivered',
  opened: 'Opened',
  followedUp: 'Followed up',
  confirmed: 'Outcome signed',
  reported: 'Outcome by words',
  share: 'Share followed up',
  outcome: 'Reason',
  count: 'Number',
  forwardedReason: 'Forwarded',
  answerReason: 'Answer done',
  primaryOnly: 'Delivered, opened and followed up count only what a partner got to act on.',
  followedUpMeans: `Followed up: the partner gave one of these answers: ${oneOf('en', 'or')}.`,
  usableMeans: 'Usable: closed because a report of it was forwarded. A tip counts as soon as it is closed.',
  partOf: (part: number, of: number) => `${part} of ${of}`,
};

export const figureWords = { nl, en };
