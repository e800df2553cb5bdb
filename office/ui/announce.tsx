import { useSyncExternalStore } from 'react';

// One live region for the whole office: what changed without a page change is told here.

let told = '';
const listeners = new Set<() => void>();

/** Tells a screen reader something, politely. The same words twice are told twice. */
export const announce = (text: string): void => {
  told = told === text ? `${text} ` : text;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const LiveRegion = () => {
  const text = useSyncExternalStore(subscribe, () => told);
  return (
    <div className="unseen" role="status" aria-live="polite">
      {text}
    </div>
  );
};
