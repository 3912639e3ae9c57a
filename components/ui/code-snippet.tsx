'use client';

import type { ComponentProps } from 'react';
import CarbonCodeSnippet from '@carbon/react/es/components/CodeSnippet/CodeSnippet.js';
import { useTranslations } from 'next-intl';

/** Code with a button that copies it; what Carbon would say in English is said in the reader's language. */
export const CodeSnippet = (props: ComponentProps<typeof CarbonCodeSnippet>) => {
  const t = useTranslations('common.action');
  return (
    <CarbonCodeSnippet
      aria-label={t('toCopy')}
      copyButtonDescription={t('copy')}
      feedback={t('copied')}
      showMoreText={t('showMore')}
      showLessText={t('showLess')}
      {...props}
    />
  );
};
