'use client';

import { useEffect, useRef, type ReactNode } from 'react';

/** The confirmation that is on its way: the page is read again before it can stand anywhere. */
let awaited: string | null = null;

/** Call it when a command has succeeded: the `Arrival` of this name comes into view and takes the focus. */
export const awaitArrival = (name: string) => {
  awaited = name;
};

type Props = {
  name: string;
  /** What is read aloud when it arrives. */
  label: string;
  children: ReactNode;
};

/** What confirms a command, at whatever place of the page: seen and heard when it comes, quiet otherwise. */
export const Arrival = ({ name, label, children }: Props) => {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (awaited !== name) return;
    awaited = null;
    here.current?.scrollIntoView({ block: 'center' });
    here.current?.focus({ preventScroll: true });
  }, [name]);
  return (
    <div ref={here} role="group" aria-label={label} tabIndex={-1}>
      {children}
    </div>
  );
};
