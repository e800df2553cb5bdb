import type { Answers } from '@seinhuis/core/questions/answers';
import { type PlaceMeant, readPlaceAnswer } from '@seinhuis/core/questions/place-answer';
import { municipality } from '@seinhuis/core/reference/municipalities';
import { resolvePlace } from '@seinhuis/core/reference/places';
import { isThemeCode } from '@seinhuis/core/reference/themes';
import type { Work } from '../keys/work.ts';

/** The municipality of a place that a tipster named: the one that their device knew, else looked up by its name. */
const foundFor = ({ gmCode, name }: PlaceMeant, today: string): Work['place'] => {
  if (gmCode !== null && municipality(gmCode) !== null) return { gmCode, name };
  const found = name === '' ? null : resolvePlace(name, today);
  return found?.kind === 'found' ? { gmCode: found.gmCode, name: found.name } : null;
};

/** What the tipster chose, as a beginning that the operator can change. Texts of the tipster are never taken over. */
export const begun = (work: Work, answers: Answers | null, today: string): Work => {
  if (answers === null || work.sequence > 0 || work.theme !== '' || work.placeTyped !== '') return work;
  const theme = (answers.themes ?? [])[0] ?? '';
  const meant = readPlaceAnswer(typeof answers.place === 'string' ? answers.place : '');
  const place = { ...meant, name: meant.name.slice(0, 80) };
  return {
    ...work,
    theme: typeof theme === 'string' && isThemeCode(theme) ? theme : '',
    placeTyped: place.name,
    place: foundFor(place, today),
  };
};
