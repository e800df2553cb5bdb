import { useRouter } from '@tanstack/react-router';
import { useEffect, useSyncExternalStore } from 'react';

// One live region for the whole office: what changed without a page change is told here.

type Told = { readonly text: string; readonly shown: boolean };
const NOTHING: Told = { text: '', shown: false };

let told = NOTHING;
const listeners = new Set<() => void>();

const put = (next: Told): void => {
  told = next;
  for (const listener of listeners) listener();
};

/** Tells a screen reader something, politely. The same words twice are told twice. */
export const announce = (text: string): void =>
  put({ text: told.text === text ? `${text} ` : text, shown: false });

/** What was done, told and shown until the next page. After going to another page: going there empties it. */
export const confirmDone = (text: string): void =>
  put({ text: told.text === text ? `${text} ` : text, shown: true });

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Always there, so that a screen reader hears the first words too; to be seen when something was done. */
export const LiveRegion = () => {
  const router = useRouter();
  const { text, shown } = useSyncExternalStore(subscribe, () => told);
  useEffect(
    () =>
      router.subscribe('onBeforeNavigate', ({ pathChanged }) => {
        if (pathChanged) put(NOTHING);
      }),
    [router],
  );
  return (
    <div className={shown ? 'done no-print' : 'unseen'} role="status" aria-live="polite">
      {text}
    </div>
  );
};
