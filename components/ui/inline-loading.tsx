'use client';

import CarbonInlineLoading from '@carbon/react/es/components/InlineLoading/InlineLoading.js';

/** Carbon's turning sign with its words, in place of which it would say "loading". */
export const InlineLoading = ({ description }: { description: string }) => (
  <CarbonInlineLoading description={description} iconDescription={description} />
);
