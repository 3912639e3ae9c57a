'use client';

import type { ReactNode } from 'react';
import { useSelectedLayoutSegment } from 'next/navigation';

/** Shows something on these pages of an offering and on no other. For their layout. */
export const OnPages = ({ pages, children }: { pages: string[]; children: ReactNode }) =>
  pages.includes(useSelectedLayoutSegment() ?? '') ? children : null;
