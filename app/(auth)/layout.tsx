import type { ReactNode } from 'react';
import { ConsoleShell } from '@/components/shell/console-shell';
import { navigationFor } from '@/components/shell/navigation';
import { currentActor } from '@/lib/auth/session';
import { Providers } from '../providers';

/** Pages of coming in: who is there already is named, but not led elsewhere. */
const AuthLayout = async ({ children }: { children: ReactNode }) => {
  const actor = await currentActor();
  const person = actor && { id: actor.userId, name: actor.name, email: actor.email, providers: [] };
  return (
    <Providers>
      <ConsoleShell items={navigationFor(null)} person={person}>
        {children}
      </ConsoleShell>
    </Providers>
  );
};

export default AuthLayout;
