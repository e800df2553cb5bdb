import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { router } from './routes.tsx';
import { LanguageProvider } from './ui/language.tsx';
import './ui/base.css';
import './ui/controls.css';
import './ui/tables.css';
import './ui/print.css';

const signedOut = (error: unknown): void => {
  if ((error as { code?: unknown }).code === 'not-signed-in') router.navigate({ to: '/aanmelden' as '/' });
};

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
