'use client';

import { useTranslations } from 'next-intl';
import { CodeSnippet } from '../ui/code-snippet';
import { InlineNotification } from '../ui/notification';
import { Stack } from '../ui/layout/arrange';

type Props = { url: string; title?: string; help?: string };

/** A link that is only ever shown here; a password link unless told. */
export const LinkOnce = ({ url, title, help }: Props) => {
  const t = useTranslations('people');
  const common = useTranslations('common.action');
  return (
    <Stack>
      <InlineNotification
        kind="success"
        lowContrast
        hideCloseButton
        title={title ?? t('link.title')}
        subtitle={help ?? t('link.help')}
      />
      <CodeSnippet type="multi" feedback={common('copied')} copyButtonDescription={common('copy')} wrapText>
        {url}
      </CodeSnippet>
    </Stack>
  );
};
