'use client';

import '@carbon/react/es/feature-flags.js';
import { useState, type ReactNode } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { BrowserTimeZone } from '@/components/account/browser-time-zone';
import { newQueryClient } from '@/lib/browser/query-client';

/** What the console's browser code shares: one query cache per tab. */
export const Providers = ({ children }: { children: ReactNode }) => {
  const [client] = useState(newQueryClient);
  return (
    <QueryClientProvider client={client}>
      <BrowserTimeZone />
      {children}
    </QueryClientProvider>
  );
};
