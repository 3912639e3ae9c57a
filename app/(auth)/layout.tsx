import type { ReactNode } from 'react';
import { ConsoleShell } from '@/components/shell/console-shell';
import { navigationFor } from '@/components/shell/navigation';
import '@carbon/react/es/feature-flags.js';

const AuthLayout = ({ children }: { children: ReactNode }) => (
  <ConsoleShell items={navigationFor(null)} person={null}>
    {children}
  </ConsoleShell>
);

export default AuthLayout;
