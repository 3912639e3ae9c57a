'use client';

import { useEffect } from 'react';
import { usePathname } from 'next/navigation';

const FOCUSABLE = 'input, textarea, select, button, a[href]';

const focusTarget = () => {
  const id = decodeURIComponent(window.location.hash.slice(1));
  const target = id.startsWith('field-') ? document.getElementById(id) : null;
  const inside = target?.matches(FOCUSABLE) ? target : target?.querySelector<HTMLElement>(FOCUSABLE);
  target?.scrollIntoView({ block: 'center' });
  inside?.focus({ preventScroll: true });
};

/** A link to a field puts the cursor into it. */
export const HashFocus = () => {
  const pathname = usePathname();
  useEffect(() => {
    focusTarget();
    window.addEventListener('hashchange', focusTarget);
    return () => window.removeEventListener('hashchange', focusTarget);
  }, [pathname]);
  return null;
};
