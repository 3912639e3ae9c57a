'use client';

import { useEffect, useRef, type ReactNode } from 'react';

const ROWS = 'tbody tr, ol > li[id], ul > li';
const TYPING = 'input, textarea, select, [contenteditable="true"], dialog';

const steps = { j: 1, k: -1 } as const;

const stopIn = (row: Element) =>
  row.querySelector<HTMLElement>('a') ?? row.querySelector<HTMLElement>('td button');

/** Rows by keyboard: j and k go down and up, to each row's first link, or its button; Enter opens or presses it. */
export const ListKeys = ({ children }: { children: ReactNode }) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const step = steps[event.key as keyof typeof steps];
      if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
      if ((event.target as Element).closest?.(TYPING)) return;
      const rows = [...(box.current?.querySelectorAll(ROWS) ?? [])].filter(stopIn);
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      const next = rows[at < 0 ? 0 : at + step];
      if (next) stopIn(next)?.focus();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return <div ref={box}>{children}</div>;
};
