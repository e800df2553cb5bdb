import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

const BASE = '/kantoor';

/** A link in a row of a long table: a plain anchor, for fifty router links cost more than fifty rows. */
export const RowLink = ({ to, children }: { readonly to: string; readonly children: ReactNode }) => {
  const router = useRouter();
  const go = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    router.navigate({ to: to as '/' });
  };
  return (
    <a href={BASE + to} onClick={go}>
      {children}
    </a>
  );
};
