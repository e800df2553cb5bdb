import type { Answers } from '@seinhuis/core/questions/answers';
import { resolvePlace } from '@seinhuis/core/reference/places';
import { isThemeCode } from '@seinhuis/core/reference/themes';
import type { Work } from '../keys/work.ts';

/** What the tipster chose, as a beginning that the operator can change. Texts of the tipster are never taken over. */
export const begun = (work: Work, answers: Answers | null, today: string): Work => {
  if (answers === null || work.sequence > 0 || work.theme !== '' || work.placeTyped !== '') return work;
  const theme = (answers.themes ?? [])[0] ?? '';
  const typed = typeof answers.place === 'string' ? answers.place.slice(0, 80) : '';
  const found = typed === '' ? null : resolvePlace(typed, today);
  return {
    ...work,
    theme: typeof theme === 'string' && isThemeCode(theme) ? theme : '',
    placeTyped: typed,
    place: found?.kind === 'found' ? { gmCode: found.gmCode, name: found.name } : null,
  };
};
