import '@carbon/react/es/feature-flags.js';
import type { ReactNode } from 'react';
import { ConsoleShell } from '@/components/shell/console-shell';
import { navigationFor } from '@/components/shell/navigation';
import { currentActor } from '@/lib/auth/session';

/** The frame of pages that anyone may open; their browser code needs no texts beyond those of the root layout. */
const PublicLayout = async ({ children }: { children: ReactNode }) => {
  const actor = await currentActor();
  return (
    <ConsoleShell
      items={navigationFor(actor)}
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
      {children}
    </ConsoleShell>
  );
};

export default PublicLayout;
