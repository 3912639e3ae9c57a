'use client';

import type { ComponentProps } from 'react';
import { Failed } from '@/components/shell/failed';

/** Outside every layout with a frame: the page brings its own landmark. */
const ErrorPage = (props: ComponentProps<typeof Failed>) => (
  <main>
    <Failed {...props} />
  </main>
);

export default ErrorPage;
