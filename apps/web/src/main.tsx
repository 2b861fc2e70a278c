import './styles/tokens.css';
import './styles/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { noteMissingParts } from './api/missing-part';
import { queryClient } from './api/query-client';
import { router } from './app/router';
import { startTexts } from './i18n';

noteMissingParts();
// The list of font parts is long; the page doesn't wait for it.
void import('./styles/fonts');
await startTexts();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
