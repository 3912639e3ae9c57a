'use client';

import { useTranslations } from 'next-intl';
import { CodeSnippet } from '../ui/code-snippet';
import { InlineNotification } from '../ui/notification';
import { Stack } from '../ui/layout/arrange';

/** A password link, which is only ever shown here. */
export const LinkOnce = ({ url }: { url: string }) => {
  const t = useTranslations('people');
  const common = useTranslations('common.action');
  return (
    <Stack>
      <InlineNotification
        kind="success"
        lowContrast
        hideCloseButton
        title={t('link.title')}
        subtitle={t('link.help')}
      />
      <CodeSnippet type="multi" feedback={common('copied')} copyButtonDescription={common('copy')} wrapText>
        {url}
      </CodeSnippet>
    </Stack>
  );
};
