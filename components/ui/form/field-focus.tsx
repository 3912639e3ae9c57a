'use client';

import { useEffect } from 'react';
import { usePathname } from 'next/navigation';

const FOCUSABLE = 'input, select, textarea, button, a[href]';

const inputAt = (anchor: string): HTMLElement | null => {
  const target =
    document.getElementById(anchor) ?? document.querySelector<HTMLElement>(`[id^="${CSS.escape(anchor)}-"]`);
  return target?.matches(FOCUSABLE) ? target : (target?.querySelector<HTMLElement>(FOCUSABLE) ?? null);
};

/** A link to a field puts the cursor into it, also when the page is opened by the link. */
export const FieldFocus = () => {
  const pathname = usePathname();
  useEffect(() => {
    const focus = () => {
      const anchor = window.location.hash.slice(1);
      if (!anchor.startsWith('field-')) return;
      const input = inputAt(anchor);
      input?.scrollIntoView({ block: 'center' });
      input?.focus({ preventScroll: true });
    };
    focus();
    window.addEventListener('hashchange', focus);
    return () => window.removeEventListener('hashchange', focus);
  }, [pathname]);
  return null;
};
