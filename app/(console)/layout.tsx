import type { ReactNode } from 'react';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import { Editing } from '@/components/shell/editing';
import { placesFor } from '@/components/search/places';
import { ConsoleShell } from '@/components/shell/console-shell';
import { navigationFor } from '@/components/shell/navigation';
import { currentActor } from '@/lib/auth/session';
import { Providers } from '../providers';

const ConsoleLayout = async ({ children }: { children: ReactNode }) => {
  const actor = await currentActor();
  return (
    <NextIntlClientProvider messages={await getMessages()}>
      <Providers>
        <ConsoleShell
          items={navigationFor(actor)}
          places={placesFor(actor)}
          person={
            actor
              ? {
                  id: actor.userId,
                  name: actor.name,
                  email: actor.email,
                  providers: actor.memberships.map((one) => one.providerName),
                }
              : null
          }
        >
          <Editing person={actor && { id: actor.userId, name: actor.name, email: actor.email }}>
            {children}
          </Editing>
        </ConsoleShell>
      </Providers>
    </NextIntlClientProvider>
  );
};

export default ConsoleLayout;
