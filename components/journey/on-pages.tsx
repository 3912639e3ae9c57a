'use client';

import type { ReactNode } from 'react';
import { usePathname } from 'next/navigation';

/** Shows something on these pages of an offering and on no other. */
export const OnPages = ({ pages, children }: { pages: string[]; children: ReactNode }) =>
  pages.includes(usePathname().split('/')[3] ?? '') ? children : null;
