'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Page } from '@/components/ui/layout/page';

/** What a page shows when the server failed on it. */
const ErrorPage = ({ reset }: { error: Error; reset: () => void }) => {
  const t = useTranslations('errors');
  return (
    <main>
      <Page title={t('title.internal')} lead={t('internal')} narrow>
        <Button onClick={reset}>{t('tryAgain')}</Button>
      </Page>
    </main>
  );
};

export default ErrorPage;
