import { useCallback, useEffect, useState } from 'react';
import { keys } from '../keys/channel.ts';
import type { OpenedTipView } from '../keys/contract.ts';
import type { Work } from '../keys/work.ts';
import { begun } from './begun.ts';

export type Writing = { readonly work: Work; readonly change: (part: Partial<Work>) => void };

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
