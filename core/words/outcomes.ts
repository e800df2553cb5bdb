import type { Disposition } from '../rules/dispositions.ts';
import type { Language } from '../wire/tip.ts';

/**
 * What became of a report, as whoever did it says it. The same words wherever it is asked, listed or counted: on the
 * page without signing in, in the inbox, at the desk and beside the figures.
 */
export const OUTCOME_NAMES: Readonly<Record<Language, Readonly<Record<Disposition, string>>>> = {
  nl: {
    'in-progress': 'Wij zijn ermee bezig',
    'no-action': 'Wij doen er niets mee',
    'known-already': 'Wij wisten dit al',
    'not-confirmed': 'Wij hebben het onderzocht, maar het klopt niet of wij weten het niet zeker',
    inspection: 'Wij hebben een controle gedaan',
    measure: 'Er is een maatregel genomen',
    prosecution: 'Er loopt een strafzaak',
    'passed-to-partner': 'Een andere organisatie gaat verder',
  },
  en: {
    'in-progress': 'We are working on it',
    'no-action': 'We do nothing with it',
    'known-already': 'We knew this already',
    'not-confirmed': 'We looked into it, but it is not right or we are not sure',
    inspection: 'We made an inspection',
    measure: 'A measure was taken',
    prosecution: 'There is a criminal case',
    'passed-to-partner': 'Another organisation goes on with it',
  },
};
