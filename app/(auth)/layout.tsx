import type { ReactNode } from 'react';
import { ConsoleShell } from '@/components/shell/console-shell';
import { navigationFor } from '@/components/shell/navigation';
import { Providers } from '../providers';

const AuthLayout = ({ children }: { children: ReactNode }) => (
  <Providers>
    <ConsoleShell items={navigationFor(null)} person={null}>
      {children}
    </ConsoleShell>
  </Providers>
);

export default AuthLayout;
