'use client';

import { useEffect, useState } from 'react';
import { fieldId } from '@/components/ui/form/field-id';

const PAGE = 12;

/** A page of many rows; an address that leads to a row on another page turns to it. */
export const useShownRows = (path: string, count: number) => {
  const [chosen, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(count / PAGE));
  const page = Math.min(chosen, pages - 1);
  useEffect(() => {
    const prefix = `#${fieldId(path)}-`;
    const follow = () => {
      if (!location.hash.startsWith(prefix)) return;
      const row = Number.parseInt(location.hash.slice(prefix.length), 10);
      if (Number.isNaN(row)) return;
      setPage(Math.floor(row / PAGE));
      requestAnimationFrame(() => document.getElementById(location.hash.slice(1))?.focus());
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [path]);
  return { first: page * PAGE, last: Math.min(count, (page + 1) * PAGE), page, pages, setPage };
};
