'use client';

import { useEffect, useRef } from 'react';

/** Brings the place where it stands into view. */
export const ScrollHere = () => {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => here.current?.scrollIntoView({ block: 'center' }), []);
  return <span ref={here} />;
};
