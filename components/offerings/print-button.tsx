'use client';

import { Button } from '../ui/button';

export const PrintButton = ({ label }: { label: string }) => (
  <Button kind="tertiary" size="md" className="wb-no-print" onClick={() => window.print()}>
    {label}
  </Button>
);
