import './vroeg.js';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { leesVooruit, Probleem } from './api/index.js';
import { openBijAfdrukken } from './afdrukken.js';
import { router } from './routes.js';
import { leesMedewerkerUitPagina } from './toegang/index.js';

/** Only what may go better by itself is tried again: no answer, or a hub that is away for a moment. */
const client = new QueryClient({
  defaultOptions: {
    queries: {
      // A page says that there is no line, instead of waiting for one without a word.
      networkMode: 'always',
      retry: (keer, fout) => keer < 2 && fout instanceof Probleem && (fout.status === 0 || fout.status >= 500),
    },
    mutations: { networkMode: 'always' },
  },
});

/** Draws once, when the part with this page is there: what it begins with was asked for long before. */
async function begin(): Promise<void> {
  await router.load();
  await leesVooruit(client);
  createRoot(document.getElementById('portaal')!).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

openBijAfdrukken();
leesMedewerkerUitPagina(client);
// Not waited for here: the parts of the pages wait until all of this file has run.
void begin();
