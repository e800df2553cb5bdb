import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keys } from './keys/channel.ts';
import { isEntered } from './keys/office.ts';
import { LOST, sayLost } from './lost.ts';
import { router } from './routes.tsx';
import { whenFailed } from './ui/action.ts';
import { LanguageProvider } from './ui/language.tsx';
import './ui/base.css';
import './ui/controls.css';
import './ui/tables.css';
import './ui/cards.css';
import './ui/print.css';

/** The switchboard knows the session no more: the keys go, and with them the rooms and the name; then it is explained. */
const signedOut = (error: unknown): void => {
  if ((error as { code?: unknown }).code !== 'not-signed-in' || !isEntered()) return;
  sayLost(true);
  keys
    .lock()
    .catch(() => undefined)
    .then(() => {
      client.clear();
      return router.navigate({ to: '/aanmelden' as '/', hash: LOST });
    });
};
whenFailed(signedOut);

// Lists are read again when a page comes into view. A refusal is final; only silence is worth another try.
const client = new QueryClient({
  queryCache: new QueryCache({ onError: signedOut }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (times, error) => times < 2 && (error as { code?: unknown }).code === 'not-reached',
    },
  },
});

const place = document.getElementById('office');
if (place === null) throw new Error('the page has no place for the office');

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <RouterProvider router={router} />
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
