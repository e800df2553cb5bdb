import type { Answers } from '@seinhuis/core/questions/answers';
import { resolvePlace } from '@seinhuis/core/reference/places';
import { isThemeCode } from '@seinhuis/core/reference/themes';
import { useCallback, useEffect, useState } from 'react';
import { keys } from '../keys/channel.ts';
import type { OpenedTipView } from '../keys/contract.ts';
import type { Work } from '../keys/work.ts';

export type Writing = { readonly work: Work; readonly change: (part: Partial<Work>) => void };

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

/** The work on one tip. Every change goes to the worker at once and from there, sealed, to my drawer. */
export const useWork = (tip: string, opened: OpenedTipView | undefined, today: string): Writing | null => {
  const [work, setWork] = useState<Work | null>(null);
  useEffect(() => {
    if (opened === undefined) return;
    let here = true;
    keys.readWork(tip).then((found) => {
      if (here) setWork(begun(found, opened.body.kind === 'tip' ? opened.body.answers : null, today));
    });
    return () => {
      here = false;
    };
  }, [tip, opened, today]);
  const change = useCallback((part: Partial<Work>) => {
    setWork((before) => {
      if (before === null) return null;
      const next = { ...before, ...part };
      keys.saveWork(next);
      return next;
    });
  }, []);
  return work === null ? null : { work, change };
};
